import type { CellRole } from './cell-fault.ts';

const UNDEFINED = 'undefined';

/** What programs write for no value, and what nobody is called; in small letters. */
const NO_VALUE: ReadonlySet<string> = new Set(
  `n/a n.a. (null) <null> [null] {null} \\n (blank) (empty) (none) ~ - -- --- – — ? ?? ??? . .. ... ${UNDEFINED}`.split(
    ' ',
  ),
);

/** Words that are names too: in other fields they are no value, in names only as nobody spells a name. */
const NAMESAKES: ReadonlySet<string> = new Set(['NULL', 'Null', 'null', 'NaN', 'NAN', 'nan', 'None', 'nil', 'NIL']);

/** Where only numbers, dates and truths can stand, every word for nothing is one. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'nan', 'none', 'nil', 'na', 'empty', 'blank', 'unknown']);

const LONGEST = 15;

/** True for what may be a word for no value: a quick look, which `isNullWord` has to confirm. */
export function mayBeNullWord(text: string): boolean {
  const { length } = text;
  // Most texts that begin with N are names: only `undefined` has letters and more than four signs.
  if (length > 4 && length !== UNDEFINED.length && (length > LONGEST || isLetter(text.charCodeAt(0)))) return false;
  return NAMESAKES.has(text) || NO_VALUE.has(text.toLowerCase());
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/**
 * True for a whole cell that stands for no value. People are called Null, None, Nil and Nan, True and No: in a name
 * such a word counts only in a spelling that the other names of its row do not have: `NULL` beside `Kari`.
 */
export function isNullWord(text: string, role: CellRole, otherNames: readonly string[]): boolean {
  if (NO_VALUE.has(text.toLowerCase())) return true;
  if (role === 'typed') return NOTHING.has(text.toLowerCase());
  if (!NAMESAKES.has(text)) return false;
  if (role !== 'name') return true;
  if (text === 'NaN') return true;
  if (text === text.toUpperCase()) return otherNames.some((name) => name !== name.toUpperCase());
  return text === text.toLowerCase() && otherNames.some((name) => name !== name.toLowerCase());
}
