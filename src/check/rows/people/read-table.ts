import type { Report } from '../../../model/diagnostic.ts';
import type { File } from '../../../model/project.ts';
import type { Block, Row, RowHead } from '../../../model/rows.ts';
import type { Span } from '../../../model/span.ts';
import { BlockReader } from '../../../parse/rows/block-reader.ts';
import { reportFault } from '../../../parse/rows/report-fault.ts';
import { readHead } from '../../../parse/rows/read-head.ts';
import { recordPlaces } from '../../../parse/rows/places.ts';
import { readBlock } from '../../../parse/rows/read-block.ts';

/** What is done with a row of a table; `placeOf` gives the place of a cell by the number of its column, null the row's. */
export type EachRow = (cells: readonly string[], placeOf: (column: number | null) => Span) => void;

/**
 * Reads a small CSV table that is no list of recipients, by the same rules as those. `columnsOf` looks at the columns
 * first, reports what is wrong with them and then wants no row.
 */
export function readTable(file: File, columnsOf: (head: RowHead) => EachRow | null, report: Report): void {
  const head = readHead(file.bytes, file.path, true, report);
  const each = head === null ? null : columnsOf(head);
  if (head === null || each === null) return;
  const reader = new BlockReader(head, report);
  const readRows = (block: Block): void => {
    const places = recordPlaces(block, head);
    const { rows, faults } = readBlock(block.bytes, head, block.row);
    for (const fault of faults) reportFault(fault, places, report);
    for (const row of rows) each(cellsOf(row), (column) => places.spanOf(row.row, column));
  };
  for (const block of reader.push(file.bytes)) readRows(block);
  for (const block of reader.end()) readRows(block);
}

/** Those of CSV: a table in JSON has no columns, and has been refused by them. */
function cellsOf({ cells }: Row): readonly string[] {
  return Array.isArray(cells) ? cells : [];
}

/** The column that has one of these names, without regard to case, blanks and marks; null for none. */
export function columnCalled(names: ReadonlySet<string>, columns: readonly string[]): number | null {
  const at = columns.findIndex((column) => names.has(bare(column)));
  return at < 0 ? null : at;
}

function bare(column: string): string {
  return column
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** As a sentence names them; long lists are cut. */
export function columnsInWords(columns: readonly string[]): string {
  const named = columns.slice(0, MOST_NAMED).map((column) => `\`${column}\``);
  return `${named.join(', ')}${columns.length > MOST_NAMED ? ' …' : ''}`;
}

const MOST_NAMED = 12;
