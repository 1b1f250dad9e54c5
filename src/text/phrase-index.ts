import type { Token } from '../model/reading.ts';
import { firstPieces, type Phrase, phraseOf, type Piece } from './phrase.ts';

/** One way to write an entry of a list. */
export interface Form {
  readonly list: string;
  readonly phrase: Phrase;
  readonly pieces: readonly Piece[];
}

/** Says which forms can begin at a token. */
export type FormsAt = (tokens: readonly Token[], at: number) => readonly Form[];

/**
 * An index of word lists by the first words of their entries. What stands behind those is read when they are first met:
 * a language has many thousand ways to write its entries, and a letter meets a few hundred words.
 */
export function formsIndex(lists: { readonly [list: string]: readonly string[] }): FormsAt {
  const { words, stems } = bucketsOf(lists);
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))].toSorted((one, other) => one - other);
  return (tokens, at) => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'hole') return NONE;
    const next = tokens[at + 1]?.folded ?? '';
    const own = words.get(token.folded)?.formsBefore(next) ?? NONE;
    if (token.kind !== 'word') return own;
    const lengths = stemLengths.filter((length) => length <= token.folded.length);
    const behindStems = lengths.flatMap(
      (length) => stems.get(token.folded.slice(0, length))?.formsBefore(next) ?? NONE,
    );
    return behindStems.length === 0 ? own : [...own, ...behindStems];
  };
}

const NONE: readonly Form[] = [];

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
        const bucket = buckets.get(key) ?? new Bucket(key, isStem);
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
    if (piece.kind !== 'gap') keys.set(keyOf(piece), piece.kind === 'word' && piece.isStem);
  }
  return keys;
}

function keyOf(piece: Exclude<Piece, { readonly kind: 'gap' }>): string {
  return piece.kind === 'word' ? piece.folded : piece.text;
}

/** The entries with one first word or stem. */
class Bucket {
  readonly #key: string;
  readonly #isStem: boolean;
  readonly #entries: { readonly list: string; readonly entry: string }[] = [];
  #forms: FormsBySecond | null = null;

  constructor(key: string, isStem: boolean) {
    this.#key = key;
    this.#isStem = isStem;
  }

  add(list: string, entry: string): void {
    this.#entries.push({ list, entry });
  }

  /** Those that can go on with this word. */
  formsBefore(next: string): readonly Form[] {
    this.#forms ??= bySecond(this.#entries.flatMap(({ list, entry }) => this.#formsOf(list, entry)));
    const { any, words } = this.#forms;
    const exact = words.get(next);
    return exact === undefined ? any : [...any, ...exact];
  }

  #formsOf(list: string, entry: string): readonly Form[] {
    const phrase = phraseOf(entry);
    if (phrase === null) return NONE;
    const own = phrase.forms.filter(([first]) => {
      if (first === undefined || first.kind === 'gap' || keyOf(first) !== this.#key) return false;
      return this.#isStem === (first.kind === 'word' && first.isStem);
    });
    return own.map((pieces) => ({ list, phrase, pieces }));
  }
}

/** Forms whose second piece is a whole word, by that word, and all others. */
interface FormsBySecond {
  readonly words: ReadonlyMap<string, readonly Form[]>;
  readonly any: readonly Form[];
}

function bySecond(forms: readonly Form[]): FormsBySecond {
  const words = new Map<string, Form[]>();
  const any: Form[] = [];
  for (const form of forms) {
    const second = form.pieces[1];
    const key = second?.kind === 'word' && !second.isStem ? second.folded : null;
    if (key === null) any.push(form);
    else words.set(key, [...(words.get(key) ?? []), form]);
  }
  return { words, any };
}
