import type { Hit, Passage } from '../../model/reading.ts';

/** Whether a hit of a list begins in a passage between two tokens. Asked for each word of a letter it stays linear. */
export function isHitBetween(hits: readonly Hit[], passage: Passage, from: number, to: number): boolean {
  const starts = startsIn(hits).get(passage) ?? [];
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? to) < to;
}

type Starts = ReadonlyMap<Passage, readonly number[]>;

const STARTS = new WeakMap<readonly Hit[], Starts>();

/** Where the hits of each passage begin, rising, as they stand in the letter. */
function startsIn(hits: readonly Hit[]): Starts {
  const known = STARTS.get(hits);
  if (known !== undefined) return known;
  const starts = new Map<Passage, number[]>();
  for (const { passage, from } of hits) {
    const others = starts.get(passage);
    if (others === undefined) starts.set(passage, [from]);
    else others.push(from);
  }
  STARTS.set(hits, starts);
  return starts;
}
