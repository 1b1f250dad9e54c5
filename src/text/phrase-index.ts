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
  const known = new Map<string, readonly Bucket[]>();
  return (tokens, at) => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'hole') return NONE;
    const next = tokens[at + 1]?.folded ?? '';
    if (token.kind !== 'word') return words.get(token.folded)?.entriesBefore(next) ?? NONE;
    const buckets = known.get(token.folded) ?? bucketsFor(token.folded);
    if (buckets.length === 0) return NONE;
    const [first, second] = buckets;
    if (first !== undefined && second === undefined) return first.entriesBefore(next);
    return together(buckets, next);
  };

  /** The word's own, and those of the stems with which it begins. Letters say the same words again and again. */
  function bucketsFor(word: string): readonly Bucket[] {
    const own = words.get(word);
    const buckets = own === undefined ? [] : [own];
    for (const length of stemLengths) {
      if (length > word.length) break;
      const stem = stems.get(word.slice(0, length));
      if (stem !== undefined) buckets.push(stem);
    }
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, buckets.length === 0 ? NO_BUCKETS : buckets);
    return buckets;
  }
}

/** How many words are kept: more than a language's everyday ones, and less than memory would notice. */
const MOST_WORDS = 20_000;

function together(buckets: readonly Bucket[], next: string): readonly Listed[] {
  let only = NONE;
  let all: Listed[] | null = null;
  for (const bucket of buckets) {
    const entries = bucket.entriesBefore(next);
    if (entries.length === 0) continue;
    if (all !== null) all.push(...entries);
    else if (only.length === 0) only = entries;
    else all = [...only, ...entries];
  }
  return all ?? only;
}

const NONE: readonly Listed[] = [];
const NO_BUCKETS: readonly Bucket[] = [];

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
  /** Those that go on with anything. */
  #always: readonly Listed[] = NONE;
  /** By each word with which some go on: those together with the ones that go on with anything, in their order. */
  #before: ReadonlyMap<string, readonly Listed[]> | null = null;

  add(list: string, entry: string): void {
    this.#written.push({ list, entry });
  }

  /** Those that can go on with this word. */
  entriesBefore(next: string): readonly Listed[] {
    return (this.#before ?? this.#read()).get(next) ?? this.#always;
  }

  #read(): ReadonlyMap<string, readonly Listed[]> {
    const entries = this.#written.flatMap(({ list, entry }) => readEntry(list, entry));
    this.#always = entries.filter(({ second }) => second === null);
    const before = new Map<string, Listed[]>();
    const always: Listed[] = [];
    for (const entry of entries) {
      if (entry.second === null) {
        always.push(entry);
        for (const others of before.values()) others.push(entry);
      } else {
        for (const word of entry.second) {
          const others = before.get(word);
          if (others === undefined) before.set(word, [...always, entry]);
          else others.push(entry);
        }
      }
    }
    this.#before = before;
    return before;
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
