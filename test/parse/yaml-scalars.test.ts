import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { places, readYaml, scalarsIn, textsIn } from './texts.ts';

/** YAML, and the text of its first value. */
const SCALARS: readonly (readonly [name: string, yaml: string, text: string])[] = [
  ['plain', 'a: Hei, Kari', 'Hei, Kari'],
  ['plain as written', 'a: 0012', '0012'],
  ['plain with signs', 'a: +4755501234', '+4755501234'],
  ['plain that looks like null', 'a: Null', 'Null'],
  ['plain with a comment behind it', 'a: Hei  # comment', 'Hei'],
  ['plain over lines', 'a: Hei\n  du\n\n  der\nb: c', 'Hei du\nder'],
  ['plain over lines with blanks', 'a: Hei  \n   du \n \t\n\n  der\nb: c', 'Hei du\n\nder'],
  ['plain below its key', 'a:\n  Hei\n  du\nb: c', 'Hei du'],
  ['plain with U+2028 and NEL', 'a: x\u2028y\u0085z\n  w', 'x\u2028y\u0085z w'],
  ['single quotes', "a: 'It''s 100 % #1: yes'", "It's 100 % #1: yes"],
  ['single quotes over lines', "a: ' It''s\n  so\n\n  now '\nb: c", " It's so\nnow "],
  ['empty single quotes', "a: ''", ''],
  ['double quotes', 'a: "Order #4512: \\"yes\\""', 'Order #4512: "yes"'],
  [
    'every escape',
    'a: "\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\/\\\\\\N\\_\\L\\P\\x41\\u00e6\\U0001F4A1"',
    '\0\u0007\b\t\n\v\f\r\u001b "/\\\u0085\u00a0\u2028\u2029Aæ💡',
  ],
  ['double quotes over lines', 'a: "Hei \n  du  \n\n\n  der "\nb: c', 'Hei du\n\nder '],
  ['a line continued with a backslash', 'a: "Hei \\\n  du\\\n  der"\nb: c', 'Hei duder'],
  ['an escaped blank at a line end', 'a: "Hei\\ \n  du"\nb: c', 'Hei  du'],
  ['literal', 'a: |\n  Hei\n   du\n\n  der\nb: c', 'Hei\n du\n\nder\n'],
  ['literal without its last break', 'a: |-\n  Hei\n  du\n\nb: c', 'Hei\ndu'],
  ['literal with all its breaks', 'a: |+\n  Hei\n\n\nb: c', 'Hei\n\n\n'],
  ['literal with an indentation indicator', 'a: |2\n   Hei\n  du\nb: c', ' Hei\ndu\n'],
  ['literal at the end of the file', 'a: |\n  Hei', 'Hei\n'],
  ['literal after empty lines', 'a: |\n\n\n  Hei\nb: c', '\n\nHei\n'],
  ['literal with a comment in its header', 'a: | # text\n  Hei\nb: c', 'Hei\n'],
  ['literal with signs', 'a: |\n  # no comment\n  - 1: {{x}}\nb: c', '# no comment\n- 1: {{x}}\n'],
  ['literal with a tab inside', 'a: |\n  \tHei\nb: c', '\tHei\n'],
  ['empty literal', 'a: |\nb: c', ''],
  ['empty literal with its breaks', 'a: |+\n\n\nb: c', '\n\n'],
  ['literal with longer blank lines behind', 'a: |\n  Hei\n     \nb: c', 'Hei\n   \n'],
  ['folded', 'a: >\n  Hei\n  du\n\n  der\nb: c', 'Hei du\nder\n'],
  [
    'folded with deeper lines',
    'a: >-\n  Hei\n  du\n    - x\n    - y\n\n  der\n  da\nb: c',
    'Hei du\n  - x\n  - y\n\nder da',
  ],
  ['folded with empty lines before deeper ones', 'a: >\n  Hei\n\n    x\n\n\n  du\nb: c', 'Hei\n\n  x\n\n\ndu\n'],
  ['folded that begins deeper', 'a: >2\n    Hei\n  du\nb: c', '  Hei\ndu\n'],
  ['folded after empty lines', 'a: >\n\n  Hei\n  du\nb: c', '\nHei du\n'],
  ['folded with all its breaks', 'a: >+\n  Hei\n  du\n\nb: c', 'Hei du\n\n'],
  ['folded with a tab', 'a: >\n  Hei\n  \tdu\n  der\nb: c', 'Hei\n\tdu\nder\n'],
  ['non-BMP text', 'a: Lampe 💡 pærer\n  💡💡', 'Lampe 💡 pærer 💡💡'],
  ['Cyrillic in a block', 'a: |\n  Шановна Оксано,\n  вітаємо', 'Шановна Оксано,\nвітаємо\n'],
  ['an anchored text', 'a: &x "Hei"\nb: *x', 'Hei'],
  ['a literal in a list', 'a:\n  - |\n    Hei\n    du\n  - x', 'Hei\ndu\n'],
  ['in brackets', 'a: [Hei du, "x, y"]', 'Hei du'],
  ['in brackets over lines', 'a: [Hei\n    du,\n    der]', 'Hei du'],
];

function firstText(yaml: string): unknown {
  const { node, findings } = readYaml(yaml);
  expect(findings).toEqual([]);
  const scalar = scalarsIn(node)[1];
  return scalar?.text.value;
}

describe('the text of a scalar', () => {
  test.each(SCALARS)('%s', (_, yaml, text) => {
    expect(firstText(yaml)).toBe(text);
    expect(parseDocument(yaml, { schema: 'failsafe' }).toJS()).toEqual(Object.fromEntries(entriesOf(yaml)));
  });

  test.each(SCALARS)('%s, with CRLF', (_, yaml, text) => {
    expect(firstText(yaml.replaceAll('\n', '\r\n'))).toBe(text);
  });

  test.each(SCALARS)('%s: the same characters at shifted places with CRLF', (_, yaml) => {
    const crlf = yaml.replaceAll('\n', '\r\n');
    const shifted = (offset: number): number => offset + (yaml.slice(0, offset).match(/\n/g) ?? []).length;
    const [plain, other] = [scalarsIn(readYaml(yaml).node), scalarsIn(readYaml(crlf).node)];
    expect(other.map(({ span }) => [span.start, span.end])).toEqual(
      plain.map(({ span }) => [shifted(span.start), shifted(span.end)]),
    );
    expect(other.map(({ text }) => text.segments.map(({ start }) => start)[0])).toEqual(
      plain.map(({ text }) => text.segments.map(({ start }) => shifted(start))[0]),
    );
  });

  test.each(SCALARS)('%s: each character stands where it says', (_, yaml) => {
    for (const { text } of scalarsIn(readYaml(yaml).node)) expectPlaces(text);
  });
});

function entriesOf(yaml: string): readonly [string, unknown][] {
  const { node } = readYaml(yaml);
  return node?.kind === 'map' ? node.entries.map(({ key, value }) => [key.text.value, textsIn(value)]) : [];
}

/** A character is written as itself, as an escape, as a fold, or, for the file's missing last line break, not at all. */
function expectPlaces(text: Parameters<typeof places>[0]): void {
  for (const [character, written] of places(text)) {
    const isEscape = written.startsWith('\\') || written === "''";
    const isFold = /^[ \t\r\n]*$/.test(written) && /[ \n]/.test(character);
    if (!isEscape && !isFold) expect(written).toBe(character);
  }
}

const line = fc.stringMatching(/^[a-zæøåШ💡'"#:,.\-[\]{}!&*?|>%@` \\\t]{0,12}$/u);
const indented = fc
  .tuple(fc.integer({ min: 0, max: 3 }), line)
  .map(([indent, content]) => ' '.repeat(indent) + content);
const lines = fc.array(indented, { maxLength: 5 });
const breaks = fc.constantFrom('\n', '\r\n');

const written = fc.oneof(
  lines.map((content) => `"${content.join('\n ').replace(/\\(?!["\\ \t\n])|"/g, '\\$&')}"`),
  lines.map((content) => `'${content.join('\n ').replaceAll("'", "''")}'`),
  fc
    .tuple(fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+', '2', '2-', '+2'), lines)
    .map(([style, header, content]) => `${style}${header}\n${content.map((each) => `  ${each}`).join('\n')}`),
  lines.map((content) => content.join('\n  ').trim()),
);

describe('for all scalars', () => {
  test('the text is that of yaml, and each character stands where it says', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        written,
        breaks,
        fc.constantFrom('a: ', 'a:\n  b: ', 'a:\n  - '),
        fc.constantFrom('', '\nz: end\n'),
        (scalar, end, before, after) => {
          const yaml = (before + scalar + after).replaceAll('\n', end);
          const { node, findings } = readYaml(yaml);
          for (const { text } of scalarsIn(node)) if (findings.length === 0) expectPlaces(text);
          const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
          if (findings.length > 0 || document.contents === null) return;
          accepted += 1;
          expect(document.errors).toEqual([]);
          expect(asTexts(node)).toEqual(asPlain(document.toJS()));
        },
      ),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});

function asTexts(node: Parameters<typeof textsIn>[0]): unknown {
  return JSON.parse(JSON.stringify(textsIn(node)));
}

function asPlain(value: unknown): unknown {
  if (value === null || typeof value === 'string') return value ?? '';
  if (Array.isArray(value)) return value.map(asPlain);
  return Object.entries(Object(value)).map(([key, each]) => [key, asPlain(each)]);
}
