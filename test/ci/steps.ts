import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from '../run/scratch.ts';

/** What the files for build servers do, done here: their shell steps in a project, with the command as it is shipped. */
export const repositoryRoot: string = fileURLToPath(new URL('../..', import.meta.url));
const main = join(repositoryRoot, 'dist/bin/envoi.js');

export const hasBash: boolean = spawnSync('bash', ['--version']).status === 0;

export const good: string = baseMessage;
/** With an error, and with a warning. */
export const wrong: string = baseMessage.replace(/^next_step:[\s\S]*/m, '');
export const doubtful: string = baseMessage.replace('  role: customer adviser\n', '');

/**
 * A project that has installed envoi: npm would make a link, to a file that it lets be run. What is compiled is kept where
 * all tests find it.
 */
export function installed(files: Readonly<Record<string, string>>): string {
  const root = scratch(files);
  const bin = join(root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(process.env['XDG_CACHE_HOME'] ?? ''), join(root, 'node_modules/.cache'));
  writeFileSync(join(bin, 'envoi'), `#!/bin/bash\nexec '${process.execPath}' '${main}' "$@"\n`, { mode: 0o755 });
  return root;
}

/** A folder with a program that writes its arguments down, one a line, and does what `then` says. */
export function fake(
  name: string,
  then: string = '',
): { readonly bin: string; readonly asked: () => readonly string[] } {
  const bin = scratch();
  const record = join(bin, 'asked');
  const script = `#!/bin/bash\nprintf '%s\\n' "$@" >> '${record}'\n${then}\n`;
  writeFileSync(join(bin, name), script, { mode: 0o755 });
  return { bin, asked: () => (existsSync(record) ? readFileSync(record, 'utf8').split('\n').slice(0, -1) : []) };
}

export interface Step {
  readonly script: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of programs that are found first. */
  readonly path?: readonly string[];
}

export interface Stepped {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a step as GitHub does where `shell: bash` is said; GitLab is less strict. */
export function step({ script, cwd, env = {}, path = [] }: Step): Stepped {
  const file = join(scratch(), 'step.sh');
  writeFileSync(file, script);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: [...path, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
      HOME: cwd,
      XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'],
      NO_COLOR: '1',
      ...env,
    },
  });
  return { code: status, out: stdout, err: stderr };
}
