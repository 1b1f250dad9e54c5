import type { Row } from '../../model/rows.ts';

/** The rows of a block that can be read, and what is wrong with the others: one fault a row, in the order of the rows. */
export interface ReadBlock {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
}

/** Why a row cannot be read. Its place and its words are found by `reportFault`. */
export interface RowFault {
  readonly row: number;
  /** The cell, from 0: of a row with cells too few its last one; null of JSON, and where the row as a whole is meant. */
  readonly column: number | null;
  readonly kind: 'encoding' | 'stray-quote' | 'open-quote' | 'fewer-cells' | 'more-cells' | 'broken-json';
}
