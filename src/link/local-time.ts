/** A day and an hour as a clock on the wall shows them. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * An RFC 3339 date-time on the clock of an IANA zone, or without a zone as it is written, in its own offset. Both must
 * be valid, as the schema has made sure: anything else is a RangeError.
 */
export function localTime(dateTime: string, timeZone: string | null): LocalTime {
  const time = timeIfWritten(dateTime, timeZone);
  if (time === null) throw new RangeError(`not a date-time: ${dateTime}`);
  return time;
}

/** Null for what is no date-time; a zone that there is not is a RangeError. */
function timeIfWritten(dateTime: string, timeZone: string | null): LocalTime | null {
  const key = timeZone === null ? `-${dateTime}` : `+${timeZone}\n${dateTime}`;
  const known = TIMES.get(key);
  if (known !== undefined) return known;
  const instant = instantOf(dateTime);
  if (instant === null) return null;
  const time = clockOf(timeZone === null ? instant.utc + instant.offset : zonedTime(instant.utc, timeZone));
  if (TIMES.size >= MOST_TIMES) TIMES.clear();
  TIMES.set(key, time);
  return time;
}

/** A letter asks for its own few times again and again, and to read one on the clock of a zone takes long. */
const TIMES = new Map<string, LocalTime>();
const MOST_TIMES = 1000;

/** As `localTime`, for a message that no schema has accepted yet: null where the date-time or the zone is not valid. */
export function localTimeIfValid(dateTime: string, timeZone: string | null): LocalTime | null {
  // An exception takes a hundred times as long as the answer.
  if (timeZone === null) return timeIfWritten(dateTime, null);
  try {
    return timeIfWritten(dateTime, timeZone);
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** Whether there is a zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return clockIn(name) !== undefined;
  } catch (failure) {
    if (failure instanceof RangeError) return false;
    throw failure;
  }
}

/** A day `YYYY-MM-DD` with its weekday; null where there is no such day. */
export function dayIfValid(date: string): LocalTime | null {
  return localTimeIfValid(`${date}T00:00:00Z`, null);
}

/** A date-time as it is written. */
export interface WrittenTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Hours and minutes east of UTC, both negative in the west; null where none is written. */
  readonly offset: { readonly hours: number; readonly minutes: number } | null;
}

/**
 * RFC 3339 section 5.6, with capital T and Z, at most nine decimals, and perhaps without the offset that it demands:
 * null for a text of another form. Whether there is such a day, hour and offset is another question.
 */
export function readDateTime(text: string): WrittenTime | null {
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [, , , , , , , zone, sign, hours, minutes] = match;
  const east = sign === '-' ? -1 : 1;
  const offset = { hours: east * Number(hours ?? 0), minutes: east * Number(minutes ?? 0) };
  return { year, month, day, hour, minute, second, offset: zone === undefined ? null : offset };
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(Z|([+-])(\d{2}):(\d{2}))?$/;

/** No zone is further from UTC than Kiritimati; a leap second is refused: no program sends a letter in one. */
export const LIMITS = { hour: 23, minute: 59, second: 59, hoursFromUtc: 14 } as const;

function instantOf(text: string): { readonly utc: number; readonly offset: number } | null {
  const written = readDateTime(text);
  if (written === null || written.offset === null) return null;
  const { year, month, day, hour, minute, second, offset } = written;
  const isTime = hour <= LIMITS.hour && minute <= LIMITS.minute && second <= LIMITS.second;
  const isOffset = Math.abs(offset.hours) <= LIMITS.hoursFromUtc && Math.abs(offset.minutes) <= LIMITS.minute;
  if (!isDay(year, month, day) || !isTime || !isOffset) return null;
  const ahead = (offset.hours * 60 + offset.minutes) * MINUTE;
  return { utc: timeOf([year, month, day, hour, minute, second]) - ahead, offset: ahead };
}

/** Year, month, day, hour, minute, second; what is missing is 0. */
type Fields = readonly number[];

const MINUTE = 60_000;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(timeOf([year, month, day]));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** What the zone's clock shows at an instant, as if it were UTC. */
function zonedTime(utc: number, timeZone: string): number {
  const parts = clockIn(timeZone).formatToParts(utc);
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return timeOf([field('year'), field('month'), field('day'), field('hour'), field('minute')]);
}

/** To make one takes as long as all else that is done with it, and a list has many letters for few zones. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  CLOCKS.set(timeZone, clock);
  return clock;
}

/** There are a few hundred zones: a name that is none has thrown before. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** `Date.UTC` would read the years 0 to 99 as those of the twentieth century. */
function timeOf([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: Fields): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}

function clockOf(time: number): LocalTime {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}
