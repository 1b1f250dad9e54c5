import type { Passage, Reading, Token } from '../../model/reading.ts';
import { type Alphabet, alphabetOf } from '../../text/alphabets.ts';
import { beginsLarge } from '../../text/letters.ts';
import { wordsIn } from '../measure/word-set.ts';

/** Fewer words prove nothing: they may all be names. */
const FEWEST_WORDS = 12;

/**
 * Whether a passage is in another language than the letter says: in another alphabet; with words that other languages
 * have in each sentence and this one never; with letters that it does not have; or with hardly one of its own.
 */
export function isForeign(passage: Passage, reading: Reading): boolean {
  const { language } = reading;
  if (language.words?.['small_words'] === undefined) return false;
  const words = passage.tokens.filter((token) => isPlain(token));
  if (words.length < FEWEST_WORDS) return false;
  const ownAlphabet = alphabetOf(language.words['small_words'][0]?.charAt(0) ?? '');
  if (countOf(words, ({ text }) => isOf(text, ownAlphabet)) < words.length * 0.4) return true;
  const isOther = wordsIn(language, 'foreign_words');
  const letters = (language.words['foreign_letters'] ?? []).join('');
  const others = countOf(words, ({ text, folded }) => isOther(folded) || hasLetter(text, letters));
  if (others >= 4 && others >= words.length * 0.15) return true;
  const isOwn = wordsIn(language, 'small_words');
  const isStopWord = wordsIn(language, 'stop_words');
  const own = countOf(words, ({ folded }) => isOwn(folded) || isStopWord(folded));
  return words.length >= FEWEST_WORDS * 2 && own < words.length * 0.04;
}

/** No quotation, link, name or acronym. */
function isPlain({ kind, isQuiet, text }: Token): boolean {
  return kind === 'word' && !isQuiet && !(beginsLarge(text) && /^\p{Lu}{2}/u.test(text));
}

function isOf(word: string, alphabet: Alphabet | null): boolean {
  return alphabetOf(word.charAt(0)) === alphabet;
}

function hasLetter(word: string, letters: string): boolean {
  if (letters === '') return false;
  for (const letter of word.toLowerCase()) if (letters.includes(letter)) return true;
  return false;
}

function countOf(words: readonly Token[], isCounted: (word: Token) => boolean): number {
  return words.reduce((count, word) => count + Number(isCounted(word)), 0);
}
