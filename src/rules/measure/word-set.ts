import type { LanguagePack } from '../../model/language.ts';
import { folded } from '../../text/fold.ts';

/**
 * Whether a folded word is in a list of single words and stems (`котор*`). For lists of which every third word would be a
 * hit, for texts that are no part of the letter, and for words that are the same with a capital, such as `Вам`.
 */
export function wordsIn(language: LanguagePack, list: string): (word: string) => boolean {
  const known = SETS.get(language)?.get(list);
  if (known !== undefined) return known;
  const set = wordSetOf(language.words?.[list] ?? []);
  SETS.set(language, new Map([...(SETS.get(language) ?? []), [list, set]]));
  return set;
}

const SETS = new WeakMap<LanguagePack, ReadonlyMap<string, (word: string) => boolean>>();

function wordSetOf(written: readonly string[]): (word: string) => boolean {
  const entries = written.map((entry) => folded(entry.replace(/\s~$/u, '').trim()));
  const words = new Set(entries.filter((entry) => !entry.endsWith('*')));
  const stems = new Set(entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)));
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  if (lengths.length === 0) return (word) => words.has(word);
  const known = new Map<string, boolean>();
  return (word) => {
    const isKnown = known.get(word);
    if (isKnown !== undefined) return isKnown;
    const isIn = words.has(word) || lengths.some((length) => stems.has(word.slice(0, length)));
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, isIn);
    return isIn;
  };
}

/** Letters say the same words again and again; how many of them are kept. */
const MOST_WORDS = 5000;
