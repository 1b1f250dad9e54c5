import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../src/text/matcher.ts';
import { type Piece, phraseOf } from '../../src/text/phrase.ts';
import { pack, TAGS } from '../link/packs.ts';
import { passageOf } from './read.ts';

describe.each(TAGS)('the word lists of %s', (tag) => {
  const lists = Object.entries(pack(tag).words ?? {});
  const all = lists.flatMap(([list, entries]) => entries.map((entry) => ({ list, entry })));

  test('have entries that can be read', () => {
    expect(all.filter(({ entry }) => phraseOf(entry) === null)).toEqual([]);
  });

  test('have each entry once', () => {
    const twice = lists.flatMap(([list, entries]) =>
      entries.filter((entry, index) => entries.indexOf(entry) < index).map((entry) => `${list}: ${entry}`),
    );
    expect(twice).toEqual([]);
  });

  test('have entries that are found in their own text', () => {
    const missed = all.filter(({ list, entry }) => {
      if (list === PLACEHOLDERS) return false;
      const phrase = phraseOf(entry);
      if (phrase === null) return true;
      const text = phrase.parts.flatMap(([pieces = []]) => pieces.map(wordOf)).join(' ');
      // What is innocent is found by what it hides: here it stands alone as an entry.
      const hits = matcherOf(
        { one: [entry.replace(/^!/u, '')] },
        new Map([['one', 'own']]),
      )(passageOf(text)).get('one');
      return (hits ?? []).length === 0;
    });
    expect(missed).toEqual([]);
  });
});

/** What is left unfilled is quiet; who looks for it looks at the list itself. */
const PLACEHOLDERS = 'placeholder_words';

function wordOf(piece: Piece): string {
  if (piece.kind === 'gap') return '';
  return piece.kind === 'mark' ? piece.text : (piece.acronym ?? piece.folded);
}
