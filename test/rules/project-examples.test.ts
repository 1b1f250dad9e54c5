import { describe, expect, test } from 'vitest';
import { projectCodes } from '../../src/rules/project.ts';
import { readingCodes } from '../../src/rules/reading.ts';
import { baseFor } from './base-messages.ts';
import { findingsIn } from './findings-in.ts';
import { joinExample } from './join-example.ts';

const config =
  'version: 1\nsenders:\n  ola:\n    name: Ola Hansen\n    role: adviser\n    company: Lumo AS\n    email: ola@lumo.example\n';

/** Examples of file names are comments, and one is a file that is no message at all: none of them can join a message. */
const ofMessages = [...projectCodes, ...readingCodes].map((code) => ({
  id: code.id,
  bad: code.examples.bad.filter(isPartOfMessage),
  good: code.examples.good.filter(isPartOfMessage),
}));

describe.each(ofMessages.filter(({ bad }) => bad.length > 0))('$id', ({ id, bad, good }) => {
  test.each(bad)('finds exactly the marked place in: %s', (example) => {
    const { text, marked } = joinExample(baseFor(example), example, 'bad');
    expect(findingsIn(text, config)).toEqual([
      expect.objectContaining({ code: id, marked: text.slice(marked?.start, marked?.end), start: marked?.start }),
    ]);
  });

  test.each(good)('finds nothing in: %s', (example) => {
    const { text } = joinExample(baseFor(example), example, 'good');
    expect(findingsIn(text, config)).toEqual([]);
  });
});

test('examples of messages are among them', () => {
  expect(ofMessages.filter(({ bad }) => bad.length > 0).length).toBeGreaterThan(8);
});

function isPartOfMessage(example: string): boolean {
  return /^[a-z_]+:/u.test(example);
}
