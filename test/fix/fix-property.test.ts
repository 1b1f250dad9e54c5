import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, parseDocument, type Scalar, visit } from 'yaml';
import { fixFiles } from '../../src/fix/fix-files.ts';
import { findWords } from './marked-words.ts';

const path = 'messages/kari.yaml';
const STYLES: readonly Scalar.Type[] = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'];

/** Words that are nothing special anywhere, and such as each style has to write in its own way or cannot write at all. */
const plainWord = fc.constantFrom('one', 'två', 'Привіт', 'e\u0301', '😀', 'it', 'a-b', 'x.');
const trickyWord = fc.constantFrom(
  "it's",
  '"x"',
  '\\',
  '\\n',
  'a: b',
  'a #b',
  '# c',
  '- d',
  '? e',
  "''",
  '{f}',
  '[g, h]',
  ', i',
  '*j',
  '&k',
  '!l',
  '%m',
  '@n',
  '`o`',
  'key:',
  ' p',
  'q ',
  '',
  '  ',
  'r\ns',
  '\t',
  '\u00a0',
  '...',
  '---',
  '~',
  'null',
  '\u2028',
);
const blank = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '  ', "'", '"', '\\');

interface Case {
  readonly values: readonly { readonly text: string; readonly style: Scalar.Type }[];
  readonly instead: readonly (string | null)[];
  readonly width: number;
  readonly lineBreak: string;
  readonly mark: string;
}

/** Documents of texts in all styles, with words `X0`, `X1`, … in them, each once, and what shall stand in their place. */
function cases(word: fc.Arbitrary<string>): fc.Arbitrary<Case> {
  const piece = fc.oneof(
    { weight: 2, arbitrary: fc.constant('X') },
    { weight: 3, arbitrary: fc.oneof(plainWord, trickyWord) },
  );
  const text = fc.array(fc.tuple(piece, blank), { minLength: 1, maxLength: 8 });
  const value = fc.record({ text: text.map((pairs) => pairs.flat().join('')), style: fc.constantFrom(...STYLES) });
  return fc
    .record({
      values: fc.array(value, { minLength: 1, maxLength: 5 }),
      instead: fc.array(fc.option(word, { freq: 4 }), { minLength: 40, maxLength: 40 }),
      width: fc.constantFrom(20, 40, 0),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
    })
    .map((one) => {
      let count = 0;
      const values = one.values.map(({ style, text: words }) => ({
        style,
        text: words.replace(/X/g, () => {
          count += 1;
          return `X${count - 1}`;
        }),
      }));
      return Object.assign(one, { values });
    });
}

function written({ values, width, lineBreak, mark }: Case): string {
  const document = new Document({});
  for (const [index, { text, style }] of values.entries()) {
    const scalar = document.createNode(text);
    scalar.type = style;
    if (!text.includes('\n')) scalar.comment = ` note ${index}`;
    document.set(`key${index}`, scalar);
  }
  document.commentBefore = ' the first line';
  return mark + document.toString({ lineWidth: width, blockQuote: true }).replaceAll('\n', lineBreak);
}

/** What is in a file by another parser: texts with their styles, and everything that is no text. */
function seenIn(text: string): {
  readonly values: readonly string[];
  readonly styles: readonly unknown[];
  readonly notes: readonly string[];
} {
  const document = parseDocument(text.replace(/^\ufeff/, ''), { schema: 'failsafe' });
  expect(document.errors).toEqual([]);
  const values: string[] = [];
  const styles: unknown[] = [];
  visit(document, {
    Scalar: (_, scalar) => {
      values.push(String(scalar.value));
      styles.push(scalar.type);
    },
  });
  return { values, styles, notes: text.match(/^# the first line|# note \d/gm) ?? [] };
}

/** What the parser would mend is not asked for: it reads such a file in another way than the parser here. */
function isOurs(code: string): boolean {
  return code === 'test/word';
}

function fix(text: string, instead: readonly (string | null)[]) {
  const bytes = new TextEncoder().encode(text);
  const result = fixFiles({ messages: [{ path, bytes }], others: [] }, isOurs, findWords(instead));
  const after = new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.files[0]?.bytes ?? bytes);
  return { after, fixes: result.files[0]?.fixes ?? 0, left: result.left };
}

function wordsIn(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.match(/X\d+/g) ?? []);
}

/** What stands there when some words have been replaced and others have not. */
function expected(values: readonly string[], instead: readonly (string | null)[], left: ReadonlySet<string>) {
  return values.map((value) =>
    value.replace(/X(\d+)/g, (word, index) => (left.has(word) ? word : (instead[Number(index)] ?? word))),
  );
}

test('whatever is edited: what is replaced says what was meant, and nothing else has changed', () => {
  fc.assert(
    fc.property(cases(fc.oneof(plainWord, trickyWord)), (one) => {
      const text = written(one);
      // The library writes some plain texts of several lines in a way that it does not read.
      fc.pre(parseDocument(text).errors.length === 0);
      const before = seenIn(text);
      const { after, left, fixes } = fix(text, one.instead);
      const now = seenIn(after);
      const refused = new Set(wordsIn(now.values));
      expect(now.values).toEqual(expected(before.values, one.instead, refused));
      expect(now.styles).toEqual(before.styles);
      expect(now.notes).toEqual(before.notes);
      expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      if (one.lineBreak === '\r\n') expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      const wanted = wordsIn(before.values).filter((word) => typeof one.instead[Number(word.slice(1))] === 'string');
      expect(fixes + left.length).toBe(wanted.length);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('an ordinary word is replaced in every text of every style', () => {
  fc.assert(
    fc.property(cases(plainWord), (one) => {
      const text = written(one);
      const { left } = fix(text, one.instead);
      expect(left.filter(({ because }) => !because.startsWith('the YAML'))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
