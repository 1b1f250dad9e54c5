import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tree } from '../run/list/lists.ts';
import { plantedList } from './planted-list.ts';
import { GOOD_ROWS, listProject } from './project.ts';

/** The command as it is shipped, in a process of its own; `npm test` compiles it first. */
const main = fileURLToPath(new URL('../../dist/bin/envoi.js', import.meta.url));
const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] };
const ROWS = 3000;

test('standard input is read once and used twice', () => {
  const root = listProject(null);
  const args = ['build', '--recipients', '-', '--to', 'jsonl'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    env,
    input: GOOD_ROWS,
    encoding: 'utf8',
  });
  expect([status, withoutProgress(stderr)]).toEqual([0, '']);
  expect(stdout).toMatch(/^fornyelse 3 rows of standard input: 3 letters\n/);
});

describe('Ctrl-C while letters are written', () => {
  test('ends at once and says how far it came; the same command then ends as if nothing had been', async () => {
    const { csv } = plantedList(ROWS, [], 1);
    const root = listProject(csv);
    const whole = await build(root, 'whole', null);
    expect([whole.status, whole.stderr]).toEqual([0, '']);

    const broken = await build(root, 'out', 'SIGINT');
    expect([broken.status, broken.signal]).toEqual([null, 'SIGINT']);
    expect(broken.stderr).toMatch(
      /^envoi: fornyelse: [\d,]+ of 3,000 letters are written; the same command goes on behind them\n$/,
    );
    expect(broken.wait).toBeLessThan(2000);
    expect(existsSync(join(root, 'out/fornyelse'))).toBe(false);

    const rest = await build(root, 'out', null);
    expect([rest.status, rest.stderr]).toEqual([0, '']);
    expect(rest.stdout).toMatch(/\n {2}[\d,]+ letters? of an earlier build that broke off were kept\n/);
    expect(tree(join(root, 'out'))).toEqual(tree(join(root, 'whole')));
  });
});

/** How far a run is, which only a slow machine has time to tell. */
function withoutProgress(said: string): string {
  return said.replaceAll(/^envoi: (?:checking|writing) .*\n/gm, '');
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** How long it went on after the signal, in milliseconds. */
  readonly wait: number;
}

/** Builds the letters of a project; sends a signal when the first of them are there. */
function build(root: string, out: string, signal: NodeJS.Signals | null): Promise<Ended> {
  const child = spawn(process.execPath, [main, 'build', 'fornyelse', '-o', out], { cwd: root, env });
  const said = { stdout: '', stderr: '' };
  let sent = 0;
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const timer = setInterval(() => {
    if (signal === null || sent > 0 || !hasLetters(join(root, out))) return;
    sent = performance.now();
    child.kill(signal);
  }, 1);
  return new Promise((resolve) => {
    child.on('close', (status, endedBy) => {
      clearInterval(timer);
      const { stdout, stderr } = said;
      resolve({ status, signal: endedBy, stdout, stderr: withoutProgress(stderr), wait: performance.now() - sent });
    });
  });
}

function hasLetters(out: string): boolean {
  const part = join(out, '.fornyelse.part');
  if (!existsSync(part)) return false;
  return readdirSync(part).some((name) => name === 'manifest.jsonl' && statSync(join(part, name)).size > 0);
}
