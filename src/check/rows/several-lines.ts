import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';

/** A line break or a tab where a text has one line: the letter has a blank in its place, and reads as one long line. */
export function severalLines(text: string, role: CellRole): CellFault | null {
  if (role !== 'line') return null;
  const found = /[\t\n\r]+/u.exec(text);
  if (found === null) return null;
  const what = /[\n\r]/u.test(found[0]) ? 'line break' : 'tab';
  const message = `${shown(text)} has a ${what} in it, and is printed where a letter has one line, with a blank in its place`;
  const at = { from: found.index, to: found.index + found[0].length };
  return { code: 'data/line-break', severity: 'warning', at, message, help: 'write it in one line' };
}
