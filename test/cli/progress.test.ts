import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../src/cli/machine.ts';
import { showProgress } from '../../src/cli/progress.ts';
import type { Progress } from '../../src/model/list-options.ts';

/** A machine whose clock is set by hand. */
function fake(isTerminal: boolean, env: Machine['env'] = {}) {
  const state = { said: '', now: 0, wishes: new Set<() => void>() };
  const output = {
    isTerminal,
    columns: isTerminal ? 70 : undefined,
    write: async (text: string) => {
      state.said += text;
      return null;
    },
  };
  const machine: Machine = {
    cwd: '/',
    env,
    stdin: nothing(),
    stdout: output,
    stderr: output,
    today: '2026-11-20',
    version: '1',
    clock: () => state.now,
    beforeEnd: (action) => {
      state.wishes.add(action);
      return () => state.wishes.delete(action);
    },
    endBy: () => undefined,
    watch: () => Promise.reject(new Error('nothing is watched here')),
    open: async () => null,
    library: async () => {
      throw new Error('not asked for');
    },
  };
  return { machine, state };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(0);
}

function at(rows: number, rest: Partial<Progress> = {}): Progress {
  return { phase: 'check', id: 'renewal', rows, of: 1_000_000, bytes: rows * 100, ...rest };
}

describe('in a log', () => {
  test('a line comes after five seconds, or after a tenth', () => {
    const { machine, state } = fake(false);
    const view = showProgress(machine, false);
    for (const [now, rows] of [
      [0, 0],
      [900, 90_000],
      [1100, 110_000],
      [1200, 300_000],
      [6150, 310_000],
      [99_000, 1_000_000],
    ] as const) {
      state.now = now;
      view.tell(at(rows));
    }
    view.end();
    expect(state.said).toBe(`envoi: checking renewal: 110,000 of 1,000,000 rows (11 %), 100,000 a second, 9 s left
envoi: checking renewal: 310,000 of 1,000,000 rows (31 %), 50,000 a second, 14 s left
`);
    expect(state.wishes.size).toBe(0);
  });

  test('letters that an earlier build left do not count as speed', () => {
    const { machine, state } = fake(false);
    const view = showProgress(machine, false);
    view.tell(at(500_000, { phase: 'write' }));
    state.now = 10_000;
    view.tell(at(600_000, { phase: 'write' }));
    expect(state.said).toBe(
      'envoi: writing renewal: 600,000 of 1,000,000 letters (60 %), 10,000 a second, 40 s left\n',
    );
  });

  test('each phase and each list begins anew, and long times have minutes', () => {
    const { machine, state } = fake(false);
    const view = showProgress(machine, false);
    view.tell(at(0));
    state.now = 4000;
    view.tell(at(1000, { id: 'other' }));
    state.now = 9000;
    view.tell(at(6000, { id: 'other' }));
    expect(state.said).toBe('envoi: checking other: 6,000 of 1,000,000 rows (0 %), 1,000 a second, 16 min 34 s left\n');
  });

  test('a dumb terminal is one', () => {
    const { machine, state } = fake(true, { TERM: 'dumb' });
    const view = showProgress(machine, false);
    view.tell(at(0));
    state.now = 5000;
    view.tell(at(5000));
    expect(state.said).toMatch(/^envoi: checking renewal: 5,000 of .* left\n$/);
  });
});

test('nothing is said with --quiet', () => {
  const { machine, state } = fake(false);
  const view = showProgress(machine, true);
  view.tell(at(0));
  state.now = 60_000;
  view.tell(at(500_000));
  view.end();
  expect([state.said, state.wishes.size]).toEqual(['', 0]);
});

test('a wish to end says how far it was', () => {
  const { machine, state } = fake(false);
  const view = showProgress(machine, false);
  view.tell(at(412_000));
  for (const wish of state.wishes) wish();
  view.tell(at(420_000));
  expect(state.said).toBe('envoi: stopped while checking renewal: 412,000 of 1,000,000 rows; nothing was written\n');
});

describe('on a terminal', () => {
  test('a bar shows share, rate and time left in one line, and is gone at the end', async () => {
    const { state, view } = await drawn();
    expect(state.said).toContain('checking renewal ██████░░░░░░░░░░░░░░░░░░ 25 %  250,000 a second, 3 s ');
    expect(state.said).not.toContain('\n');
    view.end();
    expect(state.said.endsWith('\u001B[1G\u001B[2K')).toBe(true);
    expect(state.said).not.toContain('\n');
    const { length } = state.said;
    view.tell(at(900_000));
    expect(state.said).toHaveLength(length);
  });

  test('the cursor and the wrapping of lines are left as they are, and there are no colours', async () => {
    const { state, view } = await drawn();
    view.end();
    expect(state.said).not.toContain('\u001B[?');
    expect(state.said).not.toMatch(/\p{Cc}\[[\d;]*m/u);
  });

  test('a wish to end takes the bar away first', async () => {
    const { state } = await drawn({ NO_COLOR: '1' });
    for (const wish of state.wishes) wish();
    expect(state.said).toMatch(
      /\[2Kenvoi: stopped while checking renewal: 250,000 of 1,000,000 rows; nothing was written\n$/,
    );
  });
});

/** A machine on whose terminal a bar was drawn. */
async function drawn(env: Machine['env'] = {}) {
  const { machine, state } = fake(true, env);
  const view = showProgress(machine, false);
  view.tell(at(0));
  await import('../../src/cli/progress-bar.ts');
  await turn();
  state.now = 300;
  view.tell(at(30_000));
  expect(state.said).toBe('');
  state.now = 1000;
  view.tell(at(250_000, { id: 'renewal' }));
  return { state, view };
}
