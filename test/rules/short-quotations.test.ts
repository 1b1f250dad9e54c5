import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { error } from '../../src/model/diagnostic.ts';

/** What a finding says of a message that quotes a text; the text may have anything in it. */
function quoting(text: string): { readonly message: string; readonly help: string | null; readonly title: string } {
  const said = `“${text}” is too long`;
  const finding = error('a/b', null, said, { help: said, fixes: [{ title: said, safe: false, edits: [] }] });
  return { message: finding.message, help: finding.help, title: finding.fixes[0]?.title ?? '' };
}

describe('a quotation in a finding', () => {
  test.each([
    ['of sixty characters stays', 'a'.repeat(60), 'a'.repeat(60)],
    ['of more is cut', 'a'.repeat(61), `${'a'.repeat(59)}…`],
    ['of three hundred thousand is cut', 'a'.repeat(300_000), `${'a'.repeat(59)}…`],
    ['ends in no space', `${'a'.repeat(58)} ${'b'.repeat(9)}`, `${'a'.repeat(58)}…`],
    ['of families counts each as one', '👨‍👩‍👧'.repeat(10), '👨‍👩‍👧'.repeat(10)],
    ['cuts no letter off its marks', 'e\u0301'.repeat(70), `${'e\u0301'.repeat(59)}…`],
    ['leaves out a letter of a thousand marks', `ab${'\u0301'.repeat(1000)}`, 'a…'],
    ['has marks of its own in it', `a” b “${'c'.repeat(9000)}`, `a” b “${'c'.repeat(59)}…`],
    ['has one half of marks in it', `a” b${'c'.repeat(9000)}`, `a” b${'c'.repeat(55)}…`],
  ])('%s', (_, text, shown) => {
    const said = `“${shown}” is too long`;
    expect(quoting(text)).toEqual({ message: said, help: said, title: said });
  });

  test('between backticks is cut in a message and stays in a remedy', () => {
    const key = 'k'.repeat(70);
    const { message, help } = error('a/b', null, `there is no \`${key}\``, { help: `write \`${key}\`` });
    expect([message, help]).toEqual([`there is no \`${'k'.repeat(59)}…\``, `write \`${key}\``]);
  });

  test('is never long and never cut within a character, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900, size: 'max' }), (text) => {
        for (const said of Object.values(quoting(text))) {
          expect(said?.length).toBeLessThanOrEqual(600);
          expect(said).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
