import type { DateWords } from '../model/language.ts';
import { type DatePatterns, datePatterns } from './date-patterns.ts';

/** A day that a text names: by its date, perhaps with its weekday, or by its weekday alone. Offsets are UTF-16. */
export type DateMention = DateInText | WeekdayInText;

export interface DateInText {
  readonly kind: 'date';
  /** From here to `end` with the weekday, where one stands beside it. */
  readonly start: number;
  readonly end: number;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: WeekdayInText | null;
}

export interface WeekdayInText {
  readonly kind: 'weekday';
  readonly start: number;
  readonly end: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/** The days that a text names, in the order of the text. */
export function datesIn(text: string, words: DateWords): readonly DateMention[] {
  return dateReader(words)(text);
}

/**
 * A reader of days in prose, for several texts of one language: `Monday, 23rd November 2026`, `November 23` where the
 * language has it, `2026-11-23`, `23.11.2026`, a weekday alone, and `23.11.` where it can be nothing else. It would
 * rather miss a day than see one in `kl. 10.30`, `3.5 km` or an order's number. Its time is linear in the text.
 */
export function dateReader(words: DateWords): (text: string) => readonly DateMention[] {
  const patterns = datePatterns(words);
  return (text) => {
    // One character for one, so that offsets stay.
    const even = text.replace(/['ʼ]/g, '’').replace(/\s/g, ' ');
    const dates = patterns.dates.flatMap((pattern) => {
      const matches = [...even.matchAll(pattern)];
      return matches.filter((match) => isCertain(match, words)).map((match) => dateFrom(match, patterns));
    });
    const weekdays = [...even.matchAll(patterns.weekday)].map((match) =>
      weekdayFrom(match[0], [match.index, match.index + match[0].length], patterns),
    );
    return withoutOverlap([...dates, ...weekdays]);
  };
}

/**
 * Two numbers and a point are a time, a price or a paragraph as often as a date. Beside a weekday they are a date if
 * they are no hour or have the second full stop; alone only if they are no hour, have it, and the month has two digits.
 */
function isCertain({ groups = {} }: RegExpMatchArray, words: DateWords): boolean {
  const { day, month, short, before, behind } = groups;
  if (short === undefined) return true;
  const isNoHour = Number(day) > 23;
  if (before !== undefined || behind !== undefined) return isNoHour || short === '.';
  return isNoHour && short === '.' && month?.length === 2 && words.month_first !== true;
}

function dateFrom(match: RegExpMatchArray, patterns: DatePatterns): DateInText {
  const { day, month = '', year, before, behind } = match.groups ?? {};
  const places = match.indices?.groups;
  const weekday = before ?? behind;
  const place = places?.['before'] ?? places?.['behind'];
  const start = match.index ?? 0;
  const end = start + match[0].length;
  // “Monday (23 November)”: the second bracket goes with the first.
  const closes = match[0].includes('(') && !match[0].endsWith(')') && match.input?.[end] === ')';
  return {
    kind: 'date',
    start,
    end: closes ? end + 1 : end,
    year: year === undefined ? null : Number(year),
    month: patterns.months.get(month) ?? Number(month),
    day: Number(day),
    weekday: weekday === undefined || place === undefined ? null : weekdayFrom(weekday, place, patterns),
  };
}

function weekdayFrom(form: string, [start, end]: readonly [number, number], patterns: DatePatterns): WeekdayInText {
  return { kind: 'weekday', start, end, weekday: patterns.weekdays.get(form) ?? 0 };
}

/** In the order of the text; of two at one place the one that begins first, then the longer. */
function withoutOverlap(mentions: readonly DateMention[]): readonly DateMention[] {
  const ordered = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ordered.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
