/** A record of CSV as envoi writes it (RFC 4180), without its line end, with cells that no spreadsheet calculates. */
export function csvRecord(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => quoted(inertCell(cell), delimiter)).join(delimiter);
}

/**
 * What a spreadsheet would take for a formula stands behind an apostrophe (OWASP ASVS 1.2.10). Numbers such as -5 or
 * +47 (555) 01-234 call nothing and stay as they are.
 */
function inertCell(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** A cell that `csvRecord` has written, as it was before. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) && !NUMBER.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The last four are read as the first where East Asian letters are written wide. */
// oxlint-disable-next-line no-control-regex -- spreadsheets pass over these and read on
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;
const NUMBER = /^(?:[+-]?\d[\d.,\u0020\u00a0\u202f]*|\+[\d()\u0020\u00a0\u202f-]+)$/;

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Whether a file with these columns is one that envoi has written of rows with errors, to be mended and given again. */
export function isOfRejects([line = '', reason = '']: readonly string[]): boolean {
  return LINE.test(line) && REASON.test(reason);
}

const LINE = /^(?:envoi_)?line(?:_\d+)?$/;
const REASON = /^(?:envoi_)?reason(?:_\d+)?$/;
