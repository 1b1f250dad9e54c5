import { localTimeIfValid } from '../../link/local-time.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';

/** From here on, and until there, on the clock of the reader. */
const HOURS = { from: 8, to: 20 } as const;

/** Without the reader's zone nobody knows what their clock shows. */
export const convenientTime: Etiquette = {
  id: 'dialogue/convenient-time',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'a letter arrives on a working day between 8 and 20, where the reader lives',
  why: 'A phone that rings at night wakes its owner, and a letter that comes on a Sunday asks for a Sunday. By Monday it lies below the others.',
  source: { document: '001-nb', line: 161, quote: 'om det er praktisk for samtalepartneren din å snakke' },
  examples: {
    bad: [
      'recipient:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no\n  timezone: Europe/Oslo\nsend_at: «2026-11-20T23:30:00+01:00»',
      'recipient:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no\n  timezone: Europe/Oslo\nsend_at: «2026-11-21T11:00:00+01:00»',
    ],
    good: [
      'recipient:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no\n  timezone: Europe/Oslo\nsend_at: 2026-11-20T02:00:00-08:00',
      'send_at: 2026-11-20T23:30:00+01:00',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { sendAt, timeZone } = reading.facts;
  if (sendAt === null || timeZone === null) return;
  const local = localTimeIfValid(sendAt, timeZone);
  if (local === null) return;
  const { weekday, hour, minute } = local;
  const isWeekend = weekday > 5;
  if (!isWeekend && hour >= HOURS.from && hour < HOURS.to) return;
  const clock = `${hour}:${String(minute).padStart(2, '0')}`;
  const sentence = isWeekend
    ? `the letter arrives on a ${weekday === 6 ? 'Saturday' : 'Sunday'}`
    : `the letter arrives at ${clock} in ${timeZone}`;
  const help = `send it on a working day between ${HOURS.from}:00 and ${HOURS.to}:00 in ${timeZone}`;
  report(warning(convenientTime.id, placeOfFact(reading, ['send_at']), sentence, { help }));
}
