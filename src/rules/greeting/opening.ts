import type { Facts, Hit, Passage, Reading, Token } from '../../model/reading.ts';
import { wordsIn } from '../measure/word-set.ts';
import { isNameOf, type NamesOf, namesOf } from './names.ts';

/** How a letter begins: the phrase, and what kind of a greeting it is. */
export interface Opening {
  readonly kind: OpeningKind;
  readonly hit: Hit;
  readonly names: NamesOf;
}

export type OpeningKind = 'time-cliche' | 'informal' | 'generic' | 'conditional' | 'timed' | 'again' | 'usual';

/** The worst first: of two phrases that are equally long it is the worse one. */
const LISTS: readonly (readonly [list: string, kind: OpeningKind])[] = [
  ['greeting_time_cliche', 'time-cliche'],
  ['greeting_informal', 'informal'],
  ['generic_salutation', 'generic'],
  ['greeting_conditional', 'conditional'],
  ['greetings_timed', 'timed'],
  ['greetings_again', 'again'],
  ['greetings_neutral', 'usual'],
  ['greetings_dear', 'usual'],
];

/** The greeting that the message writes itself. */
export function writtenGreeting({ passages }: Reading): Passage | null {
  return passages.find(({ part, isWritten }) => part === 'greeting' && isWritten) ?? null;
}

/**
 * The phrase with which a passage greets: the longest of all lists. Only the name may stand before it; in the body what
 * follows says that it is a greeting and no other word: «Салют на набережной».
 */
export function openingOf(passage: Passage, reading: Reading): Opening | null {
  const found = candidatesIn(passage, reading);
  if (found.length === 0) return null;
  const names = namesOf(reading);
  const other = passage.tokens.findIndex((token) => token.kind !== 'mark' && !isNameOf(token, names));
  return found.reduce<Opening | null>((best, { kind, hit }) => {
    if (hit.from > other || !isGreeting(hit, kind, names)) return best;
    const isLonger = best === null || hit.to - hit.from > best.hit.to - best.hit.from;
    return isLonger ? { kind, hit, names } : best;
  }, null);
}

/** Behind more words than a name has there is no greeting; most letters have none here, and need no names. */
function candidatesIn(passage: Passage, { hits }: Reading): readonly Omit<Opening, 'names'>[] {
  return LISTS.flatMap(([list, kind]) =>
    hits(list)
      .filter((hit) => hit.passage === passage && hit.from <= MOST_BEFORE)
      .map((hit) => ({ kind, hit })),
  );
}

const MOST_BEFORE = 12;

function isGreeting(hit: Hit, kind: OpeningKind, names: NamesOf): boolean {
  if (hit.isWeak && kind === 'informal') return isFollowedByName(hit, names);
  return hit.passage.part === 'greeting' || isFollowedAsGreeting(hit, names);
}

/** The end, a mark or the reader's name. */
function isFollowedAsGreeting({ passage: { tokens }, to }: Hit, names: NamesOf): boolean {
  const next = tokens[to];
  return next === undefined || (next.kind === 'mark' && /^[,!.:…]$/u.test(next.text)) || isNameOf(next, names);
}

/** “Morning, Kari”, not “Morning, noon and night”. */
function isFollowedByName({ passage: { tokens, part }, to }: Hit, names: NamesOf): boolean {
  const next = tokens[tokens[to]?.text === ',' ? to + 1 : to];
  if (next === undefined) return part === 'greeting';
  return isNameOf(next, names) || (part === 'greeting' && (next.kind === 'mark' || /^\p{Lu}/u.test(next.text)));
}

/** What has a rule of its own that tells the author first to greet otherwise; the rest is looked at when that is done. */
export function isToldFirst({ kind }: Opening, { relationship, greetsInformally }: Facts): boolean {
  if (kind === 'conditional') return relationship !== 'longstanding' || !greetsInformally;
  return kind === 'time-cliche' || kind === 'informal' || kind === 'generic';
}

/** A name, or what looks like one: a word with a capital that is no pronoun. */
export function isAddress(token: Token | undefined, { language }: Reading, names: NamesOf): boolean {
  if (token === undefined) return false;
  if (isNameOf(token, names)) return true;
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !wordsIn(language, 'you_formal')(token.folded);
}
