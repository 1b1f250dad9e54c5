import { entryOf, nodeAt, type Path } from '../model/node.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';

/** Where a message states a fact: the value at a path; null where it does not. */
export function placeOfFact({ message }: Reading, path: Path): Span | null {
  return nodeAt(message.root, path)?.span ?? null;
}

/** The key itself, for what is missing below it. */
export function placeOfKey({ message }: Reading, key: string): Span | null {
  return entryOf(message.root, key)?.key.span ?? null;
}
