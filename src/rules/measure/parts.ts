import type { Hit, Part, Passage, Reading } from '../../model/reading.ts';

/** The passages of some parts of the letter that its author wrote. */
export function passagesOf({ passages }: Reading, parts: readonly Part[]): readonly Passage[] {
  return passages.filter(({ part, isWritten }) => isWritten && parts.includes(part));
}

/** What of several lists stands in some parts of the letter that its author wrote. */
export function hitsInParts(reading: Reading, lists: readonly string[], parts: readonly Part[]): readonly Hit[] {
  return lists
    .flatMap((list) => reading.hits(list))
    .filter(({ passage: { part, isWritten } }) => isWritten && parts.includes(part));
}

/** Whether the language knows all these words: that none of them stands in a letter is a finding only then. */
export function hasLists({ language }: Reading, lists: readonly string[]): boolean {
  return lists.every((list) => language.words?.[list] !== undefined);
}
