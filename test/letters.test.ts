import { describe, expect, test } from 'vitest';
import { knownCodes } from '../src/rules/index.ts';
import { rows } from '../src/rules/rows.ts';
import { accuracyPage } from './letters/accuracy-page.ts';
import { measureLetters } from './letters/read-letters.ts';
import { expectPage } from './pages/page.ts';

const LANGUAGES = ['en', 'nb', 'uk', 'ru', 'fy'];
const letters = measureLetters(LANGUAGES);
const known = new Set([...knownCodes(), ...rows.map(({ row }) => row)]);

describe.each(LANGUAGES)('the letters in %s', (language) => {
  const own = letters.filter((letter) => letter.language === language);
  const good = own.filter(({ isGood }) => isGood);
  const bad = own.filter(({ isGood }) => !isGood);

  test('are enough', () => {
    expect(good.length).toBeGreaterThanOrEqual(20);
    expect(bad.length).toBeGreaterThanOrEqual(40);
    expect(new Set(bad.flatMap(({ mistakes }) => mistakes.map(({ code }) => code))).size).toBeGreaterThanOrEqual(25);
  });

  test('name a rule, or a demand of the articles, and mark its place, where they are bad', () => {
    expect(good.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
    const unclear = bad.filter(
      ({ mistakes }) => mistakes.length === 0 || mistakes.some(({ code, marked }) => !known.has(code) || marked === ''),
    );
    expect(unclear.map(({ path, mistakes }) => ({ path, codes: mistakes.map(({ code }) => code) }))).toEqual([]);
  });

  test('have no finding where they are good', () => {
    expect(good.flatMap(({ path, others }) => others.map((finding) => ({ path, ...finding })))).toEqual([]);
  });
});

test('the page says how far the rules can be trusted', () => {
  expectPage('accuracy.md', accuracyPage(letters));
});
