import { error, type Report } from '../../model/diagnostic.ts';
import type { RowHead } from '../../model/rows.ts';
import type { Source } from '../../model/source.ts';
import { spanOfFile } from '../../model/span.ts';
import { LF, placeAfter, QUOTE, shownText } from './bytes.ts';
import { columnNames } from './column-names.ts';
import { csvCells } from './csv-cells.ts';
import { CsvScanner } from './csv-scanner.ts';
import { delimiterOf, type FirstRecord, firstRecords } from './delimiter.ts';
import { isOtherEncoding } from './file-encoding.ts';
import { excerpt, reportLongRecord } from './file-faults.ts';
import { isForeign } from './file-kind.ts';
import { withFirstKeys } from './first-keys.ts';
import { JsonArrayScanner } from './json-array-scanner.ts';
import { isBlank } from './json-lines-scanner.ts';
import { reportQuote } from './report-fault.ts';
import { hasTitleLines } from './title-lines.ts';
import { wrappedList } from './wrapped-list.ts';

/**
 * What rows a file has, from its first bytes: up to 1 MiB of it; `isWhole` where that is all. A file that begins with `[` is
 * a JSON array, one that begins with `{` JSON Lines, and all other text is CSV. Null, reported, for what cannot be read
 * as rows; findings about names of columns are reported and the head is given.
 */
export function readHead(first: Uint8Array, file: string, isWhole: boolean, report: Report): RowHead | null {
  if (isForeign(first, file, report) || isOtherEncoding(first, file, isWhole, report)) return null;
  const mark = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 3 : 0;
  let at = mark;
  while (isBlank(first[at])) at += 1;
  if (at === first.length) return reportEmpty(file, 'the file is empty', report);
  const { line } = placeAfter({ line: 1, column: 1 }, first, mark, at);
  if (first[at] === BRACE) return linesHead(first, at, { file, line, isWhole }, report);
  if (first[at] === BRACKET && !isLetter(first, at + 1)) {
    return withFirstKeys({ file, format: { kind: 'json' }, columns: [], width: 0, at: at + 1, line }, first);
  }
  if (isBeforeObject(first, at)) {
    return withFirstKeys({ file, format: { kind: 'json-lines' }, columns: [], width: 0, at, line }, first);
  }
  return csvHead(first, mark, file, isWhole, report);
}

/** Lines of JSON Lines that are no objects, with one behind them: each of these is a row that cannot be read. */
function isBeforeObject(first: Uint8Array, from: number): boolean {
  for (let at = from; at < first.length && at - from < FAR; ) {
    if (first[at] === BRACE) return true;
    const lineEnd = first.indexOf(LF, at);
    if (lineEnd < 0 || !SCALAR.test(shownText(first.subarray(at, lineEnd)).trim())) return false;
    at = lineEnd + 1;
    while (isBlank(first[at])) at += 1;
  }
  return false;
}

/** A value of JSON that is neither an object nor a list. */
const SCALAR = /^(?:null|true|false|-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*")$/u;
const FAR = 10_000;

function reportEmpty(file: string, message: string, report: Report): null {
  const help = 'make the list again: a line of column names, and a line for each row';
  report(error('data/empty-file', spanOfFile(file), message, { help }));
  return null;
}

/** JSON Lines, if the first object ends on its line. */
function linesHead(
  first: Uint8Array,
  at: number,
  { file, line, isWhole }: { readonly file: string; readonly line: number; readonly isWhole: boolean },
  report: Report,
): RowHead | null {
  const scanner = new JsonArrayScanner();
  const isEnded = scanner.end(first, at, first.length, isWhole);
  const lineEnd = first.indexOf(LF, at);
  const rest = shownText(first.subarray(at + 1, lineEnd === -1 ? first.length : lineEnd)).trim();
  const from = placeAfter({ line: 1, column: 1 }, first, first[0] === 0xef ? 3 : 0, at);
  const source: Source = { file, text: excerpt(first, at), from };
  const list = wrappedList(first.subarray(at, isWhole ? undefined : scanner.textEnd), scanner.textEnd - at, isEnded);
  if (list !== null) {
    const message = `the rows stand in ${list}, a part of an object, and the list must be the file itself`;
    const help = 'write the list alone into the file: [ {…}, {…} ], or one object a line';
    report(error('data/broken-json', { source, start: 0, end: 1 }, message, { help }));
    return null;
  }
  if (lineEnd === -1 || rest !== '' || !isEnded || scanner.textEnd < lineEnd) {
    return withFirstKeys({ file, format: { kind: 'json-lines' }, columns: [], width: 0, at, line }, first);
  }
  const message = 'an object of several lines begins here, and a file of JSON Lines has one object a line';
  const help = 'write each object on one line, or all of them into one list: [ {…}, {…} ]';
  report(error('data/broken-json', { source, start: 0, end: 1 }, message, { help }));
  return null;
}

function csvHead(first: Uint8Array, mark: number, file: string, isWhole: boolean, report: Report): RowHead | null {
  const declared = declaredDelimiter(first, mark);
  const begin = declared?.at ?? mark;
  const beginning = { file, bytes: first, mark, begin, isWhole, delimiter: declared?.delimiter ?? null };
  if (hasTitleLines(beginning, report)) return null;
  const rest = first.subarray(begin);
  const delimiter = declared?.delimiter ?? delimiterOf(rest, isWhole);
  const scanner = new CsvScanner(delimiter, 0);
  scanner.begin(first, begin, first.length, true);
  const start = scanner.at;
  const format = { kind: 'csv', delimiter } as const;
  const from = placeAfter({ line: 1, column: 1 }, first, mark, start);
  const isEnded =
    scanner.end(first, start, first.length, isWhole) ||
    (scanner.end(first, start, first.length, true) && scanner.isOpen);
  const head: RowHead = {
    file,
    format,
    columns: [],
    width: 0,
    at: scanner.at,
    line: placeAfter(from, first, start, scanner.at).line,
  };
  if (!isEnded) {
    reportLongRecord(first.subarray(start), head, null, from, report);
    return null;
  }
  const text = shownText(first.subarray(start, scanner.textEnd));
  if (!/[\p{L}\p{N}]/u.test(text)) return reportEmpty(file, 'the file has no line of column names', report);
  const cells = csvCells(text, delimiter);
  const source: Source = { file, text, from };
  const slip = cells.find((cell) => cell.slip !== null)?.slip;
  if (slip) {
    reportQuote(slip, source, delimiter, {}, report);
    return null;
  }
  const records = cells.some(({ from: at, to }) => text.slice(at, to).trim() === '')
    ? firstRecords(rest, isWhole, delimiter, FILLED_SAMPLE).slice(1)
    : [];
  const columns = columnNames({ source, cells, delimiter, filled: filledColumns(records) }, report);
  return columns === null ? null : { ...head, columns, width: cells.length };
}

/** Rows that are looked at to know whether a column without a name is one. */
const FILLED_SAMPLE = 1000;

function filledColumns(records: readonly FirstRecord[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { text, cells } of records) {
    for (const [column, { from, to }] of cells.entries()) if (text.slice(from, to).trim() !== '') filled.add(column);
  }
  return filled;
}

/** `sep=;`, which Excel understands, on a line of its own. */
function declaredDelimiter(
  first: Uint8Array,
  mark: number,
): { readonly delimiter: string; readonly at: number } | null {
  const start = shownText(first.subarray(mark, mark + 20));
  const match = /^("?)sep=([\t -~])\1[;,\t ]*(?:\r\n?|\n)/i.exec(start);
  const [line, , delimiter] = match ?? [];
  if (line === undefined || delimiter === undefined || delimiter.charCodeAt(0) === QUOTE) return null;
  return { delimiter, at: mark + line.length };
}

function isLetter(bytes: Uint8Array, from: number): boolean {
  const letter = bytes[from] ?? 0;
  return (letter >= 0x41 && letter <= 0x5a) || (letter >= 0x61 && letter <= 0x7a) || letter >= 0x80;
}

const BRACKET = 0x5b;
const BRACE = 0x7b;
