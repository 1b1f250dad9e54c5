import type { DateWords } from '../model/language.ts';
import { dateText, timeText } from '../link/date-text.ts';
import { localTime } from '../link/local-time.ts';
import type { Helper } from '../parse/handlebars.ts';

/** What helpers need to know of a letter. */
export interface LetterDates {
  readonly words: DateWords;
  /** IANA zone of the reader; null where it is not known: hours stand as they were written. */
  readonly timeZone: string | null;
  /** RFC 3339; null where it is not known. */
  readonly sendAt: string | null;
}

/**
 * The functions that templates may call, each with one value: `{{date details.starts_at}}` prints a day of the form
 * `2026-11-24` or the day of an RFC 3339 time, `{{time details.starts_at}}` its hour, both as the letter's language
 * writes them and where the reader is. The year is left out only where the letter is known to be sent in it.
 */
export function helpersFor(dates: LetterDates): { readonly [name: string]: Helper } {
  const { words, timeZone, sendAt } = dates;
  const yearOfSending = sendAt === null ? null : localTime(sendAt, timeZone).year;
  return {
    date: (value) => {
      const day = dayOf(value, timeZone);
      return day && dateText(words, day, day.year !== yearOfSending);
    },
    time: (value) => (isTime(value) ? timeText(words, localTime(value, timeZone)) : null),
  };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function dayOf(value: unknown, timeZone: string | null): Day | null {
  if (isTime(value)) return localTime(value, timeZone);
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  // A day has no zone: read at noon and kept as written, it is the same day everywhere.
  return localTime(`${value}T12:00:00Z`, null);
}

/** RFC 3339 `date-time`; that the day exists is the schema's matter. */
function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(value)
  );
}
