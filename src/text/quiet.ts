import type { Token } from '../model/reading.ts';
import { folded } from './fold.ts';
import type { RawToken } from './tokens.ts';
import { type PlaceWords, unfilledPlaces } from './unfilled.ts';

/** A name that is not judged: its words, folded, and whether it is one only with a capital. */
export interface Name {
  readonly words: readonly string[];
  readonly hasCapital: boolean;
}

export function nameOf(written: string): Name {
  return { words: folded(written).match(/[\p{L}\p{M}\p{N}']+/gu) ?? [], hasCapital: /^\P{Ll}/u.test(written) };
}

/**
 * Marks what is nobody's choice of words: what stands in quotation marks, names, links and addresses, and the numbers of
 * orders.
 */
export function withQuiet(tokens: readonly RawToken[], names: readonly Name[]): readonly Token[] {
  for (const token of tokens) token.isQuiet = token.isAddress || isNumberOfThing(token);
  const ranges = [...quotations(tokens), ...namesAmong(tokens, names), ...unfilledPlaces(tokens, NO_WORDS)];
  for (const { from, to } of ranges) for (const token of tokens.slice(from, to)) token.isQuiet = true;
  return tokens;
}

/** Places that only their words tell are judged like any text. */
const NO_WORDS: PlaceWords = { isKnown: () => false, isCommon: () => false };

interface Range {
  readonly from: number;
  readonly to: number;
}

const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
  ['«', ['»']],
  ['»', ['«']],
  ['„', ['“', '”']],
  ['“', ['”']],
  ['"', ['"']],
]);

function quotations(tokens: readonly RawToken[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (tokens[from]?.kind !== 'mark') continue;
    const closing = CLOSING.get(tokens[from]?.text ?? '');
    if (closing === undefined) continue;
    let end = from + 1;
    while (end < tokens.length && !closing.includes(tokens[end]?.text ?? '')) end += 1;
    // A mark without its other half opens nothing, and to look on behind it would be a look at all for each.
    if (end === tokens.length) break;
    ranges.push({ from, to: end + 1 });
    from = end;
  }
  return ranges;
}

/** `#4512`, `№ 12`, `A-4471`: letters and digits of a number of something. */
function isNumberOfThing({ kind, text }: RawToken): boolean {
  return kind === 'word' && text.length > 2 && /\p{N}{2}/u.test(text) && /\p{Lu}/u.test(text);
}

function namesAmong(tokens: readonly RawToken[], names: readonly Name[]): readonly Range[] {
  const byFirst = new Map<string, Name[]>();
  for (const name of names) byFirst.set(name.words[0] ?? '', [...(byFirst.get(name.words[0] ?? '') ?? []), name]);
  const ranges: Range[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    if (token?.kind !== 'word') continue;
    for (const { words, hasCapital } of byFirst.get(token.folded) ?? NO_NAMES) {
      if (hasCapital && /^\p{Ll}/u.test(token.text)) continue;
      if (words.every((word, index) => tokens[from + index]?.folded === word))
        ranges.push({ from, to: from + words.length });
    }
  }
  return ranges;
}

const NO_NAMES: readonly Name[] = [];
