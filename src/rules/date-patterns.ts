import type { DateWords } from '../model/language.ts';

/**
 * How the days of one language are recognised in a text whose spaces are all U+0020 and whose apostrophes are all ’.
 * Every piece of the expressions is bounded, so that their time is linear in the text.
 */
export interface DatePatterns {
  /**
   * With the groups `day`, `month` and `year`, `before` and `behind` for a weekday beside them, and `short` where day
   * and month alone may be a time or a number: the full stop behind them, or nothing.
   */
  readonly dates: readonly RegExp[];
  /** A weekday that means a day without a date beside it. */
  readonly weekday: RegExp;
  /** Every form that the expressions find, with its number from 1. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

export function datePatterns(words: DateWords): DatePatterns {
  const alone = numbered(words.weekdays);
  const besideDate = numbered(words.weekdays_beside_date ?? []);
  const ambiguous = new Set(besideDate.map(([form]) => form));
  const shortened = besideDate.map(([form, weekday]) => [`${form}.`, weekday] as const);
  const weekdays = new Map([...alone, ...besideDate, ...shortened]);
  const months = new Map(numbered(words.months));
  return {
    dates: datesOf(words, oneOf([...weekdays.keys()]), oneOf([...months.keys()])),
    weekday: new RegExp(
      `${BEGIN}${oneOf(alone.map(([form]) => form).filter((form) => !ambiguous.has(form)))}${STOP}`,
      'gu',
    ),
    months,
    weekdays,
  };
}

function datesOf(words: DateWords, weekday: string, monthName: string): readonly RegExp[] {
  const joiner = `(?:${oneOf(words.joiners ?? [])} {1,3})?`;
  const mark = oneOf(words.day_marks ?? []);
  const month = `(?<month>${monthName})`;
  const before = `(?:${BEGIN}(?<before>${weekday})(?:,? {1,3}| {0,3}\\()${joiner})?`;
  const behind = `(?: {0,3}\\((?<behind>${weekday})\\))?`;
  const bodies = [
    `${FREE}${DAY}(?:${mark} {0,3}| {1,3})${joiner}${month}${STOP}(?:\\.?,? {1,3}${YEAR})?`,
    `${FREE}${YEAR}-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])${END}`,
    `${FREE}${DAY}\\.(?<month>0?[1-9]|1[0-2])(?:\\.${YEAR}|(?<short>\\.?))${END}`,
    ...(words.month_first === true
      ? [`${BEGIN}${month}\\.? {1,3}${joiner}${DAY}${mark}?${END}(?:,? {1,3}${YEAR})?`]
      : []),
  ];
  return bodies.map((body) => new RegExp(before + body + behind, 'dgu'));
}

const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}])';
/** Behind a word: neither more letters nor the rest of a compound. */
const STOP = '(?![\\p{L}\\p{M}\\p{N}]|-\\p{Ll})';
/** Before a date's number: not the rest of a longer number, of `A-12`, `#12`, `nr.12` or `10.12`. */
const FREE = '(?<![\\p{L}\\p{M}\\p{N}#№+$€£_]|[\\p{L}\\p{N}][.,:/]|\\p{L}-)';
/** Behind a date's last number: no decimals, no unit, no more of it. */
const END = '(?![\\p{L}\\p{M}\\p{N}%_]|[.,:/-]\\p{N}|-\\p{L})';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)';
const YEAR = '(?<year>(?:19|20|21)\\d\\d)(?!\\p{N})';

/** Each form with its place in the list: as it stands and in capitals, one in small letters also with a capital. */
function numbered(lists: readonly (readonly string[])[]): readonly (readonly [form: string, number: number])[] {
  return lists.flatMap((forms, index) =>
    forms
      .map((form) => form.replace(/['ʼ]/g, '’'))
      .flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1), form.toUpperCase()])
      .map((form) => [form, index + 1] as const),
  );
}

/** The longest first, since the first that fits is taken. Of no words, what fits nowhere. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
