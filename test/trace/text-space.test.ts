import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapsed, isCollapsed } from '../../src/trace/text-space.ts';

const UNITS = ['a', ' ', '\n', '\t', '\f', '\r', '\v', '\u00a0', '\u2028', '\u{1f600}', '\ud800', 'words '];

test('white space becomes one space, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...UNITS), { maxLength: 8 }), (units) => {
      const text = units.join('');
      const single = text.replace(/[ \t\r\n\f]+/g, ' ');
      expect(collapsed(text)).toBe(single);
      expect(isCollapsed(text)).toBe(single === text);
    }),
    { numRuns: 5000 },
  );
});

test.each(['', ' ', 'a b', '\u00a0\u00a0'])('%j stays as it is', (text) => {
  expect(collapsed(text)).toBe(text);
});

test.each([' ', '\n', 'a ', 'a\n', 'я\t'])('a long text of %j is collapsed in no time', (part) => {
  const long = part.repeat(100_000);
  const before = performance.now();
  expect(collapsed(long)).toBe(long.replace(/[ \t\n]+/g, ' '));
  expect(performance.now() - before).toBeLessThan(500);
});
