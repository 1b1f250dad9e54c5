import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../scratch.ts';
import { fakeRows } from './fake-list.mjs';
import { tree } from './lists.ts';

const script = join(import.meta.dirname, 'fake-build.mjs');

interface Ended {
  readonly how: string | number | null;
  readonly said: string;
  readonly took: number;
}

/** Runs a build in a process of its own, and does something to it a while after it begins to write. */
function build(
  args: readonly string[],
  act: (child: ChildProcess) => void = () => undefined,
  after = 0,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let acted = 0;
    child.stdout.on('data', (chunk) => {
      if (said === '') {
        setTimeout(() => {
          acted = performance.now();
          act(child);
        }, after);
      }
      said += chunk;
    });
    child.on('close', (code, signal) => resolve({ how: signal ?? code, said, took: performance.now() - acted }));
  });
}

function listOf(rows: number): string {
  return join(scratch({ 'customers.csv': fakeRows(rows) }), 'customers.csv');
}

/** What came of it. */
function lastLine(said: string): unknown {
  return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '');
}

describe('a process', () => {
  test.each([
    ['mbox', '0'],
    ['files', '0'],
    ['jsonl', '2'],
  ])('that is killed ten times leaves %s with %s threads as if nothing had been', async (to, threads) => {
    const list = listOf(1200);
    const whole = join(scratch(), 'out');
    await build([list, whole, to, threads, '100', '0']);
    const out = join(scratch(), 'out');
    for (let kills = 0; kills < 10; kills += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one kill after the other
      await build([list, out, to, threads, '100', '8'], (child) => child.kill('SIGKILL'), (kills * 37) % 110);
    }
    const end = await build([list, out, to, threads, '100', '0']);
    expect(lastLine(end.said)).toMatchObject({ kind: 'written', tally: { letters: 1080, changed: [] } });
    expect(tree(out)).toEqual(tree(whole));
  });

  test('that is told to end does so in two seconds, says how far it is, and dies of the signal', async () => {
    const list = listOf(1000);
    const out = join(scratch(), 'out');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one signal after the other
      const ended = await build([list, out, 'mbox', '0', '10', '60'], (child) => child.kill(signal), 300);
      expect(ended.how).toBe(signal);
      expect(ended.took).toBeLessThan(2000);
      expect(lastLine(ended.said)).toMatchObject({ kind: 'stopped', signal, of: 900 });
      expect(existsSync(join(out, '.envoi-lock'))).toBe(false);
    }
    const end = await build([list, out, 'mbox', '0', '10', '0']);
    expect(lastLine(end.said)).toMatchObject({ kind: 'written', tally: { letters: 900 } });
  });

  test('that may write only so much says so, and the next one goes on', async () => {
    const list = listOf(2000);
    const out = join(scratch(), 'out');
    const limited = spawn('bash', [
      '-c',
      'ulimit -f 128; exec "$0" "$@"',
      process.execPath,
      script,
      list,
      out,
      'mbox',
      '0',
      '100',
      '0',
    ]);
    let said = '';
    limited.stdout.on('data', (chunk) => (said += chunk));
    await new Promise((resolve) => {
      limited.on('close', resolve);
    });
    expect(lastLine(said)).toMatchObject({
      kind: 'fault',
      fault: { problem: 'the file would be larger than allowed' },
    });
    const end = await build([list, out, 'mbox', '0', '100', '0']);
    const whole = join(scratch(), 'out');
    await build([list, whole, 'mbox', '0', '100', '0']);
    expect(lastLine(end.said)).toMatchObject({ kind: 'written', tally: { letters: 1800 } });
    expect(tree(out)).toEqual(tree(whole));
  });

  test('shows a reader the old letters or the new ones', async () => {
    const out = join(scratch(), 'out');
    const [few, many] = [listOf(10), listOf(600)];
    await build([few, out, 'mbox', '0', '100', '0']);
    const seen = new Set<number>();
    const watch = setInterval(() => {
      try {
        seen.add(readFileSync(join(out, 'news/manifest.jsonl'), 'utf8').split('\n').length - 1);
      } catch {
        // Between the two renames.
      }
    }, 1);
    await build([many, out, 'mbox', '0', '20', '10']);
    clearInterval(watch);
    expect([...seen].filter((letters) => letters !== 9 && letters !== 540)).toEqual([]);
    expect(seen.has(9)).toBe(true);
  });
});
