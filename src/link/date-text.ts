import type { DateWords } from '../model/language.ts';
import type { LocalTime } from './local-time.ts';
import { fillPattern } from './pattern.ts';

/** A day of the calendar; months count from 1, weekdays from 1 for Monday. */
export type CalendarDay = Pick<LocalTime, 'year' | 'month' | 'day' | 'weekday'>;

/** A day as the language writes it: `mandag 23. november`. */
export function dateText(words: DateWords, day: CalendarDay, withYear: boolean): string {
  return fillPattern(withYear ? words.date_with_year : words.date, {
    weekday: words.weekdays[day.weekday - 1]?.[0] ?? '',
    day: String(day.day),
    month: words.months[day.month - 1]?.[0] ?? '',
    year: String(day.year),
  });
}

/** A time of day as the language writes it: `9.05`, `16:00`. */
export function timeText(words: DateWords, time: Pick<LocalTime, 'hour' | 'minute'>): string {
  return fillPattern(words.time, { hour: String(time.hour), minute: String(time.minute).padStart(2, '0') });
}
