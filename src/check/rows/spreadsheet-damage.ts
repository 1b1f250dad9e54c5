import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';
import { wholeCell } from './cell-fault.ts';

const CODE = 'data/spreadsheet-damage';

/** A short name of a month behind a number, or before one: what spreadsheets make of `1-12` and `SEP2`. */
const MONTHS =
  'jan|feb|mar|mrt|mär|apr|may|mai|mei|jun|jul|aug|sep|sept|oct|okt|nov|dec|des|dez|янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру';
const DATE_MADE = new RegExp(`^(?:\\d{1,2}[-.](?:${MONTHS})\\.?|(?:${MONTHS})\\.?[-.]\\d{2})$`, 'iu');

/** `1,2E+10`: the digits that are not shown are lost when a sheet is saved as CSV. */
const SHORTENED = /^[-+]?\d(?:[.,]\d+)?E\+\d{1,3}$/iu;

const ERROR_VALUE = /^#(?:[\p{Lu}_/0]+[!?]|N\/A|I\/T|N\/B|Н\/Д|Н\/Д!|NV|GETTING_DATA|N\/D|CAMPO!|SPILL!)$/u;

/** What a spreadsheet has made of a cell of text: null where nothing shows it. */
export function spreadsheetDamage(text: string, role: CellRole): CellFault | null {
  if (SHORTENED.test(text)) return shortened(text);
  if (/^#{3,}$/u.test(text)) {
    const message = `${shown(text)} is what a spreadsheet shows where a column is too narrow`;
    return wholeCell(CODE, message, 'make the column wider in the spreadsheet, and save it again');
  }
  if (ERROR_VALUE.test(text)) {
    const message = `${shown(text)} is the error of a formula, and no value`;
    return wholeCell(CODE, message, 'mend the formula in the spreadsheet, or leave the cell empty');
  }
  if (/^=(?:[\p{Lu}.]{2,}\(|[A-Z]{1,3}\d)/u.test(text)) {
    const message = `${shown(text)} is a formula, and no value`;
    return wholeCell(CODE, message, 'paste the values of the column in place of its formulas, and save it again');
  }
  if (/^=+\p{L}/u.test(text)) return equalsSign(text, role);
  return DATE_MADE.test(text) || /^'[-=+@\d]/u.test(text) ? likely(text) : null;
}

/** True for a text that may be a number as spreadsheets shorten it, or a date that they made. */
export function mayBeDamaged(text: string): boolean {
  return SHORTENED.test(text) || (text.length <= 8 && DATE_MADE.test(text));
}

function shortened(text: string): CellFault {
  const message = `${shown(text)} is a number that a spreadsheet has shortened: its other digits are lost`;
  return wholeCell(CODE, message, 'make the column a text in the spreadsheet, bring its values in again, and save it');
}

/** `=Kari`: no name begins so. */
function equalsSign(text: string, role: CellRole): CellFault {
  const message = `${shown(text)} begins with the sign by which spreadsheets know a formula, and it would be printed`;
  const fault = wholeCell(CODE, message, 'take the sign out');
  return role === 'name' ? fault : { ...fault, severity: 'warning' };
}

/** What somebody may also have written. */
function likely(text: string): CellFault {
  const isDate = !text.startsWith("'");
  const message = isDate
    ? `${shown(text)} looks like a date that a spreadsheet has made of something else`
    : `${shown(text)} begins with the mark by which spreadsheets keep a text, and it would be printed`;
  const help = isDate ? 'compare it with where the list comes from' : 'take the mark out';
  return { ...wholeCell(CODE, message, help), severity: 'warning' };
}
