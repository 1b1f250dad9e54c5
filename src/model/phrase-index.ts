/**
 * Where entries of word lists begin. Plain data: an entry goes by its number, counted through all lists in their order.
 */
export interface PhraseIndex {
  /** By each first word or mark, in small letters, the entries that can begin with it. */
  readonly words: readonly Start[];
  /** By each stem. */
  readonly stems: readonly Start[];
  /** Of each entry the words that can be its second; null where that can be anything. */
  readonly seconds: readonly (readonly string[] | null)[];
}

/** With what some begin, and which do. */
export type Start = readonly [key: string, entries: readonly number[]];
