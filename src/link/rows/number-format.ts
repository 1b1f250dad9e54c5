import type { RowFormats } from '../../model/rows.ts';

/** The most digits of which a number of JavaScript keeps every one. */
const DIGITS_KEPT = 15;

/**
 * The number that a cell writes: `1290.50`, `1 234,50`, `1.234,50`, with blanks of any width, apostrophes or the other
 * mark between groups of three. Null where it is written otherwise, or has more digits than a number keeps.
 *
 * Where no mark is declared it is the point, and `1,234` and `1.234` are refused: half of the world writes a thousand so
 * and the other half a little more than one, and a sum that is wrong by a thousand is worse than a question.
 */
export function readNumber(text: string, decimal: RowFormats['decimal']): number | null {
  const mark = decimal ?? 'point';
  if (decimal === undefined && isAmbiguous(text)) return null;
  if (mark === 'point' && PLAIN.test(text)) return kept(text);
  const found = (mark === 'point' ? WITH_POINT : WITH_COMMA).exec(text);
  if (found === null) return null;
  const [, sign = '', whole = '', , fraction = ''] = found;
  return kept(`${sign === '-' || sign === '−' ? '-' : ''}${whole.replaceAll(/\D/gu, '')}${fraction && `.${fraction}`}`);
}

/** True for `1,234` and `1.234`. */
export function isAmbiguous(text: string): boolean {
  return text.length >= 5 && /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/u.test(text);
}

const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/** Sign, whole part, the mark of its groups, fraction. */
const WITH_POINT = /^([-+−]?)(\d+|\d{1,3}(?:([ \u00A0\u2009\u202F'’,])\d{3})(?:\3\d{3})*)(?:\.(\d+))?$/u;
const WITH_COMMA = /^([-+−]?)(\d+|\d{1,3}(?:([ \u00A0\u2009\u202F'’.])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/u;

function kept(plain: string): number | null {
  if (plain.length > DIGITS_KEPT && plain.replaceAll(/^-?[0.]*|\./gu, '').length > DIGITS_KEPT) return null;
  const number = Number(plain);
  // A number of JSON has no negative zero that a reader could see.
  return number === 0 ? 0 : number;
}
