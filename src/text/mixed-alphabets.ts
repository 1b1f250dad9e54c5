import { alphabetOf, lookAlike } from './alphabets.ts';
import type { Alphabet } from './alphabets.ts';

/** A letter that stands in a word of another alphabet. */
export interface OddLetter {
  readonly word: string;
  readonly letter: string;
  /** Where the letter stands in the text. */
  readonly index: number;
  readonly alphabet: Alphabet;
  /** The alphabet of the word. */
  readonly other: Alphabet;
  /** The letter of that alphabet that looks the same, if there is one. */
  readonly replacement: string | null;
}

/**
 * The first odd letter of each word that mixes Latin, Cyrillic and Greek letters. The alphabet with more letters is the
 * word's; of two with as many, the one with more letters that the other does not have. Names of two words in two
 * alphabets, also joined by a hyphen, are innocent.
 */
export function mixedAlphabets(text: string): readonly OddLetter[] {
  // Nearly every name is of one alphabet and is done here.
  if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(text) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text))
    return [];
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  return words.map(({ index, 0: word }) => oddLetter(word, index)).filter((odd) => odd !== null);
}

function oddLetter(word: string, start: number): OddLetter | null {
  const letters = Array.from(word, (letter) => ({ letter, alphabet: alphabetOf(letter) }));
  const alphabets = [...new Set(letters.map(({ alphabet }) => alphabet))].filter((alphabet) => alphabet !== null);
  if (alphabets.length < 2) return null;
  const other = alphabets.toSorted((one, two) => weight(letters, two) - weight(letters, one))[0];
  const odd = letters.findIndex(({ alphabet }) => alphabet !== null && alphabet !== other);
  const { letter, alphabet } = letters[odd] ?? {};
  if (letter === undefined || alphabet === undefined || alphabet === null || other === undefined) return null;
  const index = start + letters.slice(0, odd).reduce((length, before) => length + before.letter.length, 0);
  return { word, letter, index, alphabet, other, replacement: lookAlike(letter, other) };
}

/** Letters that cannot be mistaken for another alphabet's say more about a word than those that can. */
function weight(
  letters: readonly { readonly letter: string; readonly alphabet: Alphabet | null }[],
  alphabet: Alphabet,
): number {
  const own = letters.filter((one) => one.alphabet === alphabet);
  const telling = own.filter(({ letter }) => OTHERS[alphabet].every((other) => lookAlike(letter, other) === null));
  return own.length + telling.length / (letters.length + 1);
}

const OTHERS: { readonly [alphabet in Alphabet]: readonly Alphabet[] } = {
  Latin: ['Cyrillic', 'Greek'],
  Cyrillic: ['Latin'],
  Greek: ['Latin'],
};
