import { afterEach, expect, test, vi } from 'vitest';
import { createMachine } from '../../src/cli/this-machine.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('today is the day of the user’s calendar, not of Greenwich', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T23:30:00Z'), toFake: ['Date'] });
  vi.stubEnv('TZ', 'Europe/Oslo');
  expect(createMachine().today).toBe('2026-11-21');
  vi.stubEnv('TZ', 'America/New_York');
  expect(createMachine().today).toBe('2026-11-20');
});
