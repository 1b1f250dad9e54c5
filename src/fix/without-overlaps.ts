import type { Change } from '../parse/repair.ts';

/**
 * Those of some things whose changes keep clear of each other; of two that touch, the one that begins first. What is
 * left out finds its place again when the file has been looked at anew.
 */
export function withoutOverlaps<T>(items: readonly T[], changesOf: (item: T) => readonly Change[]): readonly T[] {
  const taken: Change[] = [];
  const placed = items.map((item) => ({ item, changes: changesOf(item) }));
  return placed
    .toSorted((one, other) => startOf(one.changes) - startOf(other.changes))
    .filter(({ changes }) => {
      const isClear = changes.every(({ from, to }) => taken.every((other) => to < other.from || from > other.to));
      if (isClear) taken.push(...changes);
      return isClear;
    })
    .map(({ item }) => item);
}

function startOf([first]: readonly Change[]): number {
  return first?.from ?? 0;
}
