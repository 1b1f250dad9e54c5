import type { Sentence } from '../model/reading.ts';
import type { RawToken } from './tokens.ts';

/**
 * The sentences of a passage. A full stop ends none behind an abbreviation, an initial or a day's number, nor before a
 * small letter; behind one that often stands last, such as `Ltd.` and `etc.`, a capital begins the next one. Intl.Segmenter
 * knows no abbreviations and no Frisian, and answers by the version of Node.
 */
export function sentencesOf(
  tokens: readonly RawToken[],
  abbreviations: ReadonlySet<string>,
  last: ReadonlySet<string> = NONE,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const tails = behindTails(tokens);
  const all: Abbreviations = { abbreviations, last };
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const ends = endAt(tokens, at, tails, all);
    if (ends === null) continue;
    while (isTail(tokens, at + 1)) at += 1;
    sentences.push({ from, to: at + 1, ends });
    from = at + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length, ends: '' });
  return sentences;
}

const NONE: ReadonlySet<string> = new Set();

interface Abbreviations {
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them that often stand last in a sentence. */
  readonly last: ReadonlySet<string>;
}

function endAt(
  tokens: readonly RawToken[],
  at: number,
  tails: readonly number[],
  known: Abbreviations,
): Sentence['ends'] | null {
  const mark = tokens[at];
  if (mark?.kind !== 'mark') return null;
  if (mark.text === '!' || mark.text === '?' || mark.text === '…') return isAtEdge(tokens, at) ? mark.text : null;
  if (mark.text !== '.') return null;
  return isAtEdge(tokens, at) && !isWithin(tokens, at, tails[at + 1] ?? at + 1, known) ? '.' : null;
}

/**
 * Nothing, white space, or a further mark follows; `example.no` and `f.eks.` are within. Behind an expression, such as the
 * end of a branch, a capital begins a sentence.
 */
function isAtEdge(tokens: readonly RawToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'hole' && isJoined(tokens, at + 1)) return /^(?:\p{Lu}|$)/u.test(tokens[at + 2]?.text ?? '');
  return next === undefined || next.start > (tokens[at]?.end ?? 0) || next.kind === 'mark';
}

/** `behind` is what stands behind the marks that belong to the full stop. */
function isWithin(
  tokens: readonly RawToken[],
  at: number,
  behind: number,
  { abbreviations, last }: Abbreviations,
): boolean {
  const next = tokens[behind];
  if (next === undefined) return false;
  if (next.kind === 'word' && next.text.charAt(0) === next.text.charAt(0).toLowerCase() && /^\p{Ll}/u.test(next.text))
    return true;
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at]?.start) return false;
  // `A. Berg`, and not `11 W.`
  if (before.kind === 'word' && /^\p{Lu}$/u.test(before.text)) return tokens[at - 2]?.kind !== 'number';
  if (before.kind !== 'word') return false;
  const stretch = stretchBefore(tokens, at);
  return abbreviations.has(stretch) && !(last.has(stretch) && next.kind === 'word');
}

/** `f.eks` before its last full stop: words with full stops between them and no space. */
function stretchBefore(tokens: readonly RawToken[], at: number): string {
  let from = at - 1;
  while (from > 1 && tokens[from - 1]?.text === '.' && isJoined(tokens, from - 1) && isJoined(tokens, from)) from -= 2;
  return tokens
    .slice(from, at)
    .map(({ folded }) => folded)
    .join('');
}

function isJoined(tokens: readonly RawToken[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

/** For each token the first one from there on that is no further mark of an end: to look for it anew at each mark of a long row would be quadratic. */
function behindTails(tokens: readonly RawToken[]): readonly number[] {
  const behind: number[] = [];
  for (let at = 0; at <= tokens.length; at++) behind.push(tokens.length);
  for (let at = tokens.length; at >= 0; at--) behind[at] = isTail(tokens, at) ? (behind[at + 1] ?? at + 1) : at;
  return behind;
}

/** Further marks that belong to the end: `?!`, `.”`, `!)`. */
function isTail(tokens: readonly RawToken[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && isJoined(tokens, at) && TAILS.has(token.text);
}

const TAILS: ReadonlySet<string> = new Set(Array.from('.!?…)]»”’"\'“'));
