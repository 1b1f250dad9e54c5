import { didYouMean } from '../../link/did-you-mean.ts';
import { LIMITS, readDateTime } from '../../link/local-time.ts';
import { isLetterYear, LETTER_YEARS } from '../../rules/letter-years.ts';
import type { Fault } from './fault.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** RFC 3339 full-date: `2026-11-23`, a day that there is. */
export function dateFault(text: string): Fault | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return { what: 'is not a date', help: `write year-month-day: ${asWritten(text)}` };
  const why = dayFault(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (why !== null) return { what: `is not a date: ${why}`, help: 'write year-month-day, such as 2026-11-23' };
  return yearFault(Number(parts[1]));
}

/** A slip in the year makes a date that a calendar knows and no letter means. */
function yearFault(year: number): Fault | null {
  if (isLetterYear(year)) return null;
  return {
    what: `has the year ${String(year).padStart(4, '0')}: is the year right?`,
    help: `write a year from ${LETTER_YEARS.first} to ${LETTER_YEARS.last}`,
  };
}

/** RFC 3339 date-time: `2026-11-20T10:00:00+01:00`. */
export function dateTimeFault(text: string): Fault | null {
  const written = readDateTime(text);
  const help = 'write date, T, time and offset from UTC: 2026-11-20T10:00:00+01:00';
  if (written === null) return secondsFault(text) ?? { what: 'is not a date with a time', help };
  const { year, month, day, hour, minute, second, offset } = written;
  const why = dayFault(year, month, day) ?? timeFault(hour, minute, second);
  if (why !== null) return { what: `is not a date with a time: ${why}`, help };
  if (offset === null) {
    return {
      what: 'does not say in which time zone it is',
      help: `add the offset from UTC: ${text}+01:00, or Z for UTC`,
    };
  }
  const isOffset = Math.abs(offset.hours) <= LIMITS.hoursFromUtc && Math.abs(offset.minutes) <= LIMITS.minute;
  if (!isOffset) return { what: `is not a date with a time: there is no offset ${text.slice(-6)}`, help };
  return yearFault(year);
}

/** `2026-11-20T10:00+01:00`: RFC 3339 wants the seconds. */
function secondsFault(text: string): Fault | null {
  const whole = text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=$|[Z+-])/u, '$1:00');
  if (whole === text) return null;
  const fault = dateTimeFault(whole);
  const help = fault === null ? `write ${whole}` : 'write date, T, time and offset from UTC: 2026-11-20T10:00:00+01:00';
  return { what: 'is not a date with a time: the seconds are missing', help };
}

/** A name of the IANA database. An offset is refused: it is wrong for half of the year. */
export function timeZoneFault(text: string): Fault | null {
  if (!/^[+-]?\d/u.test(text) && isTimeZone(text)) return null;
  const zones = Intl.supportedValuesOf('timeZone');
  const wanted = `/${text.toLowerCase().replaceAll(' ', '_')}`;
  const meant = zones.find((zone) => zone.toLowerCase().endsWith(wanted)) ?? didYouMean(text, zones);
  const help = meant === null ? 'write continent and city, such as Europe/Oslo' : `did you mean \`${meant}\`?`;
  return { what: 'is not a time zone', help };
}

function isTimeZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function dayFault(year: number, month: number, day: number): string | null {
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return null;
  return `${name}${month === 2 ? ` ${year}` : ''} has ${days} days`;
}

function timeFault(hour: number, minute: number, second: number): string | null {
  if (hour > LIMITS.hour) return `there is no hour ${hour}`;
  return minute > LIMITS.minute || second > LIMITS.second ? 'minutes and seconds end at 59' : null;
}

/** The date that `23.11.2026` or `2026-11-3` means, as it should stand; an example where that is not sure. */
function asWritten(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(text) ?? [];
  const date = `${year ?? isoYear}-${twoDigits(month ?? isoMonth)}-${twoDigits(day ?? isoDay)}`;
  return /^\d{4}-\d\d-\d\d$/u.test(date) && dateFault(date) === null ? date : '2026-11-23';
}

function twoDigits(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}
