import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../../src/text/fold.ts';
import { pack } from '../link/packs.ts';
import { passageOf } from './read.ts';

/** The sentences of a text in a language, as they stand there. */
function sentencesIn(text: string, tag: string): readonly string[] {
  const { tokens, sentences } = passageOf(text, (pack(tag).abbreviations ?? []).map(folded));
  return sentences.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('a full stop ends a sentence', () => {
  test.each<[string, readonly string[]]>([
    ['The lamps come. Both of them.', ['The lamps come.', 'Both of them.']],
    ['Really?! Yes… And now', ['Really?!', 'Yes…', 'And now']],
    ['He said “yes.” We went.', ['He said “yes.”', 'We went.']],
    ['(It is so.) It was.', ['(It is so.)', 'It was.']],
    ['It costs 45. We know.', ['It costs 45.', 'We know.']],
    ['', []],
    ['...', ['...']],
  ])('%j', (text, sentences) => {
    expect(sentencesIn(text, 'en')).toEqual(sentences);
  });
});

describe('a full stop ends none', () => {
  test.each([
    ['en', 'Use a lamp, e.g. Luna, at 9 a.m. Monday or approx. noon, vs. the other.'],
    ['en', 'Dear Mr. Smith of Lumo Ltd. in London'],
    ['en', 'J. R. R. Tolkien has a lamp.'],
    ['en', 'The site example.com and version 2.5 of it.'],
    ['nb', 'Lampene, f.eks. Luna, kommer 3. juni kl. 9.30, jf. tilbudet, pr. bud.'],
    ['nb', 'Vi har bl.a. Sol, m.m. Alt kommer ca. mandag.'],
    ['uk', 'Лампи, напр. «Луна», коштують 500 грн. за шт. і т. д. на вул. Зеленій.'],
    ['uk', 'Див. с. 5, ім. Шевченка, 3 р. тому.'],
    ['ru', 'Лампы, т. е. обе, стоят 500 руб. за шт. на ул. Зелёной, д. 5, кв. 2.'],
    ['ru', 'И. И. Иванов пишет в 2026 г. о лампе.'],
    ['fy', 'De lampen, bgl. Luna, komme 3. juny om ca. njoggen oere.'],
  ])('%s: %s', (tag, text) => {
    expect(sentencesIn(text, tag)).toEqual([text]);
  });
});

test('sentences follow each other without a gap, and each is of one token at least', () => {
  const pieces = fc.constantFrom('a', 'B', '.', '!', '?', '…', ' ', '”', ')', '1', 'e.g', '\n', ',', ':');
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
      const { tokens, sentences } = passageOf(text, ['e.g']);
      expect(sentences.map(({ from }) => from)).toEqual(
        [0, ...sentences.map(({ to }) => to)].slice(0, sentences.length),
      );
      expect(sentences.every(({ from, to }) => to > from)).toBe(true);
      expect(sentences.at(-1)?.to ?? 0).toBe(tokens.length);
    }),
    { numRuns: 1000 },
  );
});
