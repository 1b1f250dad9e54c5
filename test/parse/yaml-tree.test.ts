import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { entryOf, type Node, nodeAt, type ScalarNode } from '../../src/model/node.ts';
import { readYaml, scalarsIn, valuesIn } from './texts.ts';

const MESSAGE = `# a comment
template: follow-up
recipient: &kari
  given_name: Kari   # comment
  email: 'kari@example.no'
options:
  - text: Lån 💡
    advantage: "å"
  -
    - x
table: { columns: [Vare, Antall], rows: [[Lampe, 2]] }
empty:
none: ~
again: *kari
pair: [a: b]
body: |-
  Hei

  du
`;

function written(node: Node | undefined): string {
  return node === undefined ? '-' : node.span.source.text.slice(node.span.start, node.span.end);
}

describe('places', () => {
  const { node, findings } = readYaml(MESSAGE);

  test('the message is clean', () => expect(findings).toEqual([]));

  test.each([
    [['template'], 'follow-up'],
    [['recipient'], "given_name: Kari   # comment\n  email: 'kari@example.no'"],
    [['recipient', 'given_name'], 'Kari'],
    [['recipient', 'email'], "'kari@example.no'"],
    [['options'], '- text: Lån 💡\n    advantage: "å"\n  -\n    - x'],
    [['options', 0], 'text: Lån 💡\n    advantage: "å"'],
    [['options', 0, 'advantage'], '"å"'],
    [['options', 1], '- x'],
    [['table'], '{ columns: [Vare, Antall], rows: [[Lampe, 2]] }'],
    [['table', 'columns'], '[Vare, Antall]'],
    [['table', 'rows', 0, 1], '2'],
    [['none'], '~'],
    [['again', 'given_name'], 'Kari'],
    [['pair', 0], 'a: b'],
    [['body'], '|-\n  Hei\n\n  du'],
  ])('%j', (path, text) => {
    expect(written(nodeAt(node, path))).toBe(text);
  });

  test('keys stand where they are written, quotation marks included', () => {
    const { node: root } = readYaml('"a b": 1\n\'c\': 2\nd : 3\n');
    expect(root?.kind === 'map' && root.entries.map(({ key }) => [key.text.value, written(key), key.style])).toEqual([
      ['a b', '"a b"', 'double'],
      ['c', "'c'", 'single'],
      ['d', 'd', 'plain'],
    ]);
  });

  test('a value that is missing has a place of no length behind its colon', () => {
    const empty = entryOf(node, 'empty')?.value;
    expect(empty).toMatchObject({ kind: 'scalar', style: 'empty', value: null });
    expect([empty?.span.start, empty?.span.end]).toEqual([
      MESSAGE.indexOf('empty:') + 6,
      MESSAGE.indexOf('empty:') + 6,
    ]);
  });

  test('an alias stands for the anchored node itself', () => {
    expect(nodeAt(node, ['again'])).toBe(nodeAt(node, ['recipient']));
  });

  test('a map whose last value is an alias ends behind the alias', () => {
    const { node: root } = readYaml('a: &a x\nb:\n  c: *a\nd: e\n');
    expect(written(nodeAt(root, ['b']))).toBe('c: *a');
  });
});

describe('values', () => {
  test.each([
    ['0012', 12],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['.5', 0.5],
    ['-7', -7],
    ['+7', 7],
    ['0x1F', 31],
    ['0o17', 15],
    ['12345678901234567890', 12345678901234567000],
    ['.inf', Infinity],
    ['-.Inf', -Infinity],
    ['.NaN', Number.NaN],
    ['true', true],
    ['False', false],
    ['Null', null],
    ['~', null],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['nan', 'nan'],
    ['1_000', '1_000'],
    ['2026-11-23', '2026-11-23'],
    ['12:30', '12:30'],
    ['+4755501234', 4755501234],
    ['tRUE', 'tRUE'],
    ['"12"', '12'],
    ["'true'", 'true'],
    ['"null"', 'null'],
  ])('%s', (scalar, value) => {
    expect(valuesIn(readYaml(`a: ${scalar}`).node)).toEqual({ a: value });
  });

  test('a block is always its text', () => {
    expect(valuesIn(readYaml('a: |-\n  12\n').node)).toEqual({ a: '12' });
  });
});

const pieces = fc.constantFrom(
  ': ',
  ' #',
  '#1',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '- ',
  '-',
  '? ',
  ':',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '\t',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '%',
  '@',
  '`',
  '{{',
  '}}',
  '\\',
  '---\n',
  '...\n',
  '<<: ',
  'é',
  '💡',
  'key: ',
  '0',
  '\u2028',
  'a: b\n',
  '|2\n',
  '>-\n',
);

/** Any change to a message that a slip of the hand can make, and any rubble. */
const broken = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(MESSAGE.length), fc.nat(12), fc.option(pieces, { nil: '' })), { minLength: 1, maxLength: 4 })
    .map((slips) => {
      let text = MESSAGE;
      for (const [at, length, piece] of slips)
        text = text.slice(0, at) + piece + text.slice(at + (piece === '' ? length : 0));
      return text;
    }),
  fc.array(pieces, { maxLength: 25 }).map((each) => each.join('')),
);

function keysIn(node: Node | null): readonly ScalarNode[] {
  if (node?.kind === 'sequence') return node.items.flatMap(keysIn);
  return node?.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, ...keysIn(value)]) : [];
}

describe('for all texts', () => {
  test('reading ends, findings and nodes lie in the text, and what is taken without a word is what yaml reads', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { node, findings } = readYaml(text);
        for (const { span } of [...findings, ...scalarsIn(node)]) {
          expect(span !== null && span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
        const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
        expect(document.errors.length > 0 && findings.length === 0).toBe(false);
        // yaml makes a number of the key in `-0: x`; ours are as they are written.
        const hasPlainKeys = keysIn(node).every(({ value }) => typeof value === 'string');
        if (findings.length === 0 && hasPlainKeys) expect(valuesIn(node)).toEqual(document.toJS());
      }),
      { numRuns: 2000 },
    );
  });

  test('no line is blamed twice', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { findings } = readYaml(text);
        const syntactic = findings.filter(
          ({ code }) => !/duplicate|merge|tag$|alias|complex|line-end|syntax/.test(code),
        );
        const lines = syntactic.map(({ span }) => text.slice(0, span?.start).split('\n').length);
        expect(lines).toEqual([...new Set(lines)]);
      }),
      { numRuns: 500 },
    );
  });
});
