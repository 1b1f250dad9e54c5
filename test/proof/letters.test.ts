import { describe, expect, test } from 'vitest';
import { faultOf } from './judge.ts';
import { letterSchema, systematicLetters } from './letters.ts';
import { labelNames, schemasOf, shipped } from './under-test.ts';

describe.each([...shipped.templates.keys()])('%s', (template) => {
  test('has letters of many kinds', () => {
    const files = schemasOf(shipped);
    const recipes = systematicLetters(letterSchema(template, files, labelNames()), files);
    const letters = recipes.map(({ make }) => make());
    expect(letters.every((letter) => letter !== null)).toBe(true);
    expect(new Set(letters.map((letter) => JSON.stringify(letter?.model))).size).toBeGreaterThan(60);
  });

  test('shows in each of them what it must', async () => {
    expect(await faultOf(shipped, template, 20)).toBeNull();
  });
});
