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

test('whoever waits for the end of the process is told once, and others may finish what they do', () => {
  const { beforeEnd } = createMachine();
  const told: string[] = [];
  const forget = beforeEnd(() => told.push('mine'));
  beforeEnd(() => told.push('taken back'))();
  process.once('SIGHUP', () => told.push('other'));
  process.emit('SIGHUP', 'SIGHUP');
  process.once('SIGHUP', () => told.push('other'));
  process.emit('SIGHUP', 'SIGHUP');
  forget();
  expect(told).toEqual(['mine', 'other', 'other']);
});
