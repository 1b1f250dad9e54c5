import type { DateWords } from '../model/language.ts';
import { dateText, timeText } from '../link/date-text.ts';
import { dayIfValid, type LocalTime, localTime, localTimeIfValid } from '../link/local-time.ts';
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
      const day = timeOf(value, timeZone) ?? dayOf(value);
      return day && dateText(words, day, day.year !== yearOfSending);
    },
    time: (value) => {
      const time = timeOf(value, timeZone);
      return time && timeText(words, time);
    },
  };
}

/** Null for what is no RFC 3339 date-time: a template's schema may leave the form of a field open. */
function timeOf(value: unknown, timeZone: string | null): LocalTime | null {
  return typeof value === 'string' ? localTimeIfValid(value, timeZone) : null;
}

/** A day has no zone: it is the same everywhere. */
function dayOf(value: unknown): LocalTime | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayIfValid(value) : null;
}
