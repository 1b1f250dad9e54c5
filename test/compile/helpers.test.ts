import { expect, test } from 'vitest';
import { helpersFor } from '../../src/compile/helpers.ts';
import { pack } from '../link/packs.ts';

const { date, time } = helpersFor({
  words: pack('en').dates,
  timeZone: 'Europe/Oslo',
  sendAt: '2026-11-20T10:00:00+01:00',
});

test('a day and an hour are those of the reader', () => {
  expect([date?.('2026-11-23'), date?.('2026-11-23T23:30:00Z'), time?.('2026-11-23T09:05:00Z')]).toEqual([
    'Monday 23 November',
    'Tuesday 24 November',
    expect.stringContaining('10'),
  ]);
});

test.each(['2026-13-45', '2026-13-45T10:00:00Z', '2026-11-23T99:00:00Z', '', 'soon', 20261123, null, undefined])(
  'what is no date is no answer: %j',
  (value) => {
    expect([date?.(value), time?.(value)]).toEqual([null, null]);
  },
);
