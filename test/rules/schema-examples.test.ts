import { describe, expect, test } from 'vitest';
import { schemaCodes } from '../../src/rules/schema.ts';
import { baseMessage } from './base-message.ts';
import { findingsIn } from './findings-in.ts';
import { joinExample } from './join-example.ts';

/** Examples of schemas and of envoi.yaml are comments: they cannot stand in a message. */
const ofMessages = schemaCodes.filter(({ examples }) => examples.bad.every((example) => !example.startsWith('#')));

describe.each(ofMessages)('$id', ({ id, examples }) => {
  test.each(examples.bad)('finds exactly the marked place in: %s', (example) => {
    const { text, marked } = joinExample(baseMessage, example, 'bad');
    expect(findingsIn(text)).toEqual([
      expect.objectContaining({ code: id, marked: text.slice(marked?.start, marked?.end), start: marked?.start }),
    ]);
  });

  test.each(examples.good)('finds nothing in: %s', (example) => {
    expect(findingsIn(joinExample(baseMessage, example, 'good').text)).toEqual([]);
  });
});
