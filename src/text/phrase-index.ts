import type { Token } from '../model/reading.ts';
import { type Alternatives, firstAmong, firstPieces, type Phrase, phraseOf, type Piece } from './phrase.ts';

/** An entry of a list. */
export interface Listed {
  readonly list: string;
  readonly phrase: Phrase;
}

/** Says which entries can begin at a token. */
export type EntriesAt = (tokens: readonly Token[], at: number) => readonly Listed[];

/**
 * An index of word lists by the first words of their entries. What stands behind those is read when they are first met:
 * a language has thousands of entries, and a letter meets a few hundred words.
 */
export function entriesIndex(lists: { readonly [list: string]: readonly string[] }): EntriesAt {
  const { words, stems } = bucketsOf(lists);
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))].toSorted((one, other) => one - other);
  return (tokens, at) => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'hole') return NONE;
    const next = tokens[at + 1]?.folded ?? '';
    const own = words.get(token.folded)?.entriesBefore(next) ?? NONE;
    if (token.kind !== 'word') return own;
    let all: Listed[] | null = null;
    for (const length of stemLengths) {
      if (length > token.folded.length) break;
      const behind = stems.get(token.folded.slice(0, length))?.entriesBefore(next) ?? NONE;
      if (behind.length > 0) (all ??= [...own]).push(...behind);
    }
    return all ?? own;
  };
}

const NONE: readonly Listed[] = [];

interface Buckets {
  readonly words: ReadonlyMap<string, Bucket>;
  readonly stems: ReadonlyMap<string, Bucket>;
}

function bucketsOf(lists: { readonly [list: string]: readonly string[] }): Buckets {
  const words = new Map<string, Bucket>();
  const stems = new Map<string, Bucket>();
  for (const [list, entries] of Object.entries(lists)) {
    for (const entry of entries) {
      for (const [key, isStem] of firstKeys(entry)) {
        const buckets = isStem ? stems : words;
        const bucket = buckets.get(key) ?? new Bucket();
        bucket.add(list, entry);
        buckets.set(key, bucket);
      }
    }
  }
  return { words, stems };
}

/** With what an entry can begin, each once, and whether that is a stem. */
function firstKeys(entry: string): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>();
  for (const piece of firstPieces(entry)) {
    if (piece.kind === 'word') keys.set(piece.folded, piece.isStem);
    if (piece.kind === 'mark') keys.set(piece.text, false);
  }
  return keys;
}

/** The entries with one first word or stem. */
class Bucket {
  readonly #written: { readonly list: string; readonly entry: string }[] = [];
  #read: readonly Entry[] | null = null;

  add(list: string, entry: string): void {
    this.#written.push({ list, entry });
  }

  /** Those that can go on with this word. */
  entriesBefore(next: string): readonly Listed[] {
    this.#read ??= this.#written.flatMap(({ list, entry }) => readEntry(list, entry));
    return this.#read.filter(({ second }) => second === null || second.has(next));
  }
}

interface Entry extends Listed {
  /** The words that can be its second; null where that can be anything. */
  readonly second: ReadonlySet<string> | null;
}

function readEntry(list: string, entry: string): readonly Entry[] {
  const phrase = phraseOf(entry);
  return phrase === null ? [] : [{ list, phrase, second: secondWords(phrase.parts) }];
}

function secondWords([first = [], ...others]: readonly Alternatives[]): ReadonlySet<string> | null {
  // Who may be left out leaves its place to what comes behind it.
  if (first.some(({ length }) => length === 0)) return null;
  const isAlone = first.some(({ length }) => length === 1);
  const behind = isAlone ? firstAmong(others) : [];
  if (behind === null) return null;
  const seconds = [...first.flatMap(([, second]) => second ?? []), ...behind];
  return seconds.every(isWholeWord) ? new Set(seconds.map(({ folded }) => folded)) : null;
}

function isWholeWord(piece: Piece): piece is Extract<Piece, { readonly kind: 'word' }> {
  return piece.kind === 'word' && !piece.isStem;
}
