import { afterEach, expect, test, vi } from 'vitest';
import { giveSize } from '../../src/cli/terminal-size.ts';
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

test.each([
  [{ isTTY: true, columns: 0, rows: 0 }, {}, [80, 24]],
  [{ isTTY: true, columns: 0, rows: 0 }, { COLUMNS: '120', LINES: '50' }, [120, 50]],
  [{ isTTY: true, columns: 0, rows: 0 }, { COLUMNS: '0', LINES: 'x' }, [80, 24]],
  [{ isTTY: true, columns: 40, rows: 10 }, { COLUMNS: '120', LINES: '50' }, [40, 10]],
  [{ isTTY: false, columns: 0, rows: 0 }, {}, [0, 0]],
])('a terminal without a size gets one: %j %j', (stream, env, size) => {
  giveSize(stream, env);
  expect([stream.columns, stream.rows]).toEqual(size);
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
