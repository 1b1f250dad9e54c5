import { expect, test } from 'vitest';
import { shipped } from './library.ts';

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const sources = [...shipped('templates').values(), ...shipped('partials').values()].map(({ source }) => source.text);
const all = sources.join('\n');
const head = shipped('partials').get('head')?.source.text ?? '';
const darkRules = head.slice(head.indexOf('@media (prefers-color-scheme: dark)'), head.indexOf('</mj-style>'));
const coloursIn = (text: string, property: string): readonly string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w-])${property}[:=]\\s*"?(#[0-9a-f]{6})`, 'gi'))].map(
    ([, colour = '']) => colour,
  );

test('black on white is 21, and the grey of the standard is 4.5', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('every text can be read on the light page', () => {
  const texts = coloursIn(all.replace(darkRules, ''), 'color').filter((colour) => colour !== '#ffffff');
  expect(new Set(texts)).toEqual(new Set(['#1f1f1f', '#595959']));
  for (const colour of texts) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('every text can be read on the dark page, and the button on itself', () => {
  const [page = '', button = ''] = coloursIn(darkRules, 'background-color');
  const [text = '', link = '', onButton = '', quiet = ''] = coloursIn(darkRules, 'color');
  expect(coloursIn(darkRules, 'background-color')).toHaveLength(2);
  expect(coloursIn(darkRules, 'color')).toHaveLength(4);
  for (const colour of [text, link, quiet]) expect(contrast(colour, page)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(onButton, button)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(button, page)).toBeGreaterThanOrEqual(3);
});

test('white on the accent is as easy to read as the accent on white, which the configuration ensures', () => {
  expect(head).toContain('color="#ffffff" background-color="{{brand.accent}}"');
  expect(contrast('#1f5fa8', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('every dark rule wins over the colours that stand on the elements', () => {
  const declarations = [...darkRules.matchAll(/(?:color|background-color|border-color):[^;}]*/g)].map(([text]) => text);
  expect(declarations.length).toBeGreaterThan(5);
  expect(declarations.filter((text) => !text.includes('!important'))).toEqual([]);
});
