import type { Passage, Reading, Token } from '../../model/reading.ts';
import { beginsSmall } from '../../text/letters.ts';
import type { Place } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';

/**
 * Words in capitals that are shouted. Capitals alone prove nothing, for names and abbreviations have them too. So these
 * count: words that people shout (list `shouted`), words that the letter has in small letters elsewhere, very long ones,
 * and three in a row.
 */
export function shoutsIn(passages: readonly Passage[], reading: Reading): readonly Place[] {
  const prose = passages.filter(({ part }) => part !== 'cell' && part !== 'label');
  const runs = prose.flatMap((passage) => runsIn(passage, reading));
  if (runs.length === 0) return runs;
  const known = new Set(prose.flatMap(({ tokens }) => tokens.filter(isSmall).map(({ folded }) => folded)));
  const shouted = new Map<Passage, Set<number>>();
  for (const { passage, from, to } of reading.hits('shouted')) {
    const places = shouted.get(passage) ?? new Set<number>();
    for (let at = from; at < to; at += 1) places.add(at);
    shouted.set(passage, places);
  }
  return runs.filter((run) => isShouted(run, shouted.get(run.passage), known));
}

/** The same words in small letters, with a capital where they begin a sentence. */
export function inSmallLetters({ passage, from, to }: Place): string {
  const { tokens, text } = passage;
  const words = text.value.slice(tokens[from]?.start, tokens[to - 1]?.end).toLowerCase();
  const isFirst = from === 0 || /^[.!?…]$/u.test(tokens[from - 1]?.text ?? '');
  return isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function isSmall({ kind, text }: Token): boolean {
  return kind === 'word' && text.length >= FEWEST_LETTERS && /^\p{Ll}+$/u.test(text);
}

const FEWEST_LETTERS = 4;
const LETTERS_OF_NO_NAME = 10;

/** Words in capitals side by side, without the single letters and abbreviations at either end. */
function runsIn(passage: Passage, reading: Reading): readonly Place[] {
  const { tokens } = passage;
  const runs: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let end = at;
    while (isInCapitals(tokens[end], reading)) end += 1;
    let from = at;
    let to = end;
    while (from < to && !canBeWord(tokens[from])) from += 1;
    while (to > from && !canBeWord(tokens[to - 1])) to -= 1;
    if (to > from) runs.push({ passage, from, to });
    at = Math.max(at, end - 1);
  }
  return runs;
}

function isInCapitals(token: Token | undefined, { names, terms }: Reading): boolean {
  if (token === undefined || token.kind !== 'word' || token.isQuiet || beginsSmall(token.text)) return false;
  return /^[\p{Lu}'’ʼ]+$/u.test(token.text) && !names.has(token.folded) && !terms.has(token.folded);
}

/** `HTML` has no vowel and `XVIII` is a number. */
function canBeWord(token: Token | undefined): boolean {
  if (token === undefined || token.text.length < 2 || /^[MDCLXVI]+$/u.test(token.text)) return false;
  return /[aeiouyæøåâêîôûäëïöüаеиоуыэюяіїє]/u.test(token.folded);
}

function isShouted(
  { passage, from, to }: Place,
  shouted: ReadonlySet<number> | undefined,
  known: ReadonlySet<string>,
): boolean {
  const words = passage.tokens.slice(from, to);
  const long = words.filter((word) => word.text.length >= FEWEST_LETTERS && canBeWord(word));
  if (words.length >= 3 && long.length >= 2) return true;
  if (long.some(({ text, folded }) => text.length >= LETTERS_OF_NO_NAME || known.has(folded))) return true;
  return words.some(({ text }, index) => text.length > 2 && shouted?.has(from + index) === true);
}

/**
 * A subject is short, and what stands in it is seldom said again: there two words in capitals side by side are loud too.
 * Those that the letter's names, its terms and known acronyms have are none of them, nor is one that words of the letter
 * are written with: `LED USB`.
 */
export function shoutsInSubject(reading: Reading): readonly Place[] {
  const subjects = passagesOf(reading, ['subject']);
  const isKnown = wordsIn(reading.language, 'known_acronyms');
  const pairs = subjects.flatMap((passage) => capitalPairs(passage, reading, isKnown));
  const shouted = shoutsIn(subjects, reading).filter(
    ({ from, to }) => !pairs.some((pair) => pair.from < to && from < pair.to),
  );
  return [...pairs, ...shouted];
}

function capitalPairs(
  passage: Passage,
  { names, terms }: Reading,
  isKnown: (word: string) => boolean,
): readonly Place[] {
  const { tokens } = passage;
  const isLoud = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.isQuiet &&
    /^\p{Lu}{4,}$/u.test(token.text) &&
    !isKnown(token.folded) &&
    !names.has(token.folded) &&
    !terms.has(token.folded);
  const pairs: Place[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isLoud(tokens[from])) continue;
    let to = from + 1;
    while (tokens[to]?.kind === 'word' && /^\p{Lu}+$/u.test(tokens[to]?.text ?? '')) to += 1;
    const loud = tokens.slice(from, to).filter(isLoud).length;
    if (loud > 1) pairs.push({ passage, from, to });
    from = to - 1;
  }
  return pairs;
}

/** What is said of a shout in a subject is said by `subject/no-spam-look`, and once. */
export function isShoutedInSubject({ passage, from, to }: Place, reading: Reading): boolean {
  if (passage.part !== 'subject') return false;
  const shouted = SHOUTED.get(reading) ?? new Set(shoutsInSubject(reading).flatMap(tokensAt));
  SHOUTED.set(reading, shouted);
  return tokensAt({ passage, from, to }).some((token) => shouted.has(token));
}

/** Asked for each hit in a subject. */
const SHOUTED = new WeakMap<Reading, ReadonlySet<Token>>();

function tokensAt({ passage, from, to }: Place): readonly Token[] {
  return passage.tokens.slice(from, to);
}
