/**
 * As many of some things, in their order, as hold together. All are tried at once; where that fails each half, so that
 * one bad among a thousand costs twenty tries and not a thousand.
 */
export function keepWhatHolds<T>(
  items: readonly T[],
  holds: (items: readonly T[]) => boolean,
  kept: readonly T[] = [],
): readonly T[] {
  if (items.length === 0) return kept;
  const all = [...kept, ...items];
  if (holds(all)) return all;
  if (items.length === 1) return kept;
  const half = items.length >> 1;
  return keepWhatHolds(items.slice(half), holds, keepWhatHolds(items.slice(0, half), holds, kept));
}
