import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/model/program.ts';
import { listedTexts, ownTexts, persistable } from '../../src/trace/persistable.ts';
import type { Trace } from '../../src/trace/trace.ts';

const printed: Step = {
  kind: 'leaf',
  value: { kind: 'literal', value: 'aside' },
  escape: 'html',
  accepts: 'text',
  place: 4512,
};
const own = ownTexts(
  { steps: [{ kind: 'text', text: 'field' }, printed] },
  { name: 'Lumo', colours: ['#1f5fa8'], columns: 2, none: null, isWide: true },
);

describe('a variant may be kept', () => {
  const cases: readonly [why: string, trace: Partial<Trace>, html: boolean, text: boolean][] = [
    ['without leaves', {}, true, true],
    ['where every value is left open', leaves(['Kari'], []), true, true],
    ['with an empty value', leaves([''], [0]), true, true],
    ['with what the project says', leaves(['Lumo', '#1f5fa8', '2'], [0, 1, 2]), true, true],
    ['not with a value of the letter', leaves(['Kari '], [0]), false, false],
    ['not with one beside the project’s', leaves(['Lumo', 'Kari '], [0, 1]), false, false],
    ['not with a part of what the project says', leaves(['Lum'], [0]), false, false],
    [
      'not as text with a value in a region, which stands in no HTML variant',
      { ...leaves(['Lumo', 'Kari '], [0, 1]), regions: [{ key: '', from: 1, to: 2 }] },
      true,
      false,
    ],
    [
      'not as HTML with a value before the first region',
      { ...leaves(['Kari ', 'Lumo'], [0, 1]), regions: [{ key: '', from: 1, to: 2 }] },
      false,
      false,
    ],
    ['where a region has no leaves', { ...leaves(['Lumo'], [0]), regions: [{ key: '1', from: 1, to: 1 }] }, true, true],
  ];
  test.each(cases)('%s', (_, some, html, text) => {
    expect(persistable(traceWith(some), own)).toEqual({ html, text });
  });
});

test('what a project says is each text and number in it, and no name of a field; of a program its literals', () => {
  expect([...own].toSorted()).toEqual(['#1f5fa8', '2', 'Lumo', 'aside']);
});

describe('what a schema lists', () => {
  const cases: readonly [schema: unknown, texts: readonly string[]][] = [
    [{ enum: ['visit', 'call', 3, null] }, ['3', 'call', 'visit']],
    [{ properties: { kind: { const: 'visit' } }, anyOf: [{ enum: ['call'] }] }, ['call', 'visit']],
    [{ title: 'visit', default: 'call', examples: ['mail'] }, []],
    [true, []],
    [null, []],
  ];
  test.each(cases)('%j', (schema, texts) => {
    expect([...listedTexts(schema)].toSorted()).toEqual(texts);
  });
});

function leaves(values: readonly string[], literal: readonly number[]): Pick<Trace, 'values' | 'isLiteral'> {
  return { values, isLiteral: values.map((_, leaf) => literal.includes(leaf)) };
}

function traceWith(some: Partial<Trace>): Trace {
  return { kind: 'trace', key: '', textKey: '', values: [], isLiteral: [], regions: [], ...some };
}
