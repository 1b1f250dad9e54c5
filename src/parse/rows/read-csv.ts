import { isOfRejects, plainCell } from '../../model/csv-cell.ts';
import type { Row, RowHead } from '../../model/rows.ts';
import { QUOTE, unitsIn, utf8Text } from './bytes.ts';
import { csvCells } from './csv-cells.ts';
import { quotedRecords } from './csv-quoted.ts';
import { CsvScanner } from './csv-scanner.ts';
import type { ReadBlock, RowFault } from './row-fault.ts';

/** The rows of a block of CSV. What has no quotation marks is split; the rest is csv-parse's. */
export function readCsv(bytes: Uint8Array, delimiter: string, head: RowHead, first: number): ReadBlock {
  const text = utf8Text(bytes);
  const reading: Reading = {
    columns: head.columns.length,
    width: head.width,
    delimiter,
    rows: [],
    faults: [],
    quoted: [],
  };
  if (text === null || bytes.includes(QUOTE)) takeRecords(reading, bytes, text, first);
  else takeLines(reading, text, first);
  takeQuoted(reading);
  const read = reading.rows.filter((row) => row !== null);
  const rows = isOfRejects(head.columns) ? read.map(withPlainCells) : read;
  return { rows, faults: reading.faults.toSorted((one, other) => one.row - other.row) };
}

/** Rows that were given out with their errors come back without what kept their cells from being formulas. */
function withPlainCells({ row, cells }: CsvRow): CsvRow {
  return { row, cells: cells.map(plainCell) };
}

/** Where there are no quotation marks, each line is a record, but for those that `CsvScanner` takes for blank. */
function takeLines(reading: Reading, text: string, first: number): void {
  const { delimiter } = reading;
  let row = first;
  for (const line of text.includes('\r') ? text.split(LINE_ENDS) : text.split('\n')) {
    if (isBlank(line, delimiter)) continue;
    takeCells(reading, row, line.split(delimiter), reading.rows.length);
    row += 1;
  }
}

const LINE_ENDS = /\r\n?|\n/;

function isBlank(line: string, delimiter: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character !== delimiter && character !== ' ' && character !== '\t' && character !== '\u001a') return false;
  }
  return true;
}

function takeRecords(reading: Reading, bytes: Uint8Array, text: string | null, first: number): void {
  const { delimiter, columns } = reading;
  const scanner = new CsvScanner(delimiter, columns);
  const isPlain = text?.length === bytes.length;
  let row = first;
  let units = 0;
  let counted = 0;
  for (let at = 0; scanner.begin(bytes, at, bytes.length, true); at = scanner.at, row += 1) {
    const from = scanner.at;
    scanner.end(bytes, from, bytes.length, true);
    const to = scanner.textEnd;
    let record: string | null;
    if (text === null) record = utf8Text(bytes.subarray(from, to));
    else if (isPlain) record = text.slice(from, to);
    else {
      const start = units + unitsIn(bytes, counted, from);
      units = start + unitsIn(bytes, from, to);
      counted = to;
      record = text.slice(start, units);
    }
    if (record === null) reading.faults.push({ row, column: null, kind: 'encoding' });
    else if (scanner.isOpen) reading.faults.push(quoteFault(row, record, delimiter));
    else if (scanner.hasQuotes) reading.quoted.push({ row, record, index: reading.rows.push(null) - 1 });
    else takeCells(reading, row, record.split(delimiter), reading.rows.length);
  }
}

interface CsvRow extends Row {
  readonly cells: readonly string[];
}

interface Reading {
  readonly columns: number;
  /** A row of this many cells may end in empty ones: the line of column names does so too. */
  readonly width: number;
  readonly delimiter: string;
  /** Null where a row turned out to be wrong. */
  readonly rows: (CsvRow | null)[];
  readonly faults: RowFault[];
  /** Records with quotation marks, and the places that are kept for them among the rows. */
  readonly quoted: Quoted[];
}

interface Quoted {
  readonly row: number;
  readonly record: string;
  readonly index: number;
}

function takeQuoted(reading: Reading): void {
  const { quoted, delimiter } = reading;
  if (quoted.length === 0) return;
  const read = quotedRecords(
    quoted.map(({ record }) => record),
    delimiter,
  );
  if (read === null) {
    takeWithSlips(reading);
    return;
  }
  for (const [number, { row, index }] of quoted.entries()) takeCells(reading, row, read[number] ?? [], index);
}

/** Records of which some have a quotation mark in the wrong place: these are named, and the others are read. */
function takeWithSlips(reading: Reading): void {
  const { quoted, delimiter } = reading;
  const sound: Quoted[] = [];
  for (const one of quoted.splice(0)) {
    if (csvCells(one.record, delimiter).some(({ slip }) => slip !== null)) {
      reading.faults.push(quoteFault(one.row, one.record, delimiter));
      reading.rows[one.index] = null;
    } else sound.push(one);
  }
  const read = quotedRecords(
    sound.map(({ record }) => record),
    delimiter,
  );
  for (const [number, { row, index }] of sound.entries()) {
    const cells = read?.[number];
    if (cells === undefined) throw new Error(`csv-parse does not read row ${row} as the scanner does`);
    takeCells(reading, row, cells, index);
  }
}

function takeCells(reading: Reading, row: number, cells: readonly string[], index: number): void {
  const { columns, width, rows, faults } = reading;
  if (cells.length === columns) {
    rows[index] = { row, cells };
  } else if (cells.length < columns) {
    rows[index] = null;
    faults.push({ row, column: Math.max(0, cells.length - 1), kind: 'fewer-cells' });
  } else {
    const more = cells.findIndex((cell, column) => column >= columns && cell.trim() !== '');
    const isPadded = more === -1 && cells.length === width;
    rows[index] = isPadded ? { row, cells: cells.slice(0, columns) } : null;
    // Empty cells too many, and only here: a delimiter inside a cell has moved those behind it by one.
    if (!isPadded) faults.push({ row, column: more === -1 ? columns : more, kind: 'more-cells' });
  }
}

function quoteFault(row: number, record: string, delimiter: string): RowFault {
  const cells = csvCells(record, delimiter);
  const column = cells.findIndex(({ slip }) => slip !== null);
  return { row, column, kind: cells[column]?.slip?.kind ?? 'stray-quote' };
}
