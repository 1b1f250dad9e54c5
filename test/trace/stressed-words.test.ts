import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStressedWords, stressedWords } from '../../src/trace/stressed-words.ts';

const words: readonly (readonly [html: string, words: string | null])[] = [
  ['a', 'a'],
  ['a  b &amp; c', 'a  b &amp; c'],
  ['<em>a</em>', 'a'],
  ['a <strong>b c</strong> <em>d</em><em>e</em>.', 'a b c de.'],
  ['\u{1f600}<strong>\u{1f600}</strong>\ud800', '\u{1f600}\u{1f600}\ud800'],
  ['', null],
  [' a', null],
  ['a\u00a0', null],
  ['<em> a</em>', null],
  ['a<em>b </em>c', null],
  ['a<em></em>', null],
  ['<em>a</strong>', null],
  ['<em>a<strong>b</strong></em>', null],
  ['<em>a', null],
  ['a</em>', null],
  ['a<', null],
  ['a<br>b', null],
  ['<a href="x">a</a>', null],
  ['<small>a</small>', null],
  ['<em >a</em>', null],
];

test.each(words)('%j has the words %j', (html, text) => {
  expect(stressedWords(html)).toBe(text);
  expect(isStressedWords(html)).toBe(text !== null);
});

const UNITS = ['<strong>', '</strong>', '<em>', '</em>', '<em>b</em>', '<strong>b c</strong>', 'a', ' ', '\n', '&amp;'];

test('what has stressed words has nothing else, and no white space comes together', () => {
  const markup = fc.array(fc.constantFrom(...UNITS), { maxLength: 9 }).map((units) => units.join(''));
  fc.assert(
    fc.property(markup, (html) => {
      const found = stressedWords(html);
      expect(isStressedWords(html)).toBe(found !== null);
      if (found === null) return;
      expect(found).toBe(html.replace(/<[^>]*>/g, ''));
      expect(found.match(/\s\s+/g)?.join('|')).toBe(html.match(/\s\s+/g)?.join('|'));
    }),
    { numRuns: 3000 },
  );
});
