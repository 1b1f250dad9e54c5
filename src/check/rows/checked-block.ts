import type { Row, RowData } from '../../model/rows.ts';

/** A row that was read, and held against its schema. */
export interface TypedRow {
  readonly row: number;
  readonly data: RowData;
  /** Null for a row that is as its schema wants it; else the fields with errors, which are not in `data`. */
  readonly failed: ReadonlySet<string> | null;
}

/** What became of the rows of a block. */
export interface CheckedBlock {
  /** All that can be read, but for those of people who want no letters; also the wrong ones. */
  readonly rows: readonly TypedRow[];
  /** All rows that can be read, as they were read. */
  readonly read: readonly Row[];
  /** The numbers of the rows with errors, which have been reported. */
  readonly wrong: readonly number[];
  /** How many rows `where` leaves out. */
  readonly left: number;
  /** How many are wrong, but of people who want no letters: nothing is told about them. */
  readonly suppressed: number;
}
