import type { PhraseIndex, Start } from '../model/phrase-index.ts';
import type { Token } from '../model/reading.ts';
import { type Alternatives, firstAmong, firstPieces, type Phrase, phraseOf, type Piece } from './phrase.ts';

/** Entries by the names of their lists. */
export interface Lists {
  readonly [list: string]: readonly string[];
}

/** An entry of a list. */
export interface Listed {
  readonly list: string;
  readonly phrase: Phrase;
}

/** Says which entries can begin at a token. */
export type EntriesAt = (tokens: readonly Token[], at: number) => readonly Listed[];

/**
 * An index of word lists by the first words of their entries. What stands behind those is read when they are first met:
 * a language has thousands of entries, and a letter meets a few hundred words. `known` is the index of the first of these
 * lists, where somebody has made it before.
 */
export function entriesIndex(lists: Lists, known: PhraseIndex = NOTHING_KNOWN): EntriesAt {
  const entries = new Entries(lists, known.seconds);
  const { words, stems } = startsOf(entries.written, known);
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))].toSorted((one, other) => one - other);
  const made = new Map<readonly number[], Bucket>();
  const met = new Map<string, readonly Bucket[]>();
  return (tokens, at) => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'hole') return NONE;
    const next = tokens[at + 1]?.folded ?? '';
    const buckets = met.get(token.folded) ?? bucketsFor(token);
    if (buckets.length === 0) return NONE;
    const [first, second] = buckets;
    if (first !== undefined && second === undefined) return first.entriesBefore(next);
    return together(buckets, next);
  };

  /** The token's own, and those of the stems with which a word begins. Letters say the same words again and again. */
  function bucketsFor({ kind, folded }: Token): readonly Bucket[] {
    const own = words.get(folded);
    const buckets = own === undefined ? [] : [bucketOf(own)];
    for (const length of kind === 'word' ? stemLengths : []) {
      if (length > folded.length) break;
      const stem = stems.get(folded.slice(0, length));
      if (stem !== undefined) buckets.push(bucketOf(stem));
    }
    if (met.size >= MOST_WORDS) met.clear();
    met.set(folded, buckets.length === 0 ? NO_BUCKETS : buckets);
    return buckets;
  }

  function bucketOf(numbers: readonly number[]): Bucket {
    const bucket = made.get(numbers) ?? new Bucket(numbers, entries);
    made.set(numbers, bucket);
    return bucket;
  }
}

/** The index of lists, with all that can be known of their entries before a text is. */
export function phraseIndexOf(lists: Lists): PhraseIndex {
  const entries = new Entries(lists, []);
  const { words, stems } = startsOf(entries.written, NOTHING_KNOWN);
  const seconds = entries.written.map((_, entry) => entries.secondWords(entry));
  return { words: [...words], stems: [...stems], seconds };
}

const NOTHING_KNOWN: PhraseIndex = { words: [], stems: [], seconds: [] };

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

interface Starts {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
}

/** What is known, and with what the entries behind those begin. */
function startsOf(written: readonly Written[], known: PhraseIndex): Starts {
  const words = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  for (const [at, { text }] of written.slice(known.seconds.length).entries()) {
    for (const [key, isStem] of firstKeys(text)) {
      const starts = isStem ? stems : words;
      const numbers = starts.get(key);
      if (numbers === undefined) starts.set(key, [known.seconds.length + at]);
      else numbers.push(known.seconds.length + at);
    }
  }
  return { words: joined(known.words, words), stems: joined(known.stems, stems) };
}

function joined(known: readonly Start[], added: ReadonlyMap<string, readonly number[]>): Starts['words'] {
  if (known.length === 0) return added;
  const all = new Map(known);
  for (const [key, numbers] of added) all.set(key, [...(all.get(key) ?? []), ...numbers]);
  return all;
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

interface Written {
  readonly list: string;
  readonly text: string;
}

/** The entries of all lists by their numbers, each read when it is asked for. */
class Entries {
  readonly written: readonly Written[];
  readonly #seconds: PhraseIndex['seconds'];
  readonly #read = new Map<number, Listed | null>();

  constructor(lists: Lists, seconds: PhraseIndex['seconds']) {
    this.written = Object.entries(lists).flatMap(([list, texts]) => texts.map((text) => ({ list, text })));
    this.#seconds = seconds;
  }

  /** Null for one in which there is nothing to look for. */
  listed(entry: number): Listed | null {
    const known = this.#read.get(entry);
    if (known !== undefined) return known;
    const { list, text } = this.written[entry] ?? NOTHING_WRITTEN;
    const phrase = phraseOf(text);
    const listed = phrase && { list, phrase };
    this.#read.set(entry, listed);
    return listed;
  }

  /** The words that can be its second; null where that can be anything. */
  secondWords(entry: number): readonly string[] | null {
    const known = this.#seconds[entry];
    if (known !== undefined) return known;
    const listed = this.listed(entry);
    return listed && secondWords(listed.phrase.parts);
  }
}

const NOTHING_WRITTEN: Written = { list: '', text: '' };

/** The entries with one first word or stem. */
class Bucket {
  readonly #numbers: readonly number[];
  readonly #entries: Entries;
  /** Those that go on with anything. */
  #always: Group = { numbers: [], listed: null };
  /** By each word with which some go on: those together with the ones that go on with anything, in their order. */
  #before: ReadonlyMap<string, Group> | null = null;

  constructor(numbers: readonly number[], entries: Entries) {
    this.#numbers = numbers;
    this.#entries = entries;
  }

  /** Those that can go on with this word. */
  entriesBefore(next: string): readonly Listed[] {
    const group = (this.#before ?? this.#sort()).get(next) ?? this.#always;
    group.listed ??= group.numbers.flatMap((entry) => this.#entries.listed(entry) ?? []);
    return group.listed;
  }

  #sort(): ReadonlyMap<string, Group> {
    const before = new Map<string, Group>();
    const always = this.#always.numbers;
    for (const entry of this.#numbers) {
      const seconds = this.#entries.secondWords(entry);
      if (seconds === null) {
        always.push(entry);
        for (const { numbers } of before.values()) numbers.push(entry);
        continue;
      }
      for (const word of seconds) {
        const group = before.get(word);
        if (group === undefined) before.set(word, { numbers: [...always, entry], listed: null });
        else group.numbers.push(entry);
      }
    }
    this.#before = before;
    return before;
  }
}

/** Entries, read when one of them can stand somewhere. */
interface Group {
  readonly numbers: number[];
  listed: readonly Listed[] | null;
}

/** Each once. */
function secondWords([first = [], ...others]: readonly Alternatives[]): readonly string[] | null {
  // Who may be left out leaves its place to what comes behind it.
  if (first.some(({ length }) => length === 0)) return null;
  const isAlone = first.some(({ length }) => length === 1);
  const behind = isAlone ? firstAmong(others) : [];
  if (behind === null) return null;
  const seconds = [...first.flatMap(([, second]) => second ?? []), ...behind];
  return seconds.every(isWholeWord) ? [...new Set(seconds.map(({ folded }) => folded))] : null;
}

function isWholeWord(piece: Piece): piece is Extract<Piece, { readonly kind: 'word' }> {
  return piece.kind === 'word' && !piece.isStem;
}
