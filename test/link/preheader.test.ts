import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preheaderFrom, preheaderIfFilled } from '../../src/link/preheader.ts';

/** Slowly, and plain to see. */
function expected(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  if (text.length <= 110) return text;
  const head = text.slice(0, 110);
  const lastSpace = head.lastIndexOf(' ');
  const cut = lastSpace > 0 ? head.slice(0, lastSpace) : head.slice(0, 109).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}

const word = fc.constantFrom(
  'a',
  'lamps',
  'the',
  ',',
  '–',
  'Hei,',
  '👋🏽',
  'x'.repeat(40),
  '…',
  ' ',
  '  ',
  '\n',
  '\u00A0',
);
const body = fc.array(word, { maxLength: 60 }).map((words) => words.join(' ').slice(0, 400));
const nearTheEnd = fc
  .tuple(fc.integer({ min: 100, max: 114 }), fc.constantFrom('', ' ', '  ', ' a', 'a', '\n', ' a ', ', b'))
  .map(([length, end]) => `${'ab '.repeat(40).slice(0, length)}${end}`);

test('a preheader is the beginning of the text on one line, cut at a word', () => {
  fc.assert(
    fc.property(fc.oneof(body, nearTheEnd), (text) => {
      expect(preheaderFrom(text)).toBe(expected(text));
    }),
    { numRuns: 2000 },
  );
});

test('nothing behind a text that fills it changes a preheader', () => {
  fc.assert(
    fc.property(fc.oneof(body, nearTheEnd), body, (text, more) => {
      const filled = preheaderIfFilled(text);
      if (filled !== null) expect([preheaderFrom(text), preheaderFrom(`${text} ${more}`)]).toEqual([filled, filled]);
    }),
    { numRuns: 1000 },
  );
});
