import { error, type Report } from '../../model/diagnostic.ts';
import { placeAfter } from './bytes.ts';
import { isAddress, isValue } from './cell-words.ts';
import { cellText } from './csv-cells.ts';
import { delimiterOf, DELIMITERS, type FirstRecord, firstRecords } from './delimiter.ts';
import { shortened } from './shortened.ts';

/** The beginning of a file of CSV, from behind its mark and a line such as `sep=;`. */
export interface CsvBeginning {
  readonly file: string;
  /** All that was read of the file. */
  readonly bytes: Uint8Array;
  /** Behind the byte order mark, and behind `sep=`. */
  readonly mark: number;
  readonly begin: number;
  readonly isWhole: boolean;
  /** What `sep=` says. */
  readonly delimiter: string | null;
}

/**
 * Whether a list begins with lines for people, such as `Customers of November`, and its column names stand below: that is
 * one finding, in place of one for each row. It has to be sure, since a line of column names is nothing else than a line.
 */
export function hasTitleLines(csv: CsvBeginning, report: Report): boolean {
  const rest = csv.bytes.subarray(csv.begin);
  for (const delimiter of csv.delimiter === null ? DELIMITERS : [csv.delimiter]) {
    const records = firstRecords(rest, csv.isWhole, delimiter, SAMPLE);
    const header = headerBelow(records);
    const [title, names] = [records[0], records[header]];
    if (header === 0 || title === undefined || names === undefined) continue;
    // With another delimiter the line of names, or a row, may seem to be one cell.
    if (csv.delimiter === null && delimiterOf(rest.subarray(names.at), csv.isWhole) !== delimiter) continue;
    reportTitle(csv, title, names, header, report);
    return true;
  }
  return false;
}

const SAMPLE = 50;
/** Titles of more lines have not been seen. */
const MOST_LINES = 10;

/** The number of the record that has the column names, where those above it are titles; 0 where the first one may have them. */
function headerBelow(records: readonly FirstRecord[]): number {
  for (let at = 1; at <= MOST_LINES && at < records.length; at += 1) {
    const above = records.slice(0, at);
    if (above.some((record) => filled(record).some(isAddress))) return 0;
    if (isHeaderBelow(above, records[at], records.slice(at + 1))) return at;
  }
  return 0;
}

/**
 * Plain names, one of which is that of the column of addresses: by what stands below it, or by its own words. Titles have
 * one cell with text in it, or fewer cells than there are names and none for addresses.
 */
function isHeaderBelow(
  above: readonly FirstRecord[],
  record: FirstRecord | undefined,
  below: readonly FirstRecord[],
): boolean {
  if (record === undefined) return false;
  const names = textsOf(record);
  if (filled(record).length < 2 || names.some((name) => name.includes('@') || isValue(name))) return false;
  const isNamed = names.some(isForAddresses);
  const rows = below.map(textsOf).filter((cells) => cells.filter((text) => text !== '').length > 1);
  const hasAddresses = names.some((name, at) => name !== '' && rows.some((cells) => isAddress(cells[at] ?? '')));
  const titles = above.map(filled);
  if (titles.some((texts) => texts.some(isForAddresses))) return false;
  if (titles.every((texts) => texts.length === 1) && hasAddresses) return true;
  return isNamed && titles.every((texts) => texts.length < filled(record).length);
}

function isForAddresses(text: string): boolean {
  return FOR_ADDRESSES.test(text);
}

/** What people and programs call a column of addresses. */
const FOR_ADDRESSES =
  /^(?:\S+[\s_.-])?(?:e[\s_-]?)?mail(?:[\s_-]?addr?es\p{L}*)?$|^e-?post(?:adresse)?$|(?:пошта|почта)$/iu;

function textsOf({ text, cells }: FirstRecord): readonly string[] {
  return cells.map((cell) => cellText(text, cell).trim());
}

function filled(record: FirstRecord): readonly string[] {
  return textsOf(record).filter((text) => text !== '');
}

function reportTitle(
  { file, bytes, mark, begin }: CsvBeginning,
  title: FirstRecord,
  names: FirstRecord,
  count: number,
  report: Report,
): void {
  const placeOf = (at: number) => placeAfter({ line: 1, column: 1 }, bytes, mark, begin + at);
  const line = placeOf(names.at).line;
  const source = { file, text: title.text, from: placeOf(title.at) };
  const first = title.cells.find((cell) => cellText(title.text, cell).trim() !== '');
  const { from, to } = first ?? { from: 0, to: title.text.length };
  const listed = filled(names).slice(0, 3).map(shortened).join(', ');
  const message = `the file begins with a title, and its column names (${listed}) stand on line ${line}`;
  const help = `remove ${count === 1 ? 'the line' : `the ${count} lines`} above the column names`;
  const below = { file, text: names.text, from: placeOf(names.at) };
  const related = [{ span: { source: below, start: 0, end: names.text.length }, message: 'the column names' }];
  report(error('data/column-name', { source, start: from, end: to }, message, { help, related }));
}
