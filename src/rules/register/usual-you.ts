import type { Reading } from '../../model/reading.ts';
import type { Place } from '../../text/place.ts';

/** The first place that the author has written in the usual form of address; null where there is none. */
export function usualPlace({ hits }: Reading): Place | null {
  return hits('you_usual').find(({ passage }) => passage.isWritten) ?? null;
}
