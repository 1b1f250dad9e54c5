import { error, type Report, warning } from '../../../model/diagnostic.ts';
import type { File } from '../../../model/project.ts';
import type { RowHead } from '../../../model/rows.ts';
import { type Span, spanOfFile } from '../../../model/span.ts';
import { lineEnd, nextLine } from '../../../parse/lines.ts';
import { isForeign } from '../../../parse/rows/file-kind.ts';
import { decodeSource } from '../../../parse/source.ts';
import { addressFault } from '../../formats/address.ts';
import { shown } from '../../wordings.ts';
import { ADDRESS_COLUMNS } from '../field-names.ts';
import { columnCalled, columnsInWords, type EachRow, readTable } from './read-table.ts';
import { SuppressionList } from './suppression-list.ts';

/**
 * Reads who wants no letters: a line for each address, or for each domain (`@example.org`), with blank lines and remarks
 * behind `#`, on a line of their own or behind an address; or CSV with a column of addresses, as mailing programs export
 * it. A line that is neither is reported, for somebody would be written to who has asked not to be.
 */
export function readSuppressed(file: File, report: Report): SuppressionList {
  const list = new SuppressionList();
  if (isForeign(file.bytes, file.path, report)) return list;
  let isRead = true;
  const told: Report = (finding) => {
    isRead = false;
    report(finding);
  };
  if (isTable(file.bytes)) readTable(file, (head) => emailColumn(head, list, told), told);
  else readLines(file, list, told);
  if (list.size === 0 && isRead) reportNobody(file, report);
  return list;
}

/** Somebody meant to leave people out. */
function reportNobody(file: File, report: Report): void {
  const message = `no address stands in ${file.path}: nobody is left out`;
  const help = 'write one address a line, or export the list of those who want no letters again';
  report(warning('data/suppression-list', spanOfFile(file.path), message, { help }));
}

/** Whether the first line that says something names columns. */
function isTable(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, ENOUGH));
  const first = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim().replace(/^(\S*@\S+)\s+#.*$/u, '$1'))
    .find((line) => line !== '' && !line.startsWith('#'));
  if (first === undefined) return false;
  return /[,;\t|]/u.test(first) || columnCalled(ADDRESS_COLUMNS, [first]) !== null;
}

const ENOUGH = 16_384;

/** Why an address stands there: no address has a blank before `#`. */
const REMARK = /(?:^|\s)#.*$/su;

function emailColumn({ file, columns, format }: RowHead, list: SuppressionList, report: Report): EachRow | null {
  const column = columnCalled(ADDRESS_COLUMNS, columns);
  if (column !== null && format.kind === 'csv')
    return (cells, placeOf) => add(cells[column] ?? '', () => placeOf(column), list, report);
  const sentence = 'none of the columns is one of e-mail addresses';
  const there = columns.length === 0 ? '' : `; there are ${columnsInWords(columns)}`;
  const help = `call it \`email\`, or write one address a line${there}`;
  report(error('data/suppression-list', spanOfFile(file), sentence, { help }));
  return null;
}

/** The texts of ten million addresses would not fit in here. */
const LONGEST_FILE = 256 * 1024 * 1024;

function readLines(file: File, list: SuppressionList, report: Report): void {
  const source = decodeSource(file, LONGEST_FILE, report);
  if (source === null) return;
  const { text } = source;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const end = lineEnd(text, at);
    const written = text.slice(at, end);
    const line = written.includes('#') ? written.replace(REMARK, '') : written;
    const start = at + line.length - line.trimStart().length;
    add(line, () => ({ source, start, end: at + line.trimEnd().length }), list, report);
  }
}

function add(written: string, placeOf: () => Span, list: SuppressionList, report: Report): void {
  const text = written.trim();
  if (text === '') return;
  if (PLAIN.test(text)) return list.add(text);
  const domain = WHOLE_DOMAIN.exec(text)?.[1];
  if (domain !== undefined && addressFault(`a@${domain}`) === null) return list.addDomain(domain);
  const fault = PATTERN.test(text) ? IS_PATTERN : addressFault(text);
  if (fault === null) return list.add(text);
  const isOneAddress = text.includes('@', 1);
  const help = isOneAddress
    ? fault.help
    : 'write one address, such as kari@example.no, or `@example.org` for a whole domain';
  report(error('data/suppression-list', placeOf(), `${shown(text)} ${fault.what}`, { help }));
}

/** `@example.org`; mail servers write `*@example.org` and `%@example.org` for it. */
const WHOLE_DOMAIN = /^[*%]?@([^@]+)$/u;

/** Before the `@` a star is allowed, and nobody has one: it means many addresses. */
const PATTERN = /^(?:[*%].*|[^@]*[*%])@|@.*[*%]/u;
const IS_PATTERN = {
  what: 'is a pattern, and not one address',
  help: 'write each address on a line of its own, or `@example.org` for a whole domain',
};

/** Most addresses: the thorough look at one takes a hundred times as long. */
const PLAIN = /^(?=.{3,64}@)[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}$/iu;
