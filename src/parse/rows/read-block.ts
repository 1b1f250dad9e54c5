import type { RowHead } from '../../model/rows.ts';
import { readCsv } from './read-csv.ts';
import { readJsonArray, readJsonLines } from './read-json.ts';
import type { ReadBlock } from './row-fault.ts';

/**
 * Reads the rows of a block, of which the first has the number `row`. Cells of CSV are as they were written, not trimmed,
 * one for each column; cells too many are dropped where they are empty.
 *
 * A cell may be a part of the block's text, which it keeps in memory: who keeps cells beyond the block must copy them.
 */
export function readBlock(bytes: Uint8Array, head: RowHead, row: number): ReadBlock {
  const { format } = head;
  if (format.kind === 'csv') return readCsv(bytes, format.delimiter, head, row);
  return format.kind === 'json' ? readJsonArray(bytes, row) : readJsonLines(bytes, row);
}
