import type { Place } from '../extent.ts';

/** A cell in the text of its record: what stands inside its quotation marks, if it has any. */
export interface CsvCell extends Place {
  readonly isQuoted: boolean;
  readonly slip: QuoteSlip | null;
}

/** A quotation mark that should not stand where it stands, or that is not closed. */
export interface QuoteSlip {
  readonly kind: 'stray-quote' | 'open-quote';
  /** `inside` a cell without marks, with a `blank-before` the mark that was to open one, or `behind` what closes one. */
  readonly where: 'inside' | 'blank-before' | 'behind' | 'open';
  readonly at: number;
}

/** The cells of a record, with their places. It reads as `CsvScanner` does; the fast way to their values is `readBlock`. */
export function csvCells(record: string, delimiter: string): readonly CsvCell[] {
  const cells: CsvCell[] = [];
  for (let at = 0; at <= record.length; ) {
    const cell = record[at] === '"' ? quotedCell(record, at, delimiter) : plainCell(record, at, delimiter);
    cells.push(cell.cell);
    at = cell.next;
  }
  return cells;
}

/** The value of a cell. */
export function cellText(record: string, { from, to, isQuoted }: CsvCell): string {
  const text = record.slice(from, to);
  return isQuoted ? text.replaceAll('""', '"') : text;
}

interface Cut {
  readonly cell: CsvCell;
  /** Where the next cell begins; behind the record's end if there is none. */
  readonly next: number;
}

function plainCell(record: string, from: number, delimiter: string): Cut {
  const to = endOf(record, from, delimiter);
  const mark = record.slice(from, to).indexOf('"');
  const where = mark > 0 && record.slice(from, from + mark).trim() === '' ? 'blank-before' : 'inside';
  const slip: QuoteSlip | null = mark === -1 ? null : { kind: 'stray-quote', where, at: from + mark };
  return { cell: { from, to, isQuoted: false, slip }, next: to + 1 };
}

function quotedCell(record: string, open: number, delimiter: string): Cut {
  let close = record.indexOf('"', open + 1);
  while (close !== -1 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
  if (close === -1) {
    const slip: QuoteSlip = { kind: 'open-quote', where: 'open', at: open };
    return { cell: { from: open + 1, to: record.length, isQuoted: true, slip }, next: record.length + 1 };
  }
  const to = endOf(record, close + 1, delimiter);
  if (to === close + 1) return { cell: { from: open + 1, to: close, isQuoted: true, slip: null }, next: to + 1 };
  const slip: QuoteSlip = { kind: 'stray-quote', where: 'behind', at: close };
  return { cell: { from: open, to, isQuoted: false, slip }, next: to + 1 };
}

function endOf(record: string, from: number, delimiter: string): number {
  const end = record.indexOf(delimiter, from);
  return end === -1 ? record.length : end;
}
