import type { Hit, Reading } from '../../model/reading.ts';
import { sentenceAt } from '../../text/guards.ts';

/**
 * The first word of each sentence that speaks to the reader as to a friend: whoever has written one has written all
 * of the sentence that way. Weak entries are other words too, and count for nothing.
 */
export function informalPlaces({ hits }: Reading, lists: readonly string[]): readonly Hit[] {
  const all = lists.flatMap((list) => hits(list)).filter(({ isWeak, passage }) => !isWeak && passage.isWritten);
  const seen = new Set<object>();
  return all
    .toSorted((one, other) => one.from - other.from)
    .filter(({ passage, from }) => {
      const key = sentenceAt(passage, from) ?? passage;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
