import type { JsonRow, RowHead } from '../../model/rows.ts';
import { isRecord } from './job.ts';

/** A row that gets no letter, and why. */
export interface Reject {
  readonly cells: readonly string[] | JsonRow;
  /** In the file of the list, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** `.csv`, or `.jsonl` for rows of JSON: as they came, so that they can be mended and given again. */
export function rejectsEnding({ format }: Pick<RowHead, 'format'>): string {
  return format.kind === 'csv' ? '.csv' : '.jsonl';
}

/**
 * What stands above all rows. `line` and `reason` come before the row's own columns: a row that has too many cells then
 * still has them under their names. Spreadsheets take a file for UTF-8 by its byte order mark, and know no other sign.
 */
export function rejectsHead({ format, columns }: Pick<RowHead, 'format' | 'columns'>): string {
  if (format.kind !== 'csv') return '';
  return `\u{feff}${csvLine([freeName('line', columns), freeName('reason', columns), ...columns], format.delimiter)}`;
}

/** A row with its two columns more. */
export function rejectLine({ cells, line, reason }: Reject, { format }: Pick<RowHead, 'format'>): string {
  if (format.kind === 'csv')
    return csvLine([String(line), reason, ...(isRecord(cells) ? [] : cells)], format.delimiter);
  const record: JsonRow = isRecord(cells) ? cells : {};
  const names = Object.keys(record);
  return `${JSON.stringify({ [freeName('line', names)]: line, [freeName('reason', names)]: reason, ...record })}\n`;
}

/** RFC 4180, for spreadsheets: a cell that they would take for a formula begins with an apostrophe. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => quoted(inert(cell), delimiter)).join(delimiter)}\r\n`;
}

/** Numbers such as -5 or +47 41 23 45 67 calculate nothing and stay, so that the row can be given again. */
function inert(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The last four are read as the first where East Asian letters are written wide. */
// oxlint-disable-next-line no-control-regex -- spreadsheets pass over these and read on
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;
const NUMBER = /^[+-]?\d[\d.,  ]*$/;

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A list may have such a column itself, perhaps from an earlier file of rejected rows. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((column) => column.trim().toLowerCase()));
  return lower.has(name) ? `envoi_${name}` : name;
}
