import type { Locale, TemplateHelper } from '../model/template-helper.ts';
import { dateText, timeText } from './date-text.ts';
import { field } from './helper-parameter.ts';
import { dayIfValid, type LocalTime, localTimeIfValid } from './local-time.ts';

/** Days and hours: as the letter's language writes them, and where the reader is. */
export const dateHelpers: readonly TemplateHelper[] = [
  {
    name: 'date',
    summary: 'writes a day as the language of the letter does, with the year where the letter is not sent in it',
    example: '{{date details.starts_at}}',
    values: [field('day', 'date', 'date-time')],
    hash: [],
    gives: 'text',
    isShowing: true,
    apply: ([value], _hash, { dates, timeZone, sendAt }) => {
      const day = dayOf(value) ?? timeOf(value, timeZone);
      return day && dateText(dates, day, day.year !== yearOfSending(sendAt, timeZone));
    },
  },
  {
    name: 'time',
    summary: 'writes the hour of a date-time as the language of the letter does',
    example: '{{time details.starts_at}}',
    values: [field('time', 'date-time')],
    hash: [],
    gives: 'text',
    isShowing: true,
    apply: ([value], _hash, { dates, timeZone }) => {
      const time = timeOf(value, timeZone);
      return time && timeText(dates, time);
    },
  },
];

/** Null where it is not known: then the year is never left out. */
function yearOfSending(sendAt: Locale['sendAt'], timeZone: Locale['timeZone']): number | null {
  return (sendAt === null ? null : localTimeIfValid(sendAt, timeZone))?.year ?? null;
}

/** Null for what is no RFC 3339 date-time. */
function timeOf(value: unknown, timeZone: string | null): LocalTime | null {
  return typeof value === 'string' ? localTimeIfValid(value, timeZone) : null;
}

/** A day has no zone: it is the same everywhere. */
function dayOf(value: unknown): LocalTime | null {
  return typeof value === 'string' && value.length === DAY_LENGTH && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? dayIfValid(value)
    : null;
}

/** `2026-11-23` */
const DAY_LENGTH = 10;
