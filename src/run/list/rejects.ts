import { csvRecord } from '../../model/csv-cell.ts';
import type { JsonRow, RowHead } from '../../model/rows.ts';
import { isRecord } from './job.ts';

/** A row that gets no letter, and why. */
export interface Reject {
  /** What cannot be cut into cells stands as it was written, as one text. */
  readonly cells: readonly string[] | JsonRow | string;
  /** In the file of the list, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** `.csv`, or `.jsonl` for rows of JSON: as they came, so that they can be mended and given again. */
export function rejectsEnding({ format }: Pick<RowHead, 'format'>): string {
  return format.kind === 'csv' ? '.csv' : '.jsonl';
}

/**
 * What stands above all rows. `line` and `reason` come before the row's own columns: cells that are too many stand behind
 * all others, and the rest under their names. Spreadsheets take a file for UTF-8 by its byte order mark, and know no other sign.
 */
export function rejectsHead({ format, columns }: Pick<RowHead, 'format' | 'columns'>): string {
  if (format.kind !== 'csv') return '';
  return `\u{feff}${csvRecord([freeName('line', columns), freeName('reason', columns), ...columns], format.delimiter)}\r\n`;
}

/** A row with its two columns more. */
export function rejectLine({ cells, line, reason }: Reject, { format }: Pick<RowHead, 'format'>): string {
  if (format.kind === 'csv') return `${csvRecord([String(line), reason, ...textsOf(cells)], format.delimiter)}\r\n`;
  const record: JsonRow = isRecord(cells) ? cells : { text: cells };
  const names = Object.keys(record);
  return `${JSON.stringify({ [freeName('line', names)]: line, [freeName('reason', names)]: reason, ...record })}\n`;
}

function textsOf(cells: Reject['cells']): readonly string[] {
  if (typeof cells === 'string') return [cells];
  return isRecord(cells) ? [JSON.stringify(cells)] : cells;
}

/** A list may have such a column itself, perhaps from an earlier file of rejected rows: nothing of it is lost. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((column) => column.trim().toLowerCase()));
  if (!lower.has(name)) return name;
  let free = `envoi_${name}`;
  for (let count = 2; lower.has(free); count += 1) free = `envoi_${name}_${count}`;
  return free;
}
