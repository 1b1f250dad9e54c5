/** How cells write a day: `yyyy-mm-dd`, `dd.mm.yyyy`, `d/m/yyyy` … Plain data. */
export interface DateFormat {
  readonly pattern: string;
  readonly steps: readonly Step[];
}

/** A number of so many digits, or signs that stand as they are. */
type Step =
  | { readonly part: 'year' | 'month' | 'day'; readonly least: number; readonly most: number }
  | { readonly part: 'signs'; readonly signs: string };

/** RFC 3339 full-date: what stands where `formats.date` is left out. */
export const ISO_DATE = 'yyyy-mm-dd';

/**
 * The format that a pattern describes: `yyyy`, `mm` or `m`, `dd` or `d`, each once, in small letters or capitals, with
 * signs between them; `mm` and `dd` are exactly two digits, `m` and `d` one or two. Null where a pattern is none: with a
 * year of two digits, which leaves a century to guess, or with `m` or `d` that no sign separates from the next number.
 */
export function dateFormat(pattern: string): DateFormat | null {
  const found = [...pattern.matchAll(/yyyy|mm?|dd?|[^\p{L}\p{N}]+/giu)].map(([piece]) => stepOf(piece.toLowerCase()));
  const isWhole = /^(?:yyyy|mm?|dd?|[^\p{L}\p{N}]+)+$/iu.test(pattern.trim());
  const parts = found.map(({ part }) => part).filter((part) => part !== 'signs');
  const isEachOnce = parts.length === 3 && new Set(parts).size === 3;
  const isClear = found.every((step, index) => {
    if (step.part === 'signs' || step.least === step.most) return true;
    const next = found[index + 1];
    const before = found[index - 1];
    return (next === undefined || next.part === 'signs') && (before === undefined || before.part === 'signs');
  });
  return isWhole && isEachOnce && isClear ? { pattern: pattern.trim().toLowerCase(), steps: found } : null;
}

function stepOf(piece: string): Step {
  if (piece === 'yyyy') return { part: 'year', least: 4, most: 4 };
  if (piece.startsWith('m')) return { part: 'month', least: piece.length, most: 2 };
  return piece.startsWith('d') ? { part: 'day', least: piece.length, most: 2 } : { part: 'signs', signs: piece };
}

/**
 * The day that a cell writes, as RFC 3339 has it; null where it is none of the calendar or written otherwise. Midnight
 * behind it, which databases and spreadsheets add to a day, is no part of it; another time of day is refused.
 */
export function readDate(text: string, { pattern, steps }: DateFormat): string | null {
  if (pattern === ISO_DATE && isIsoDay(text)) return text;
  let at = 0;
  let year = 0;
  let month = 0;
  let day = 0;
  for (const step of steps) {
    if (step.part === 'signs') {
      if (!text.startsWith(step.signs, at)) return null;
      at += step.signs.length;
      continue;
    }
    const from = at;
    let number = 0;
    for (; at < from + step.most; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    if (at - from < step.least) return null;
    if (step.part === 'year') year = number;
    else if (step.part === 'month') month = number;
    else day = number;
  }
  if (at !== text.length && !MIDNIGHT.test(text.slice(at))) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Nearly every day of a list that was made by a program: its text is the answer. */
function isIsoDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return month >= 1 && month <= 12 && day >= 1 && year >= 0 && day <= daysIn(year, month);
}

const HYPHEN = 0x2d;

/** Not a number where one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const ten = text.charCodeAt(at) - 48;
  const one = text.charCodeAt(at + 1) - 48;
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

const MIDNIGHT = /^(?:[T ]00?:00(?::00(?:[.,]0+)?)?(?: ?Z| ?[+-]\d\d:?\d\d)?| 12:00(?::00)? AM)$/u;

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
