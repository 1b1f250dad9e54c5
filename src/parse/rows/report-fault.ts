import { type Details, error, type Report } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { shortened } from './shortened.ts';
import { cellText, type CsvCell, csvCells, type QuoteSlip } from './csv-cells.ts';
import { reportJsonFault } from './json-fault.ts';
import type { RecordPlaces } from './places.ts';
import type { RowFault } from './row-fault.ts';

/** Says what is wrong with a row that cannot be read, at its exact place. */
export function reportFault(fault: RowFault, places: RecordPlaces, report: Report): void {
  const { row, kind } = fault;
  const { head } = places;
  const source = places.sourceOf(row);
  if (kind === 'encoding') {
    reportBadBytes(source, row, report);
  } else if (head.format.kind !== 'csv') {
    reportJsonFault(source, row, head.format.kind, report);
  } else {
    const { delimiter } = head.format;
    const cells = csvCells(source.text, delimiter);
    const field = fault.column === null ? null : (head.columns[fault.column] ?? null);
    const slip = cells.find((cell) => cell.slip !== null)?.slip;
    const details: Details = { row: { row, field } };
    if (slip) reportQuote(slip, source, delimiter, details, report);
    else if (kind === 'fewer-cells') reportFewer(source, cells, head.columns, delimiter, details, report);
    else reportMore(source, cells, fault.column ?? 0, head.columns.length, delimiter, details, report);
  }
}

/** A quotation mark of a record or of the line of column names. */
export function reportQuote(
  { kind, where, at }: QuoteSlip,
  source: Source,
  delimiter: string,
  details: Details,
  report: Report,
): void {
  const span = { source, start: at, end: at + 1 };
  const cell = csvCells(source.text, delimiter).find(({ from, to }) => from <= at && at <= to);
  const written = cell === undefined ? '' : source.text.slice(cell.from, cell.to);
  const right = shortened(`"${written.replaceAll('"', '""')}"`);
  const [message, help] = {
    open: ['this quotation mark is not closed before its row ends', 'write " where the cell ends, or remove this one'],
    inside: [
      'a quotation mark stands inside a cell that does not begin with one',
      `put the cell into quotation marks and write those in it twice: ${right}`,
    ],
    'blank-before': [
      'a blank stands before the quotation mark that opens a cell',
      `remove the blanks between ${nameOf(delimiter)} and "`,
    ],
    behind: [
      'behind the quotation mark that closes a cell the cell goes on',
      `put ${nameOf(delimiter)} or the line's end behind it; a quotation mark in a cell is written twice: ""`,
    ],
  }[where];
  report(error(`data/${kind}`, span, message ?? '', { ...details, help: help ?? null }));
}

function reportFewer(
  source: Source,
  cells: readonly CsvCell[],
  columns: readonly string[],
  delimiter: string,
  details: Details,
  report: Report,
): void {
  const last = cells.at(-1) ?? { from: 0, to: 0, isQuoted: false, slip: null };
  const text = shortened(cellText(source.text, last));
  const ends = text.trim() === '' ? 'the last one is empty' : `the last one is ${text}`;
  const missing = columns.slice(cells.length).map(shortened);
  report(
    error(
      'data/ragged-row',
      { source, start: last.from, end: last.to },
      `the row has ${count(cells.length, 'cell')} for ${count(columns.length, 'column')}, and ${ends}`,
      {
        ...details,
        help: `write a cell for ${listed(missing)} too; an empty one still needs ${nameOf(delimiter)} before it`,
      },
    ),
  );
}

function reportMore(
  source: Source,
  cells: readonly CsvCell[],
  column: number,
  columns: number,
  delimiter: string,
  details: Details,
  report: Report,
): void {
  const extra = cells[column] ?? { from: 0, to: 0 };
  report(
    error(
      'data/ragged-row',
      { source, start: extra.from, end: extra.to },
      `the row has ${count(cells.length, 'cell')} for ${count(columns, 'column')}`,
      {
        ...details,
        help: cells.slice(columns).every((cell) => cellText(source.text, cell).trim() === '')
          ? `${nameOf(delimiter)} inside a cell may have split it and moved the others: put that cell into quotation marks; or remove the empty cells at the end, or write as many behind the column names`
          : `put a cell with ${nameOf(delimiter)} in it into quotation marks, or remove what is too much`,
      },
    ),
  );
}

function reportBadBytes(source: Source, row: number, report: Report): void {
  const at = Math.max(0, source.text.indexOf('\ufffd'));
  report(
    error(
      'data/encoding',
      { source, start: at, end: at + 1 },
      'a letter of this row is not saved as UTF-8, as the rest of the file is',
      { row: { row, field: null }, help: 'type the letter again, or take the row from its source again' },
    ),
  );
}

/** `a comma`, `a tab` … */
export function nameOf(delimiter: string): string {
  return DELIMITERS.get(delimiter) ?? delimiter;
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [',', 'a comma'],
  [';', 'a semicolon'],
  ['\t', 'a tab'],
  ['|', 'a |'],
]);

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** `city and country`; of many the first three. */
function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
