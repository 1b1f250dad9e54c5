import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLayout, textVariant } from '../../src/compile/text-variant.ts';
import type { TargetHole, TextHole } from '../../src/model/program.ts';
import type { LinkAnswer } from '../../src/trace/link-target.ts';
import type { Piece } from '../../src/trace/pieces.ts';
import { plainText } from '../reference/plain-text.ts';
import { expanded, type Printed, type PrintedLeaf, stagedText } from './text-records.ts';
import { PHONES, TextWriter } from './text-writer.ts';

const RUNS = 2000;

test('a text part written from a variant is the one that its MJML has, whatever the values', () => {
  let open = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(99_999), { minLength: 100, maxLength: 200 }), (numbers) => {
      const printed: Printed = new TextWriter(numbers).letter();
      const staged = stagedText(printed, PHONES);
      open += staged.open;
      expect(staged.text, expanded(printed)).toBe(plainText(expanded(printed), PHONES));
    }),
    { numRuns: RUNS },
  );
  expect(open).toBeGreaterThan(2 * RUNS);
});

function text(value: string): PrintedLeaf {
  return { value, escape: 'html', admission: 'text' };
}

function markup(value: string): PrintedLeaf {
  return { value, escape: 'none', admission: 'markup' };
}

function button(href: string, ...words: readonly Printed[]): Printed {
  return ['<mj-button href="', { value: href, escape: 'html', admission: 'attribute' }, '">', words, '</mj-button>'];
}

const records: readonly (readonly [name: string, printed: Printed, text: string])[] = [
  ['a value over several lines', ['<mj-text>', text('a\n  b'), '</mj-text>'], 'a b'],
  ['a value with signs of HTML', ['<mj-text>', text('<b>&amp;'), '</mj-text>'], '<b>&amp;'],
  ['a value that is empty', ['<mj-text>a</mj-text><mj-text>', text(''), '</mj-text>'], 'a'],
  ['an empty cell', ['<mj-table><tr><td>', text(''), '</td><td>', text('b'), '</td></tr></mj-table>'], 'b'],
  [
    'a break in an item, under its first word',
    ['<mj-text><ol><li>', markup('a<br>b'), '<ul><li>', markup('c <br>d'), '</li></ul></li></ol></mj-text>'],
    '1. a\n   b\n   - c\n     d',
  ],
  ['a break in a cell', ['<mj-table><tr><td>', markup('a<br> b'), '</td><td>c</td></tr></mj-table>'], 'a b, c'],
  [
    'a break in an item in a cell',
    ['<mj-table><tr><td><ul><li>', markup('a<br>b'), '</li></ul></td></tr></mj-table>'],
    '- a   b',
  ],
  [
    'a head that each row repeats',
    ['<mj-table><tr><th>', text('a  b'), '</th></tr><tr><td>c</td></tr><tr><td>', text('d'), '</td></tr></mj-table>'],
    'a b: c\na b: d',
  ],
  ['a button that calls', button('tel:+4755501234', 'Call\u00a0', text('a\u00a0b')), 'Call a b: +47 555 01 234'],
  ['a button that leads to a page', button('https://x', 'Go\u00a0', text('a\u00a0b')), 'Go\u00a0a\u00a0b: https://x'],
  ['a button whose words are its target', button('https://x/a', text('https://x/a')), 'https://x/a'],
  ['an empty line in markup', ['<mj-text>a ', markup('b<br><br>c'), '</mj-text>'], 'a b\n\nc'],
  ['an element that does not end', ['<mj-text>a ', markup('<b>b'), ' c</mj-text>'], 'a b c'],
  [
    'what looks like the place of a value',
    ['<mj-text>\ue0001\ue002 ', text('\ue0001\ue002'), text(' \ue0001\ue001 \ue002'), '</mj-text>'],
    '\ue0001\ue002 \ue0001\ue002 \ue0001\ue001 \ue002',
  ],
  [
    'what looks like the place of a value once references are decoded',
    ['<mj-text>&#xE000;1&#57346; ', text('a'), '</mj-text>'],
    '\ue0001\ue002 a',
  ],
];

test.each(records)('%s', (_name, printed, said) => {
  expect(plainText(expanded(printed), PHONES)).toBe(`${said}\n`);
  expect(stagedText(printed, PHONES).text).toBe(`${said}\n`);
});

function leaf(number: number, isRaw = false): Piece {
  return { kind: 'leaf', leaf: number, isRaw };
}

function hole(number: number, more: Partial<TextHole> = {}): TextHole {
  return { kind: 'leaf', leaf: number, isMarkup: false, lineBreak: '\n', isCall: false, ...more };
}

const target: TargetHole = { kind: 'target', link: 0 };

const page: readonly Piece[] = [
  '<mj-text>a ',
  leaf(0, true),
  '</mj-text><mj-button href="',
  leaf(7),
  '?a&amp;b">c\u00a0',
  { kind: 'region', region: 0, pieces: [leaf(12)] },
  '</mj-button>',
];

test('a layout has the words and the target of each link, and the values in them', () => {
  expect(textLayout(page)).toEqual({ links: [{ words: ['c\u00a0', hole(12)], target: [hole(7), '?a&b'] }] });
});

test.each<readonly [LinkAnswer, readonly string[], readonly (TextHole | TargetHole)[]]>([
  ['says', ['a ', '\n\nc\u00a0', '\n'], [hole(0, { isMarkup: true }), hole(12)]],
  ['shows', ['a ', '\n\nc\u00a0', ': ', '\n'], [hole(0, { isMarkup: true }), hole(12), target]],
  ['call-says', ['a ', '\n\nc ', '\n'], [hole(0, { isMarkup: true }), hole(12, { isCall: true })]],
  ['call-shows', ['a ', '\n\nc ', ': ', '\n'], [hole(0, { isMarkup: true }), hole(12, { isCall: true }), target]],
])('the variant of letters in which a link %s', (answer, texts, holes) => {
  expect(textVariant(page, [answer])).toEqual({ texts, holes });
});

test('variants are plain data', () => {
  const variant = textVariant(page, ['call-shows']);
  expect(JSON.parse(JSON.stringify(variant))).toEqual(variant);
});

test('a link without an answer, and a link in a link, are bugs', () => {
  expect(() => textVariant(page, [])).toThrow('a link without an answer');
  expect(() => textLayout(['<mj-button href="x">a <a href="y">b</a></mj-button>'])).toThrow('no link stand in a link');
});
