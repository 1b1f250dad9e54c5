import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { wishAt } from '../../src/link/wish.ts';
import type { Wish } from '../../src/model/language.ts';

const ZONES = ['Europe/Oslo', 'Europe/Kyiv', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu'];

const HOURS: readonly (readonly [date: string, time: string, wish: Wish])[] = [
  ['2026-11-16', '00:00', 'day'], // Monday
  ['2026-11-19', '15:59', 'day'], // Thursday
  ['2026-11-19', '16:00', 'evening'],
  ['2026-11-19', '23:59', 'evening'],
  ['2026-11-20', '12:59', 'day'], // Friday
  ['2026-11-20', '13:00', 'weekend'],
  ['2026-11-20', '17:30', 'weekend'],
  ['2026-11-21', '00:00', 'weekend'], // Saturday
  ['2026-11-21', '20:00', 'weekend'],
  ['2026-11-22', '15:59', 'weekend'], // Sunday
  ['2026-11-22', '16:00', 'neutral'],
  ['2026-11-22', '23:59', 'neutral'],
  ['2026-03-29', '15:59', 'weekend'], // Oslo's and Kyiv's clocks went forward in the night
  ['2026-03-29', '16:00', 'neutral'],
  ['2026-10-25', '15:59', 'weekend'], // and back
  ['2026-10-25', '16:00', 'neutral'],
  ['2026-03-30', '15:59', 'day'],
  ['2026-03-30', '16:00', 'evening'],
  ['2026-10-26', '15:59', 'day'],
  ['2026-10-26', '16:00', 'evening'],
  ['2026-03-09', '16:00', 'evening'], // New York's week of difference
  ['2026-04-06', '15:59', 'day'], // Auckland's summer is over
];

test.each(ZONES.flatMap((zone) => HOURS.map(([date, time, wish]) => [zone, date, time, wish] as const)))(
  'in %s, %s at %s: %s',
  (zone, date, time, wish) => {
    expect(wishAt(instantOf(date, time, zone), zone)).toBe(wish);
  },
);

test.each([
  ['2026-11-19T15:59:00+01:00', 'Europe/Kyiv', 'evening'],
  ['2026-11-19T16:00:00+01:00', 'America/New_York', 'day'],
  ['2026-11-20T10:00:00+01:00', 'Pacific/Auckland', 'weekend'],
  ['2026-11-20T13:00:00+01:00', 'America/New_York', 'day'],
  ['2026-11-19T16:00:00+01:00', null, 'evening'],
  ['2026-11-19T15:59:00Z', null, 'day'],
])('%s is read on the clock of %s: %s', (sendAt, zone, wish) => {
  expect(wishAt(sendAt, zone)).toBe(wish);
});

test('without an hour the wish is neutral', () => {
  expect(wishAt(null, 'Europe/Oslo')).toBe('neutral');
  expect(wishAt(null, null)).toBe('neutral');
});

test('at any instant in any zone, the wish is that of the hour that the machine prints', () => {
  const minutes = integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });
  assert(
    property(minutes, constantFrom(...ZONES), (minute, timeZone) => {
      const instant = new Date(minute * 60_000);
      const weekday = instant.toLocaleString('en-GB', { timeZone, weekday: 'short' });
      const time = instant.toLocaleString('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
      expect(wishAt(instant.toISOString(), timeZone)).toBe(expected(`${weekday} ${time}`));
    }),
    { numRuns: 1000 },
  );
});

/** The table of the source, told apart by comparing texts such as `Fri 13:00`. */
function expected(clock: string): Wish {
  const [weekday = '', time = ''] = clock.split(' ');
  if (weekday === 'Sat') return 'weekend';
  if (weekday === 'Sun') return time < '16:00' ? 'weekend' : 'neutral';
  if (weekday === 'Fri' && time >= '13:00') return 'weekend';
  return time < '16:00' ? 'day' : 'evening';
}

/** The instant at which a zone's clock shows a date and a time, found by trying the offsets there are. */
function instantOf(date: string, time: string, timeZone: string): string {
  for (let offset = -12 * 60; offset <= 14 * 60; offset += 15) {
    const instant = new Date(Date.parse(`${date}T${time}:00Z`) - offset * 60_000);
    if (instant.toLocaleString('sv-SE', { timeZone }) === `${date} ${time}:00`) return instant.toISOString();
  }
  throw new Error(`${date} ${time} does not exist in ${timeZone}`);
}
