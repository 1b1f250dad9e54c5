import type { LocalTime } from '../../link/local-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The hours between two times on one clock, without those of Saturdays and Sundays; 0 where the second is not later. */
export function hoursOnWorkingDays(from: LocalTime, to: LocalTime): number {
  const start = valueOf(from);
  const end = valueOf(to);
  if (end <= start) return 0;
  const weeks = Math.floor((end - start) / (7 * DAY));
  let hours = weeks * 5 * 24;
  let weekday = from.weekday;
  let at = start + weeks * 7 * DAY;
  // Less than a week is left: at most eight days have a part in it.
  while (at < end) {
    const midnight = Math.floor(at / DAY) * DAY + DAY;
    const until = Math.min(midnight, end);
    if (weekday <= 5) hours += (until - at) / HOUR;
    weekday = (weekday % 7) + 1;
    at = until;
  }
  return hours;
}

function valueOf({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
