import type { Piece } from './markdown-tokens.ts';

/** Which piece closes which. */
export interface Pairs {
  /** By the index of the opening piece. */
  readonly closers: ReadonlyMap<number, Closer>;
  /** Marks that certainly are meant to open or close something, and do not. */
  readonly unclosed: readonly number[];
}

export interface Closer {
  readonly index: number;
  /** What stars mean, from the inside out; empty for a link. */
  readonly kinds: readonly ('strong' | 'emphasis')[];
}

/**
 * Pairs stars with stars of the same number and brackets with addresses. Each kind is open once at most, a later
 * opening mark takes the place of an earlier one, and what closes drops what was opened inside it.
 */
export function pairsOf(paragraph: string, pieces: readonly Piece[]): Pairs {
  const closers = new Map<number, Closer>();
  const unclosed: number[] = [];
  const open = { stars: new Map<number, number>(), brackets: [] as number[] };

  function dropInside(opener: number): void {
    for (const [length, index] of open.stars) {
      if (index < opener) continue;
      open.stars.delete(length);
      if (index > opener && length > 1) unclosed.push(index);
    }
    while ((open.brackets.at(-1) ?? -1) >= opener) open.brackets.pop();
  }

  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'open' || piece.kind === 'image') open.brackets.push(index);
    else if (piece.kind === 'close') {
      const opener = open.brackets.pop();
      if (opener !== undefined && paragraph[piece.to] === '(') unclosed.push(opener);
    } else if (piece.kind === 'target') {
      const opener = open.brackets.pop();
      if (opener === undefined) continue;
      dropInside(opener);
      open.brackets.length = 0;
      closers.set(opener, { index, kinds: [] });
    } else if (piece.kind === 'stars') {
      const length = piece.to - piece.from;
      const opener = open.stars.get(length);
      const { opens, closes } = flanks(paragraph, piece);
      if (closes && opener !== undefined) {
        dropInside(opener);
        closers.set(opener, { index, kinds: KINDS[length] ?? [] });
      } else if (opens) {
        if (opener !== undefined && length > 1) unclosed.push(opener);
        open.stars.set(length, index);
      } else if (closes && length > 1) unclosed.push(index);
    }
  }
  for (const [length, index] of open.stars) if (length > 1) unclosed.push(index);
  return { closers, unclosed: unclosed.toSorted((one, other) => one - other) };
}

const KINDS: { readonly [stars: number]: Closer['kinds'] } = {
  1: ['emphasis'],
  2: ['strong'],
  3: ['emphasis', 'strong'],
};

/**
 * Whether stars can open or close: white space on the inner side forbids it, as in CommonMark. A single star inside a
 * word (`2*3`) and two between digits (`2**8`) are signs.
 */
function flanks(paragraph: string, { from, to }: Piece): { readonly opens: boolean; readonly closes: boolean } {
  const before = characterBefore(paragraph, from);
  const after = String.fromCodePoint(paragraph.codePointAt(to) ?? 0x20);
  const isSign = to - from === 1 ? isWord(before) && isWord(after) : /\d/.test(before) && /\d/.test(after);
  if (isSign) return { opens: false, closes: false };
  const canOpen = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const canClose = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  return { opens: canOpen, closes: canClose };
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  if (Number.isNaN(low)) return ' ';
  return String.fromCodePoint(text.codePointAt(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1) ?? 0x20);
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
