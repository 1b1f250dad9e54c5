import { error, type Report } from '../../../model/diagnostic.ts';
import type { File } from '../../../model/project.ts';
import type { RowHead } from '../../../model/rows.ts';
import { type Span, spanOfFile } from '../../../model/span.ts';
import { lineEnd, nextLine } from '../../../parse/lines.ts';
import { decodeSource } from '../../../parse/source.ts';
import { addressFault } from '../../formats/address.ts';
import { shown } from '../../wordings.ts';
import { columnCalled, columnsInWords, type EachRow, readTable } from './read-table.ts';
import { SuppressionList } from './suppression-list.ts';

/**
 * Reads who wants no letters: a line for each address, or for each domain (`@example.org`), with blank lines and those
 * that begin with `#`; or CSV with a column of addresses, as mailing programs export it. A line that is neither is
 * reported, for somebody would be written to who has asked not to be.
 */
export function readSuppressed(file: File, report: Report): SuppressionList {
  const list = new SuppressionList();
  if (isTable(file.bytes)) readTable(file, (head) => emailColumn(head, list, report), report);
  else readLines(file, list, report);
  return list;
}

/** Whether the first line that says something names columns. */
function isTable(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, ENOUGH));
  const first = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  if (first === undefined) return false;
  return /[,;\t|]/u.test(first) || columnCalled(EMAIL, [first]) !== null;
}

const ENOUGH = 16_384;

function emailColumn({ file, columns, format }: RowHead, list: SuppressionList, report: Report): EachRow | null {
  const column = columnCalled(EMAIL, columns);
  if (column !== null && format.kind === 'csv')
    return (cells, placeOf) => add(cells[column] ?? '', () => placeOf(column), list, report);
  const sentence = 'none of the columns is one of e-mail addresses';
  const there = columns.length === 0 ? '' : `; there are ${columnsInWords(columns)}`;
  const help = `call it \`email\`, or write one address a line${there}`;
  report(error('data/suppression-list', spanOfFile(file), sentence, { help }));
  return null;
}

/** As `columnCalled` compares them. */
const EMAIL: ReadonlySet<string> = new Set(
  (
    'email mail emailaddress mailaddress emailadresse emailadres epost epostadresse subscriberemail address адреса ' +
    'електроннапошта електроннаадреса адресэлектроннойпочты электроннаяпочта пошта почта имейл емейл'
  ).split(' '),
);

/** The texts of ten million addresses would not fit in here. */
const LONGEST_FILE = 256 * 1024 * 1024;

function readLines(file: File, list: SuppressionList, report: Report): void {
  const source = decodeSource(file, LONGEST_FILE, report);
  if (source === null) return;
  const { text } = source;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trimStart().startsWith('#')) continue;
    const start = at + line.length - line.trimStart().length;
    add(line, () => ({ source, start, end: at + line.trimEnd().length }), list, report);
  }
}

function add(written: string, placeOf: () => Span, list: SuppressionList, report: Report): void {
  const text = written.trim();
  if (text === '') return;
  if (text.startsWith('@') && addressFault(`a${text}`) === null) return list.addDomain(text.slice(1));
  if (PLAIN.test(text)) return list.add(text);
  const fault = addressFault(text);
  if (fault === null) return list.add(text);
  const help = `${fault.help}, or \`@example.org\` for a whole domain`;
  report(error('data/suppression-list', placeOf(), `${shown(text)} ${fault.what}`, { help }));
}

/** Most addresses: the thorough look at one takes a hundred times as long. */
const PLAIN = /^(?=.{3,64}@)[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}$/iu;
