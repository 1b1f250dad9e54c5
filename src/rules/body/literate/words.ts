import type { LanguagePack } from '../../../model/language.ts';
import type { Passage, Token } from '../../../model/reading.ts';
import { alphabetOf, lookAlike } from '../../../text/alphabets.ts';
import { mixedAlphabets } from '../../../text/mixed-alphabets.ts';
import { wordsIn } from '../../measure/word-set.ts';
import type { Slip } from './slip.ts';

/** The same word twice. Some words stand twice in good sentences (list `doubled_words`), and names do: `Bora Bora`. */
export function repeatedWords({ tokens, text }: Passage, language: LanguagePack): readonly Slip[] {
  const isInnocent = wordsIn(language, 'doubled_words');
  const slips: Slip[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const first = tokens[at - 1];
    const second = tokens[at];
    if (second?.kind !== 'word' || first?.kind !== 'word' || first.folded !== second.folded) continue;
    if (first.isQuiet || second.isQuiet || isInnocent(second.folded) || isNamePart(first, second)) continue;
    if (!/^\s+$/u.test(text.value.slice(first.end, second.start)) || hasSameAround(tokens, at)) continue;
    slips.push({
      start: first.start,
      end: second.end,
      severity: 'warning',
      sentence: `“${first.text}” stands twice`,
      help: `leave one “${first.text}”`,
      instead: first.text,
      isSafe: true,
    });
  }
  return slips;
}

function isNamePart(first: Token, second: Token): boolean {
  return /^\p{Lu}/u.test(second.text) && /^\p{Lu}/u.test(first.text) && second.text.length > 1;
}

/** Three times is meant, or is no sentence. */
function hasSameAround(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded;
  return tokens[at + 1]?.folded === word || tokens[at - 2]?.folded === word;
}

/**
 * Latin letters in a Cyrillic word and the other way round, where each of them has a twin that looks the same: in
 * `LEDова` nobody mistook a letter. Searching and screen readers fall over them, and no reader can see why.
 */
export function mixedLetters({ text }: Passage): readonly Slip[] {
  return mixedAlphabets(text.value).flatMap(({ word, index, letter, other }): readonly Slip[] => {
    const start = startOfWord(text.value, index);
    const right = inAlphabet(word, other);
    if (right === null) return [];
    return [
      {
        start,
        end: start + word.length,
        severity: 'error',
        sentence: `“${word}” has a ${alphabetOf(letter) ?? 'foreign'} “${letter}” among its ${other} letters`,
        help: `type the word in ${other} letters`,
        instead: right,
        isSafe: true,
      },
    ];
  });
}

function startOfWord(text: string, index: number): number {
  let start = index;
  while (start > 0 && /[\p{L}\p{M}]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

type Alphabet = Parameters<typeof lookAlike>[1];

/** Null where one of the other letters has no twin. */
function inAlphabet(word: string, alphabet: Alphabet): string | null {
  const letters = Array.from(word, (letter) => {
    const own = alphabetOf(letter);
    if (own === null || own === alphabet) return letter;
    const twin = lookAlike(letter, alphabet);
    return twin !== null && EVERYDAY.test(twin) ? twin : null;
  });
  return letters.includes(null) ? null : letters.join('');
}

/** Letters of every keyboard; ѕ and ԁ have twins too, and nobody has them. */
const EVERYDAY = /^[A-Za-zЁёЇїА-Яа-яІі]$/u;

/** A Latin i, a, o, c or y that stands for the Cyrillic word of that letter, between Cyrillic words. */
export function lonelyLetters({ tokens }: Passage): readonly Slip[] {
  return tokens.flatMap((token, at): readonly Slip[] => {
    if (token.text.length > 1 || token.isQuiet || !/^[iaocy]$/u.test(token.text)) return NONE;
    const twin = lookAlike(token.text, 'Cyrillic');
    if (twin === null || !isCyrillic(tokens[at + 1]) || !isCyrillicBefore(tokens, at, token.text)) return [];
    return [
      {
        start: token.start,
        end: token.end,
        severity: 'error',
        sentence: `this “${token.text}” is a Latin letter between Cyrillic words`,
        help: `type the Cyrillic “${twin}”`,
        instead: twin,
        isSafe: true,
      },
    ];
  });
}

const NONE: readonly Slip[] = [];

/** «пункт a»: as the name of something it stands behind a word; as a conjunction behind a comma. */
function isCyrillicBefore(tokens: readonly Token[], at: number, letter: string): boolean {
  const before = tokens[at - 1];
  if (before?.text === ',') return isCyrillic(tokens[at - 2]);
  return letter !== 'a' && isCyrillic(before);
}

function isCyrillic(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && alphabetOf(token.text.charAt(0)) === 'Cyrillic';
}

/** In place of an apostrophe: of a list `apostrophe_before`, the letters before which one stands. */
export function wrongApostrophes({ text }: Passage, language: LanguagePack): readonly Slip[] {
  const letters = wordsIn(language, 'apostrophe_before');
  const right = text.value.includes("'") ? "'" : '’';
  return [...text.value.matchAll(/[`´‘“”"*′](?<=\p{L}.)(?=\p{L})/gu)].flatMap(({ 0: mark, index }): readonly Slip[] => {
    const behind = text.value.charAt(index + 1).toLowerCase();
    if (!letters(behind) || !isInWord(text.value, index)) return [];
    return [
      {
        start: index,
        end: index + 1,
        severity: 'warning',
        sentence: `“${mark}” is no apostrophe`,
        help: `write “${right}”`,
        instead: right,
        isSafe: true,
      },
    ];
  });
}

/** A quotation mark that opens or closes stands beside a space; one within a word has small letters on both sides. */
function isInWord(text: string, index: number): boolean {
  const [before, behind] = [text.charAt(index - 1), text.charAt(index + 1)];
  return behind === behind.toLowerCase() || before === before.toUpperCase();
}
