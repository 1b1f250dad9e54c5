import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../../src/text/fold.ts';
import { tokensOf } from '../../src/text/tokens.ts';

function written(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.text);
}

describe('what is one token', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    [' \n\t', []],
    ['Lamps, please!', ['Lamps', ',', 'please', '!']],
    ["don't we’d об'єкт об’єкт", ["don't", 'we’d', "об'єкт", 'об’єкт']],
    ['4,512.50 kr at 9:30', ['4,512.50', 'kr', 'at', '9:30']],
    ['b4 2day 24h', ['b4', '2day', '24h']],
    ['U-shaped', ['U', '-', 'shaped']],
    ['f.eks. bl.a.', ['f', '.', 'eks', '.', 'bl', '.', 'a', '.']],
    ['“Lamp”', ['“', 'Lamp', '”']],
    ['(see https://example.com/a?b=c).', ['(', 'see', 'https://example.com/a?b=c', ')', '.']],
    ['ola@example.no, example.no and offer.pdf.', ['ola@example.no', ',', 'example.no', 'and', 'offer.pdf', '.']],
    ['and/or, 9 a.m./p.m.', ['and', '/', 'or', ',', '9', 'a', '.', 'm', '.', '/', 'p', '.', 'm', '.']],
    ['so\u00ADfa', ['so\u00ADfa']],
    ['Cafe\u0301 na\u0308r', ['Cafe\u0301', 'na\u0308r']],
    ['👍🏽!', ['👍', '🏽', '!']],
    ['Hi \uE000\uE000\uE000, you', ['Hi', '\uE000\uE000\uE000', ',', 'you']],
  ])('%j', (text, tokens) => {
    expect(written(text)).toEqual(tokens);
  });

  test('has a kind', () => {
    expect(tokensOf('Lamp 2 , \uE000 b4').map(({ kind }) => kind)).toEqual(['word', 'number', 'mark', 'hole', 'word']);
  });
});

describe('what is the same word', () => {
  test.each([
    ['Café', 'cafe\u0301'],
    ['й', 'и\u0306'],
    ['Ещё', 'еще'],
    ['ЗВ’ЯЗОК', "зв'язок"],
    ['зв`язок', 'звʼязок'],
    ['so\u00ADfa', 'Sofa'],
    ['so\u200Bfa', 'sofa'],
    ['ÅPEN', 'a\u030Apen'],
  ])('%j and %j', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  test.each([
    ['і', 'i'],
    ['ї', 'і'],
    ['å', 'a'],
    ['ø', 'o'],
    ['й', 'и'],
  ])('but not %j and %j', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

/** Letters, marks and white space that meet in strange ways. */
const texts = fc.string({
  unit: fc.constantFrom(
    ...'aZøёї’\'".,:;!?…-@/«»“”()[]12 \n\t'.split(''),
    '\u0301',
    '\u00AD',
    '\uE000',
    '👍🏽',
    'https://a.no/',
    '.com',
    '\uD83D',
  ),
  maxLength: 60,
});

test('tokens lie in the text, in their order, cut it exactly, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, token.start)).toMatch(/^\s*$/u);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.folded).toBe(folded(token.text));
        expect(token.text).not.toBe('');
        ({ end } = token);
      }
      expect(text.slice(end)).toMatch(/^\s*$/u);
    }),
    { numRuns: 1000 },
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});
