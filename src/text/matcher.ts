import type { PhraseIndex } from '../model/phrase-index.ts';
import type { Hit, Passage, Token } from '../model/reading.ts';
import { folded } from './fold.ts';
import { type Edges, edgesOf } from './edges.ts';
import { beginsLarge } from './letters.ts';
import type { Alternatives, Phrase, Piece } from './phrase.ts';
import { entriesIndex, type Listed, type Lists } from './phrase-index.ts';

/** Finds the entries of all word lists of a language in one pass over a passage. */
export type Matcher = (passage: Passage) => ReadonlyMap<string, readonly Hit[]>;

/**
 * What the entries of a list are, where it is none of a language: `own` words of a project, which are meant also where a
 * capital makes a name of them; `names` of others, which stand in quotation marks too, and keep their capital; and what is
 * `wanted`, wherever it stands.
 */
export type ListKinds = ReadonlyMap<string, 'own' | 'names' | 'wanted'>;

/**
 * `lists` by their names; their entries are as `phraseOf` reads them. `known` is the index of the first of them, where there
 * is one. The time is linear in the text.
 */
export function matcherOf(lists: Lists, kinds: ListKinds = new Map(), known?: PhraseIndex): Matcher {
  const entriesAt = entriesIndex(lists, known);
  const polite = new Set((lists[POLITE] ?? []).map((entry) => folded(entry.replace(/\s*~.*$/u, ''))));
  return (passage) => {
    const found = new Map<string, Found[]>();
    const edges = edgesOf(passage, polite);
    for (let at = 0; at < passage.tokens.length; at++) {
      for (const listed of entriesAt(passage.tokens, at)) {
        const to = endOf(listed.phrase, passage.tokens, at, edges);
        if (to === null) continue;
        const others = found.get(listed.list);
        if (others === undefined) found.set(listed.list, [{ listed, from: at, to }]);
        else others.push({ listed, from: at, to });
      }
    }
    const hits = new Map<string, readonly Hit[]>();
    for (const [list, all] of found) hits.set(list, hitsAmong(all, passage, edges, kinds));
    return hits;
  };
}

/** The list of the words for “you” that have their capital out of politeness: it makes no name of them, nor of others. */
const POLITE = 'you_formal';

interface Found {
  readonly listed: Listed;
  readonly from: number;
  readonly to: number;
}

/** Behind the last token of a phrase that begins at a token; null where it does not stand there. */
function endOf(
  { parts, isAtStart, isAtEnd }: Phrase,
  tokens: readonly Token[],
  at: number,
  { first, end }: Edges,
): number | null {
  if (isAtStart && at !== first) return null;
  const to = endOfParts(parts, 0, tokens, at);
  // What may be left out may all have been.
  if (to === null || to === at || (isAtEnd && to < end)) return null;
  return isShortPart(tokens, at, to) ? null : to;
}

/** Where the longest way to write them ends. */
function endOfParts(
  parts: readonly Alternatives[],
  index: number,
  tokens: readonly Token[],
  at: number,
): number | null {
  const part = parts[index];
  if (part === undefined) return at;
  let longest: number | null = null;
  for (const pieces of part) {
    const end = endOfPieces(pieces, 0, tokens, at, parts, index);
    if (end !== null && (longest === null || end > longest)) longest = end;
  }
  return longest;
}

/** Of one way to write the part at `index` the pieces from `from` on, with the parts that follow. */
function endOfPieces(
  pieces: readonly Piece[],
  from: number,
  tokens: readonly Token[],
  at: number,
  parts: readonly Alternatives[],
  index: number,
): number | null {
  let next = at;
  for (let piece = from; piece < pieces.length; piece++) {
    const wanted = pieces[piece];
    if (wanted?.kind === 'gap') return endBehindGap(pieces, piece + 1, tokens, next, parts, index);
    const token = tokens[next];
    if (wanted?.kind === 'mark' && wanted.text === ',' && token?.text !== ',') continue;
    if (wanted === undefined || token === undefined || !isMet(wanted, token)) return null;
    next += 1;
  }
  return endOfParts(parts, index + 1, tokens, next);
}

/** What is behind a gap stands at most three words further on, in the same sentence. */
function endBehindGap(
  pieces: readonly Piece[],
  from: number,
  tokens: readonly Token[],
  at: number,
  parts: readonly Alternatives[],
  index: number,
): number | null {
  for (let words = 0, next = at; words <= MOST_WORDS_BETWEEN; next += 1) {
    const end = endOfPieces(pieces, from, tokens, next, parts, index);
    if (end !== null) return end;
    const token = tokens[next];
    if (token === undefined || /[.!?…;:]/u.test(token.text)) return null;
    if (token.kind !== 'mark') words += 1;
  }
  return null;
}

const MOST_WORDS_BETWEEN = 3;

function isMet(wanted: Piece, token: Token): boolean {
  if (wanted.kind === 'mark') return token.kind === 'mark' && token.text === wanted.text;
  if (wanted.kind === 'gap' || token.kind === 'hole') return false;
  if (wanted.acronym !== null) return token.text === wanted.acronym;
  return wanted.isStem ? token.folded.startsWith(wanted.folded) : token.folded === wanted.folded;
}

/** A word of one or two letters is a word of its own only where no hyphen makes it a part of another: `U-shaped`. */
function isShortPart(tokens: readonly Token[], at: number, to: number): boolean {
  const [only, before, behind] = [tokens[at], tokens[at - 1], tokens[to]];
  if (to - at > 1 || only?.kind !== 'word' || only.folded.length > 2) return false;
  return (isHyphen(before) && before?.end === only.start) || (isHyphen(behind) && behind?.start === only.end);
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/u.test(token.text);
}

/** By where they begin, the longest first; of the same words the strong entry first. */
function byPlace(one: Found, other: Found): number {
  const weaker = Number(one.listed.phrase.isWeak) - Number(other.listed.phrase.isWeak);
  return one.from - other.from || other.to - one.to || weaker;
}

/** The longest of those that overlap, without what is quiet, a name by its capital, or part of an innocent phrase. */
function hitsAmong(found: readonly Found[], passage: Passage, edges: Edges, kinds: ListKinds): readonly Hit[] {
  const { tokens } = passage;
  const list = found[0]?.listed.list ?? '';
  const kind = kinds.get(list);
  const isChoice = kind === undefined && !GUARDS.has(list);
  const isJudged = kind === 'names' || kind === 'wanted';
  const innocent = found.filter(({ listed }) => listed.phrase.isInnocent);
  if (innocent.length === found.length) return NO_HITS;
  const isInnocent = innocent.length === 0 ? null : new Uint8Array(tokens.length);
  for (const { from, to } of innocent) isInnocent?.fill(1, from, to);
  const judged = found.filter(
    ({ listed, from, to }) =>
      !listed.phrase.isInnocent &&
      !isAnyInnocent(from, to, listed) &&
      !(kind === 'names' && lacksCapital(listed.phrase, tokens[from])) &&
      !(isChoice && isNameByCapital(tokens, from, to, edges)),
  );
  const inOrder = judged.length < 2 ? judged : judged.toSorted(byPlace);
  const hits: Hit[] = [];
  let end = 0;
  for (const { listed, from, to } of inOrder) {
    if (from < end) continue;
    end = to;
    const { entry, isWeak, instead } = listed.phrase;
    hits.push({ entry, isWeak, passage, from, to, instead });
  }
  return hits;

  function isAnyInnocent(from: number, to: number, { phrase }: Listed): boolean {
    for (let at = from; at < to; at++) {
      if (isInnocent?.[at] === 1) return true;
      if (!isJudged && tokens[at]?.isQuiet === true && !QUOTES.test(phrase.entry)) return true;
    }
    return false;
  }
}

const NO_HITS: readonly Hit[] = [];

/** An entry that has some itself is meant where they stand: `answer “no”`. */
const QUOTES = /["«»“”„]/u;

/** What no company is called: `If Monday …`, `Best Emma Clarke`. */
const GUARDS: ReadonlySet<string> = new Set(['conditions', 'negations', 'sign_offs']);

/** `Target` is a company, and a target is none. */
function lacksCapital({ entry }: Phrase, token: Token | undefined): boolean {
  return /^\(?\p{Lu}/u.test(entry) && /^\p{Ll}/u.test(token?.text ?? '');
}

/**
 * A capital within a sentence makes a name of a word, in the languages that we know: `Slack`, `Hurry AS`. At its beginning
 * a second one does: `Last Chance Saloon`, if it is none of a person whom we know: `Hey Kari`. Where every word has one, as
 * in many subjects, it says nothing.
 */
function isNameByCapital(tokens: readonly Token[], from: number, to: number, edges: Edges): boolean {
  // Most hits are of words in small letters, and are done here.
  const only = tokens[from];
  if (only?.kind === 'word' && !hasCapital(only)) return false;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isName = (token: Token | undefined): boolean => hasCapital(token) && !edges.polite.has(token?.folded ?? '');
  if (edges.isTitle || !isName(words[0]) || !isName(words.at(-1))) return false;
  if (!words.every((word) => isName(word) || word.text.length <= SHORTEST)) return false;
  const isWithin = !edges.starts.has(from) && (tokens[from - 1]?.kind !== 'mark' || tokens[from - 1]?.text === ',');
  const next = tokens[to];
  return isWithin || words.length > 1 || (isName(next) && next?.isQuiet === false);
}

/** Words that stay small within a name, `Now or Never`, have no more letters. */
const SHORTEST = 3;

/** `Brien` and `O'Brien`, but not `I'm`. */
function hasCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && beginsLarge(token.text) && /^\p{Lu}(?:\p{Ll}|['’]\p{Lu})/u.test(token.text);
}
