import type { RowHead } from '../../model/rows.ts';
import { BlockReader } from './block-reader.ts';
import { readBlock } from './read-block.ts';

/** The same head with the names that the first objects have, where it is one of JSON. `first`: what was read of the file. */
export function withFirstKeys(head: RowHead, first: Uint8Array): RowHead {
  const reader = new BlockReader(head, () => undefined);
  const [block] = [...reader.push(first), ...reader.end()];
  if (block === undefined) return head;
  const keys = new Set<string>();
  for (const { cells } of readBlock(block.bytes, head, block.row).rows) {
    for (const key of Object.keys(cells)) if (keys.size < MOST_KEYS) keys.add(key);
  }
  return { ...head, keys: [...keys] };
}

/** Rows that all have other names have none that is worth to be known. */
const MOST_KEYS = 300;
