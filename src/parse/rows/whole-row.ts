import { SPACE, shownText } from './bytes.ts';

/**
 * Whether a line inside a quoted cell is a row of the file, so that the cell's mark was never meant to reach so far: it
 * splits into as many cells as the file has columns, and one of them is an address, or they are too many for chance. A
 * sentence has blanks behind its commas, and that is how a text that is no row can be told from one.
 */
export function isWholeRow(line: Uint8Array, delimiter: number, columns: number): boolean {
  let delimiters = 0;
  let spaced = 0;
  for (let at = line.indexOf(delimiter); at !== -1; at = line.indexOf(delimiter, at + 1)) {
    delimiters += 1;
    if (line[at + 1] === SPACE) spaced += 1;
  }
  if (columns < 2 || delimiters < columns - 1 || 2 * spaced > delimiters) return false;
  const cells = shownText(line).split(String.fromCharCode(delimiter));
  return cells.some(isAddress) || (columns >= MANY && cells.filter((cell) => cell.trim() !== '').length >= FILLED);
}

/** Of so many columns with something in some: lines of a text have as many delimiters without blanks hardly ever. */
const MANY = 4;
const FILLED = 3;

function isAddress(cell: string): boolean {
  return /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell);
}
