import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/model/rule.ts';
import { structuralRules } from '../../src/rules/structural.ts';
import { structureCodes } from '../../src/rules/structure.ts';
import { baseMessage } from './base-message.ts';
import { baseFor } from './base-messages.ts';
import { findingsIn } from './findings-in.ts';
import { joinExample } from './join-example.ts';

const explained: readonly Explanation[] = [...structureCodes, ...structuralRules];

test('the message that examples join is clean', () => {
  expect(findingsIn(baseMessage)).toEqual([]);
});

test('no code is explained twice', () => {
  const ids = explained.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(explained)('$id', ({ id, examples, source }) => {
  test('has a bad and a good example, and quotes at most fifteen words', () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
    expect(source?.quote.split(' ').length ?? 0).toBeLessThanOrEqual(15);
  });

  test.each(examples.bad)('finds exactly the marked place in: %s', (example) => {
    const { text, marked } = joinExample(baseFor(example), example, 'bad');
    expect(findingsIn(text)).toEqual([
      expect.objectContaining({ code: id, marked: text.slice(marked?.start, marked?.end), start: marked?.start }),
    ]);
  });

  test.each(examples.good)('finds nothing in: %s', (example) => {
    expect(findingsIn(joinExample(baseFor(example), example, 'good').text)).toEqual([]);
  });
});
