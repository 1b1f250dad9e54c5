import type { Hit, Passage, Token } from '../model/reading.ts';
import type { Phrase, Piece } from './phrase.ts';
import { type Form, formsIndex } from './phrase-index.ts';

/** Finds the entries of all word lists of a language in one pass over a passage. */
export type Matcher = (passage: Passage) => ReadonlyMap<string, readonly Hit[]>;

/**
 * What the entries of a list are, where it is none of a language: `own` words of a project, which are meant also where a
 * capital makes a name of them; `names` of others, which stand in quotation marks too, and keep their capital; and what is
 * `wanted`, wherever it stands.
 */
export type ListKinds = ReadonlyMap<string, 'own' | 'names' | 'wanted'>;

/** `lists` by their names; their entries are as `phraseOf` reads them. The time is linear in the text. */
export function matcherOf(
  lists: { readonly [list: string]: readonly string[] },
  kinds: ListKinds = new Map(),
): Matcher {
  const formsAt = formsIndex(lists);
  return (passage) => {
    const found = new Map<string, Found[]>();
    const edges = edgesOf(passage);
    for (let at = 0; at < passage.tokens.length; at++) {
      for (const form of formsAt(passage.tokens, at)) {
        const to = endOf(form, passage.tokens, at, edges);
        if (to === null) continue;
        const others = found.get(form.list);
        if (others === undefined) found.set(form.list, [{ form, from: at, to }]);
        else others.push({ form, from: at, to });
      }
    }
    const hits = new Map<string, readonly Hit[]>();
    for (const [list, all] of found) hits.set(list, hitsAmong(all, passage, edges, kinds));
    return hits;
  };
}

interface Found {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
}

/** Where a passage and its sentences begin and end, marks aside. */
interface Edges {
  readonly first: number;
  /** Behind the last word. */
  readonly end: number;
  readonly starts: ReadonlySet<number>;
}

function edgesOf({ tokens, sentences }: Passage): Edges {
  const wordFrom = (from: number, to: number): number => {
    let at = from;
    while (at < to && tokens[at]?.kind === 'mark') at += 1;
    return at;
  };
  let end = tokens.length;
  while (tokens[end - 1]?.kind === 'mark') end -= 1;
  return {
    first: wordFrom(0, tokens.length),
    end,
    starts: new Set(sentences.map(({ from, to }) => wordFrom(from, to))),
  };
}

/** Behind the last token of a form that begins at a token; null where it does not stand there. */
function endOf({ phrase, pieces }: Form, tokens: readonly Token[], at: number, { first, end }: Edges): number | null {
  if (phrase.isAtStart && at !== first) return null;
  const to = endOfPieces(pieces, 0, tokens, at);
  if (to === null || (phrase.isAtEnd && to < end)) return null;
  return isShortPart(pieces, tokens, at, to) ? null : to;
}

function endOfPieces(pieces: readonly Piece[], index: number, tokens: readonly Token[], at: number): number | null {
  let next = at;
  for (let piece = index; piece < pieces.length; piece++) {
    const wanted = pieces[piece];
    if (wanted?.kind === 'gap') return endBehindGap(pieces, piece + 1, tokens, next);
    const token = tokens[next];
    if (wanted?.kind === 'mark' && wanted.text === ',' && token?.text !== ',') continue;
    if (wanted === undefined || token === undefined || !isMet(wanted, token)) return null;
    next += 1;
  }
  return next;
}

/** What is behind a gap stands at most three words further on, in the same sentence. */
function endBehindGap(pieces: readonly Piece[], index: number, tokens: readonly Token[], at: number): number | null {
  for (let words = 0, next = at; words <= MOST_WORDS_BETWEEN; next += 1) {
    const end = endOfPieces(pieces, index, tokens, next);
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
function isShortPart(pieces: readonly Piece[], tokens: readonly Token[], at: number, to: number): boolean {
  const [only] = pieces;
  if (pieces.length > 1 || only?.kind !== 'word' || only.folded.length > 2) return false;
  const before = tokens[at - 1];
  const behind = tokens[to];
  return (
    (isHyphen(before) && before?.end === tokens[at]?.start) ||
    (isHyphen(behind) && behind?.start === tokens[to - 1]?.end)
  );
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/u.test(token.text);
}

/** The longest of those that overlap, without what is quiet, a name by its capital, or part of an innocent phrase. */
function hitsAmong(found: readonly Found[], passage: Passage, edges: Edges, kinds: ListKinds): readonly Hit[] {
  const { tokens } = passage;
  const kind = kinds.get(found[0]?.form.list ?? '');
  const isInnocent = tokens.map(({ isQuiet }) => isQuiet && kind !== 'names' && kind !== 'wanted');
  for (const { form, from, to } of found) if (form.phrase.isInnocent) isInnocent.fill(true, from, to);
  const judged = found.filter(
    ({ form, from, to }) =>
      !form.phrase.isInnocent &&
      !isInnocent.slice(from, to).includes(true) &&
      !(kind === 'names' && lacksCapital(form.phrase, tokens[from])) &&
      !(kind === undefined && to - from === 1 && isNameByCapital(tokens, from, edges)),
  );
  const inOrder = judged.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const hits: Hit[] = [];
  let end = 0;
  for (const { form, from, to } of inOrder) {
    if (from < end) continue;
    end = to;
    const { entry, isWeak, instead } = form.phrase;
    hits.push({ entry, isWeak, passage, from, to, instead });
  }
  return hits;
}

/** `Target` is a company, and a target is none. */
function lacksCapital({ entry }: Phrase, token: Token | undefined): boolean {
  return /^\(?\p{Lu}/u.test(entry) && /^\p{Ll}/u.test(token?.text ?? '');
}

/** A capital within a sentence makes a name of a word, in the languages that we know: `Slack`, `Hurry AS`. */
function isNameByCapital(tokens: readonly Token[], at: number, { starts }: Edges): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || starts.has(at) || !/^\p{Lu}\p{Ll}/u.test(token.text))
    return false;
  return tokens[at - 1]?.kind !== 'mark' || tokens[at - 1]?.text === ',';
}
