/** How a whole name is written; a usual one has both. */
export type NameLetters = 'capitals' | 'small letters';

/**
 * Whether a name is all in capitals or all in small letters, where at least `fewest` of its words tell: initials, `III`
 * and `JR` say nothing, and a word in capitals without a vowel is no name to be sure of. Only alphabets with both are
 * judged: all of Georgian looks like small letters to Unicode.
 */
export function lettersOf(name: string, fewest: number): NameLetters | null {
  const words = name
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => word.replaceAll(JOINERS, ''));
  const telling = words.filter((word) => word.length >= FEWEST_LETTERS && !/^[IVX]+$/u.test(word));
  if (telling.length < fewest || !telling.every((word) => JUDGED.test(word))) return null;
  if (telling.every((word) => /^[\p{Ll}\p{M}]+$/u.test(word))) return 'small letters';
  const areLarge = telling.every((word) => /^[\p{Lu}\p{M}]+$/u.test(word));
  return areLarge && telling.some((word) => VOWEL.test(word.normalize('NFD').toLowerCase())) ? 'capitals' : null;
}

/** The name with a capital at the beginning of each word: `O’Brien`, `Мар’яна`, `Anne-Lise`, `Nordmann III`. */
export function inUsualCase(name: string): string {
  return name.replaceAll(/\S+/gu, (word) =>
    NUMBER.test(word) ? word.toUpperCase() : word.toLowerCase().replaceAll(FIRST, (letter) => letter.toUpperCase()),
  );
}

const FEWEST_LETTERS = 3;

const JOINERS = /[-‐‑'’‘ʼ`´]/gu;

const JUDGED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u;

/** Of names taken apart into letters and marks. */
const VOWEL = /[aeiouyæøœаеиоуыэюяієαεηιουω]/u;

/** Behind a name; `ii` and `iii` are no words. */
const NUMBER = /^(?:[IVX]+|i{2,3})$/u;

/**
 * The first letters of a word's parts. Behind an apostrophe a new part begins in Latin (`O’Brien`), and in Cyrillic only
 * where such a name is written in it (`О’Коннор`): else it parts two sounds (`Мар’яна`, `В’ячеслав`).
 */
const FIRST =
  /(?<![\p{L}\p{M}'’‘ʼ`´])\p{L}|(?<=\p{Script=Latin}\p{M}*['’‘ʼ`´])\p{L}|(?<=(?<![\p{L}\p{M}])[од]['’‘ʼ`´])[^яюєїёіе\P{L}]/gu;
