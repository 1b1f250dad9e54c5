import { afterEach, expect, test, vi } from 'vitest';
import { localDay } from '../../src/run/local-day.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const days: readonly (readonly [zone: string, moment: string, day: string])[] = [
  ['UTC', '2026-11-20T23:59:59Z', '2026-11-20'],
  ['Europe/Oslo', '2026-11-20T23:30:00Z', '2026-11-21'],
  ['America/Los_Angeles', '2027-01-01T07:59:59Z', '2026-12-31'],
  ['America/Los_Angeles', '2027-01-01T08:00:00Z', '2027-01-01'],
  ['Pacific/Kiritimati', '2026-02-28T10:00:00Z', '2026-03-01'],
];

test.each(days)('in %s, %s is on %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(new Date(moment))).toBe(day);
});
