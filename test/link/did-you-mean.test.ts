import { expect, test } from 'vitest';
import { didYouMean } from '../../src/link/did-you-mean.ts';

test.each([
  ['subjct', ['subject', 'sender'], 'subject'],
  ['tpye', ['type', 'text'], 'type'],
  ['GivenName', ['given_name', 'family_name'], 'given_name'],
  ['ur', ['url', 'phone'], 'url'],
  ['recipeint', ['recipient'], 'recipient'],
  ['body', ['body'], null],
  ['x', ['y'], null],
  ['cat', ['dog'], null],
  ['priority', ['body', 'options'], null],
  ['', ['a'], null],
])('for %j among %j it is %j', (word, known, meant) => {
  expect(didYouMean(word, known)).toBe(meant);
});
