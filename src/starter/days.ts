/** The days that a first letter names, and their months in its language. */
export interface StarterDays {
  /** A Friday: until when the reader should have answered. */
  readonly deadline: StarterDay;
  /** The Tuesday behind it, when the thing happens that the letter is about. */
  readonly event: StarterDay;
}

export interface StarterDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Of the month: 4. */
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
}

const DAY = 24 * 60 * 60 * 1000;
const FRIDAY = 5;

/**
 * Days soon after `today` (`YYYY-MM-DD`): a letter that names days which are over would be sent unread by nobody. The
 * Friday is at least a week away.
 */
export function starterDays(today: string): StarterDays {
  const soonest = Date.parse(`${today}T00:00:00Z`) + 7 * DAY;
  const wait = (FRIDAY - new Date(soonest).getUTCDay() + 7) % 7;
  const friday = soonest + wait * DAY;
  return { deadline: dayOf(friday), event: dayOf(friday + 4 * DAY) };
}

function dayOf(time: number): StarterDay {
  const date = new Date(time);
  return { date: date.toISOString().slice(0, 10), day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
}
