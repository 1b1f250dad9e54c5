import { codePoint } from '../../model/code-point.ts';
import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';
import { wholeCell } from './cell-fault.ts';

const CODE = 'data/unsafe-text';

/**
 * Characters that nobody sees: line breaks in what becomes a part of a header (whoever wrote `\r\nBcc: …` into a field
 * for names wants that), control characters, marks that turn the direction of writing, letters without width.
 */
export function unsafeText(text: string, role: CellRole): CellFault | null {
  if (NOTHING_TO_SEE.test(text)) {
    const message = `the cell has nothing in it but the invisible character ${codePoint(text)}`;
    return wholeCell(CODE, message, 'leave it empty, or write the value');
  }
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

/** True where a text may be nothing to see: by its first character, so that nearly all are done with it. */
export function mayBeUnseen(first: number): boolean {
  if (first < MARKS && first !== SOFT_HYPHEN) return false;
  return !(first >= GREEK && first < ARABIC_MARK) && UNSEEN_STARTS.test(String.fromCharCode(first));
}

/** Below these, but for the soft hyphen, and between them letters begin that most texts begin with. */
const [SOFT_HYPHEN, MARKS, GREEK, ARABIC_MARK] = [0xad, 0x300, 0x370, 0x61c];

/** Marks of direction, joiners, selectors of forms, and letters of Korean and Braille that are empty. */
const NOTHING_TO_SEE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\s]+$/u;
/** Halves of characters beyond the first 65,536 too: tags and selectors are among those. */
const UNSEEN_STARTS = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\uDB40]/u;

/** Tabs, line breaks and soft hyphens belong to texts. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u200B\u2028\u2029\u2060\uFEFF]/u;

function fault(message: string, help: string, { index, 0: found }: RegExpExecArray): CellFault {
  return { code: CODE, severity: 'error', at: { from: index, to: index + found.length }, message, help };
}
