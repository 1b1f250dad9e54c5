import type { Span } from './span.ts';

/** What all messages of a project share in words: its names, what its readers know, and what it wants said or not. */
export interface House {
  /** Names that are nobody's choice of words, as they are written: products, places, partners. */
  readonly names: readonly string[];
  /** Terms that every reader knows. */
  readonly terms: readonly string[];
  /** Companies that a letter does not speak about unasked, as phrases. */
  readonly competitors: readonly string[];
  readonly words: readonly OwnWord[];
}

/** A word rule of a project. */
export interface OwnWord {
  readonly kind: OwnWordKind;
  /** As `phraseOf` reads it. */
  readonly entry: string;
  /** The same as a hit names it, without the signs of an innocent one. */
  readonly phrase: string;
  /** The language it is of, a tag in small letters; null for all. */
  readonly tag: string | null;
  readonly because: string | null;
  /** What to write instead; null where that is not said. */
  readonly instead: string | null;
  /** True where what is written instead means the same in every sentence. */
  readonly isSafe: boolean;
  /** Where it stands in `envoi.yaml`. */
  readonly span: Span;
}

export type OwnWordKind = 'forbid' | 'replace' | 'require';
