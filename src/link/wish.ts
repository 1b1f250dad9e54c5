import type { Wish } from '../model/language.ts';
import { localTime, type LocalTime } from './local-time.ts';

/**
 * The wish that fits the hour at which a letter is sent, on the reader's clock: the day before 16:00, then the evening;
 * from Friday 13:00 the weekend, which on Sunday at 16:00 is over. `sendAt` is RFC 3339, `timeZone` an IANA zone; without
 * a zone the offset as written holds, and without an hour no wish but the neutral one is true.
 */
export function wishAt(sendAt: string | null, timeZone: string | null): Wish {
  return sendAt === null ? 'neutral' : wishFor(localTime(sendAt, timeZone));
}

function wishFor({ weekday, hour }: LocalTime): Wish {
  if (weekday === SUNDAY) return hour < EVENING ? 'weekend' : 'neutral';
  if (weekday === SATURDAY || (weekday === FRIDAY && hour >= FRIDAY_AFTER_LUNCH)) return 'weekend';
  return hour < EVENING ? 'day' : 'evening';
}

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;
const FRIDAY_AFTER_LUNCH = 13;
const EVENING = 16;
