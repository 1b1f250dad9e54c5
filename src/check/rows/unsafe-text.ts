import { codePoint } from '../../text/alphabets.ts';
import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';

const CODE = 'data/unsafe-text';

/**
 * Characters that nobody sees: line breaks in what becomes a part of a header (whoever wrote `\r\nBcc: …` into a field
 * for names wants that), control characters, marks that turn the direction of writing, letters without width.
 */
export function unsafeText(text: string, role: CellRole): CellFault | null {
  const inHeader = role === 'name' || role === 'header';
  const lineBreak = inHeader ? /[\n\v\f\r\u0085\u2028\u2029]+/u.exec(text) : null;
  if (lineBreak !== null) {
    const message = `${shown(text)} has a line break in it, and becomes a part of the mail’s header`;
    return fault(message, 'write it in one line', lineBreak);
  }
  const direction = /[\u202A-\u202E\u2066-\u2069]/u.exec(text);
  if (direction !== null) {
    const message = `${shown(text)} has the invisible character ${codePoint(direction[0])}, which changes the order in which it is shown`;
    return fault(message, 'take it out', direction);
  }
  const hidden = (inHeader ? /[\p{Cc}\u00AD\u200B\u2060\uFEFF]/u : HIDDEN).exec(text);
  if (hidden === null) return null;
  const kind = /\p{Cc}/u.test(hidden[0]) ? 'control character' : 'invisible character';
  return fault(`${shown(text)} has the ${kind} ${codePoint(hidden[0])} in it`, 'take it out', hidden);
}

/** Tabs, line breaks and soft hyphens belong to texts. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u200B\u2028\u2029\u2060\uFEFF]/u;

/** A place that somebody forgot to fill in: values are printed as they are, and are never expressions. */
export function unfilled(text: string): CellFault | null {
  const found = /\{\{[^{}]*\}\}|\{\{\S*/u.exec(text);
  if (found === null) return null;
  const message = `${shown(found[0])} is a place that nobody filled in: values of rows are printed as they are`;
  const at = { from: found.index, to: found.index + found[0].length };
  return { code: 'data/unfilled', severity: 'error', at, message, help: 'write what should stand there' };
}

function fault(message: string, help: string, { index, 0: found }: RegExpExecArray): CellFault {
  return { code: CODE, severity: 'error', at: { from: index, to: index + found.length }, message, help };
}
