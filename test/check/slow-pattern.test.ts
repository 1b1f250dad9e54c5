import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { slowPattern } from '../../src/check/slow-pattern.ts';

test.each([
  '^(a+)+$',
  '^(a*)*$',
  '^(a|a)*$',
  '^(a|ab)*$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '((a+)c*)*',
  '(x(b|bc)(cd|d))*',
  '(xa?a?)*',
  '([ab]|a)+',
  '(?:a{1,25}){1,25}',
  '((a{0,3}){0,3}){0,3}',
  '^\\s*\\s*$',
  '.*foo.*',
  '(\\w+)\\1',
  '(?<n>a)\\k<n>',
  '()*',
  '(?=(a+)+)x',
  '^(\\d+|\\w)*$',
  '(?:\\p{L}+)*',
])('refuses %s', (pattern) => {
  expect(slowPattern(pattern)).toMatch(/\S/u);
});

test.each([
  '',
  '\\S',
  '^[a-z]+(-[a-z]+)*$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
  '^(a|b)*$',
  '(foo|bar)+x',
  '^(?:mr|ms|dr)\\.?$',
  '^\\p{L}+( \\p{L}+)*$',
  '[\\]]+x',
  '^[^@]+@[^@]+$',
  '\\u{1F600}+',
  '(?<n>a+)b',
  '^\\w+$',
  'a{2}',
  '\\bfoo\\b',
  '^(?!x)[a-z]+$',
  '[\\w-]+\\/',
  '^(?=.*\\d)(?=.*[a-z]).{8,}$',
])('takes %s', (pattern) => {
  expect(slowPattern(pattern)).toBeNull();
});

const { pattern: anyPattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', '[ab]'),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{0,3}'))
      .map(([one, repeat]) => `(?:${one})${repeat}`),
  ),
}));

it('takes only what ends soon, for all patterns and the texts that are hardest for them', () => {
  fc.assert(
    fc.property(anyPattern, fc.constantFrom('a', 'b', 'ab', 'aab'), (pattern, part) => {
      if (slowPattern(pattern) !== null) return;
      const start = performance.now();
      new RegExp(`^(?:${pattern})$`, 'u').test(`${part.repeat(60)}!`);
      expect(performance.now() - start).toBeLessThan(500);
    }),
    { numRuns: 2000 },
  );
});
