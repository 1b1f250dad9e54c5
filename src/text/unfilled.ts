import type { RawToken } from './tokens.ts';

/** Whether a folded word is one for what is filled in: `name`, `date`. */
type IsKnown = (word: string) => boolean;

/** What is asked of words: whether they are for what is filled in, and whether every letter has them, such as `the`. */
export interface PlaceWords {
  readonly isKnown: IsKnown;
  readonly isCommon: IsKnown;
}

/**
 * Places of another program's template that nobody filled in: `[Your name]`, `%NAME%`, `*|FNAME|*`, `Lorem ipsum`. Ranges
 * of tokens, in their order.
 */
export function unfilledPlaces(
  tokens: readonly RawToken[],
  known: PlaceWords,
): readonly { readonly from: number; readonly to: number }[] {
  const places: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to = endOfPlace(tokens, at, known);
    if (to === null) continue;
    places.push({ from: at, to });
    at = to - 1;
  }
  return places;
}

type Tokens = readonly RawToken[];

/** Behind a place that was left, which begins with this token; null where none does. */
function endOfPlace(tokens: Tokens, at: number, known: PlaceWords): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'word') return endOfWord(tokens, at);
  if (token.text === '*' && tokens[at + 1]?.text === '|') return endOfMarks(tokens, at + 2, '|', '*');
  if (token.text === '%') return endOfPercents(tokens, at);
  if (token.text === '|') return endOfBars(tokens, at);
  if (token.text === '<' && tokens[at + 1]?.text === '<') return endOfMarks(tokens, at + 2, '>', '>');
  return token.text === '[' || token.text === '{' || token.text === '<' ? endOfBracket(tokens, at, known) : null;
}

/** Words for a text that is still to come, as a pattern: in small letters `xxx`, but `XXX` may be a Roman thirty, and a size. */
export const STAND_INS = 'TODO|TBD|FIXME|x{3,}|X{4,}';

const STAND_IN = new RegExp(`^(?:NaN|${STAND_INS})$`, 'u');

/** `Lorem ipsum`, `NaN`, or a word for a text that is still to come. */
function endOfWord(tokens: Tokens, at: number): number | null {
  const { text = '', folded = '' } = tokens[at] ?? {};
  // Nearly all words begin with another letter and are done here.
  const first = folded.charAt(0);
  if (!'lntfx'.includes(first)) return null;
  if (folded === 'lorem' && tokens[at + 1]?.folded === 'ipsum') return at + 2;
  return STAND_IN.test(text) ? at + 1 : null;
}

/** `*|FNAME|*`, `<<Name>>`: words, and two marks close behind. */
function endOfMarks(tokens: Tokens, from: number, first: string, second: string): number | null {
  let at = from;
  while (at - from <= MOST_WORDS && (tokens[at]?.kind === 'word' || /^[_:.-]$/u.test(tokens[at]?.text ?? ''))) at += 1;
  return at > from && tokens[at]?.text === first && tokens[at + 1]?.text === second ? at + 2 : null;
}

/** `|FNAME|`, of which markup has taken the stars. */
function endOfBars(tokens: Tokens, at: number): number | null {
  const isWord = isJoined(tokens, at + 1) && /^\p{Lu}{2,}$/u.test(tokens[at + 1]?.text ?? '');
  return isWord && tokens[at + 2]?.text === '|' && isJoined(tokens, at + 2) ? at + 3 : null;
}

/** `%NAME%` and `%first_name%`, without a space; `20% off, 5%` has a number before it. */
function endOfPercents(tokens: Tokens, from: number): number | null {
  if (tokens[from - 1]?.kind === 'number') return null;
  let at = from + 1;
  while (at - from <= MOST_WORDS && isJoined(tokens, at) && /^[\p{L}\p{N}_]+$/u.test(tokens[at]?.text ?? '')) at += 1;
  return at > from + 1 && tokens[at]?.text === '%' && isJoined(tokens, at) ? at + 1 : null;
}

function isJoined(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

const MOST_WORDS = 6;

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

/**
 * `[Your name]`, `{name}`, `<Name>`: all of its words are words for what is filled in (list `placeholder_words`), or it is
 * what a program prints of its own, `[object Object]`. A text in brackets before a link's target is a link.
 */
function endOfBracket(tokens: Tokens, from: number, { isKnown, isCommon }: PlaceWords): number | null {
  const closing = BRACKETS.get(tokens[from]?.text ?? '');
  let at = from + 1;
  while (at - from <= MOST_WORDS + 1 && tokens[at] !== undefined && tokens[at]?.text !== closing) at += 1;
  if (tokens[at]?.text !== closing || at === from + 1 || tokens[at + 1]?.text === '(') return null;
  if (tokens[from - 1]?.text === '{' || tokens[at + 1]?.text === '}') return null;
  const inner = tokens.slice(from + 1, at).filter(({ text }) => !/^[_.'’…/-]$/u.test(text));
  if (inner.length === 0 || inner.some(({ kind, isAddress }) => kind !== 'word' || isAddress)) return null;
  const isPrinted = inner[0]?.text === 'object' && inner[1]?.text === 'Object';
  if (isPrinted || inner.every(({ folded }) => isKnown(folded))) return at + 1;
  return isNoteOfPlace(tokens, from, at) && inner.some(({ folded }) => tells(folded)) ? at + 1 : null;

  function tells(word: string): boolean {
    return (isKnown(word) && word.length > 2 && !isCommon(word)) || isCommon(tokens[from - 1]?.folded ?? '');
  }
}

/**
 * `[name of part]`: a few words in small letters. They stand for something where one of them is for what is filled in, or
 * where the word before wants one behind it: “your [part]”. `the wardrobe [oak]` is an aside, `<br>` and `</b>` are tags.
 */
function isNoteOfPlace(tokens: Tokens, from: number, to: number): boolean {
  const inner = tokens.slice(from + 1, to);
  const isClose = inner[0]?.start === tokens[from]?.end && inner.at(-1)?.end === tokens[to]?.start;
  const isTag = tokens[from]?.text === '<' && (inner[0]?.text === '/' || TAG.test(inner[0]?.text ?? ''));
  const isSmall = inner.every(({ kind, text }) => kind !== 'word' || /^\p{Ll}/u.test(text));
  return (
    isClose &&
    !isTag &&
    isSmall &&
    inner.length <= MOST_WORDS_IN_NOTE &&
    inner[0]?.text !== 'sic' &&
    !isQuoted(tokens, from)
  );
}

/** What somebody else said has asides of ours in brackets: “the [old] bulbs”. */
function isQuoted(tokens: Tokens, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - FAR), at).findLast(({ text }) => /^[“”„«»"]$/u.test(text));
  return before !== undefined && /^[“„«"]$/u.test(before.text);
}

const FAR = 40;

const MOST_WORDS_IN_NOTE = 4;

const TAG =
  /^(?:a|abbr|b|big|blockquote|body|br|center|code|div|em|font|head|hr|html|h\d|i|img|input|li|mj|ol|p|pre|s|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)$/u;
