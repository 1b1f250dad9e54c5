import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';

/** The command as it is shipped, in a process of its own; `npm test` compiles it first. */
const repository = fileURLToPath(new URL('../..', import.meta.url));
const main = join(repository, 'dist/bin/envoi.js');
const example = join(
  repository,
  'messages',
  readdirSync(join(repository, 'messages')).find((name) => name.endsWith('.yaml')) ?? '',
);

interface How {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly node?: readonly string[];
}

function envoi(
  args: readonly string[],
  { cwd = repository, env = {}, input = '', node = [] }: How = {},
): SpawnSyncReturns<string> {
  const command = [...node, main, ...args];
  return spawnSync(process.execPath, command, {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
}

function shell(script: string, cwd: string = repository): SpawnSyncReturns<string> {
  return spawnSync('bash', ['-c', script, 'bash', process.execPath, main], { cwd, encoding: 'utf8' });
}

test('standard input is checked in the place of a file', () => {
  const input = readFileSync(example, 'utf8');
  expect(envoi(['check', '-', '--stdin-path', 'messages/draft.yaml'], { input })).toMatchObject({
    status: 0,
    stdout: '1 message, nothing to fix\n',
    stderr: '',
  });
  expect(envoi(['check', '-'], { input: '' }).status).toBe(1);
});

/** The bundle names a chunk after the folder of its entry: here `dist/index.js` with YAML, ajv and all stages. */
const LIBRARY = /bin\/chunks\/dist-/;

describe('what a command does not need, it does not load', () => {
  const heavy = /node_modules\/(mjml|mjml-core|juice|cheerio|htmlnano|nodemailer)\//;

  test('a check of one message: neither MJML nor the MIME composer', () => {
    const loaded = loadedBy(['check', example]);
    expect(loaded).toMatch(LIBRARY);
    expect(loaded).not.toMatch(heavy);
  });

  test('explain: not the compiler either', () => {
    const loaded = loadedBy(['explain', 'next-step/required']);
    expect(loaded).toMatch(/bin\/chunks\/explain-/);
    expect(loaded).not.toMatch(LIBRARY);
    expect(loaded).not.toMatch(heavy);
  });

  test('a build: it does, or this test could not fail', () => {
    expect(loadedBy(['build', example, '-o', scratch()])).toMatch(heavy);
  });
});

describe('standard output', () => {
  test('may be closed by its reader', () => {
    const { status, stdout, stderr } = shell('set -o pipefail; "$1" "$2" explain | head -n 1');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('that is full is no success', () => {
    const { status, stderr } = shell('"$1" "$2" check > /dev/full');
    expect([status, stderr]).toEqual([
      2,
      'envoi: the result could not be written to standard output: no space left on the disk\n',
    ]);
  });

  test('is whole, however long, and its exit code right', () => {
    const root = scratch({ 'messages/a.yaml': 'x: 1\n'.repeat(900) });
    const { status, stdout } = shell('set -o pipefail; "$1" "$2" check --format json | cat', root);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).version).toBe(1);
  });

  test('and standard error may both be closed', () => {
    expect(shell('"$1" "$2" check nothing-of-this-name >&- 2>&-').status).toBe(2);
  });
});

describe('a fault of the machine is one clear line', () => {
  test('a folder that is gone', () => {
    const root = scratch({ 'gone/x': '' });
    const { status, stderr } = shell('cd gone && rm -r ../gone && "$1" "$2" check', root);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^envoi: the system refused something: .*\n$/);
  });

  test('a package that is missing', () => {
    const folder = scratch();
    cpSync(join(repository, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli/main.js'), 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^envoi is not installed whole; install it again with npm\n {2}Cannot find package 'commander'/,
    );
  });

  test('an old Node', () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})`;
    const { status, stderr } = envoi(['check'], { node: ['--import', old] });
    expect([status, stderr]).toEqual([2, 'envoi needs Node 20.20 or newer; this is 18.20.0\n']);
  });

  test('a pipe in the place of a message, at once, beside what else is wrong', () => {
    const root = scratch({ 'messages/a.yaml': 'template: x\n' });
    spawnSync('mkfifo', [join(root, 'messages/pipe.yaml')]);
    const { status, stdout, stderr } = envoi(['check'], { cwd: root });
    expect([status, stderr]).toEqual([2, 'envoi: messages/pipe.yaml: is a named pipe, not a file\n']);
    expect(stdout).toContain('messages/a.yaml:1:');
  });
});

test('a bug in envoi is called one, with exit code 70 and the place in the code', () => {
  const broken = `data:text/javascript,Array.prototype.toSorted=()=>{throw new TypeError('boom')}`;
  const { status, stdout, stderr } = envoi(['check', example], { node: ['--import', broken] });
  expect([status, stdout]).toEqual([70, '']);
  expect(stderr).toMatch(
    /^this is a bug in envoi; please report it with your command and the lines below\nTypeError: boom\n +at /,
  );
});

test('a build gives the same bytes whatever the zone, the locale, the home and the folder it is called from', () => {
  const one = scratch();
  const two = scratch();
  const first = envoi(['build', '-o', one], {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', HOME: '/nowhere' },
  });
  const second = envoi(['build', '..', '-o', two], {
    cwd: join(repository, 'src'),
    env: { TZ: 'America/Los_Angeles', LANG: 'C' },
  });
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(contents(one)).toEqual(contents(two));
  expect(readdirSync(one).length).toBeGreaterThan(30);
});

function contents(folder: string): readonly (readonly [name: string, octets: string])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).toSorted();
  return names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

describe('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('while letters are written: all of them, no traces (%s)', (signal) => {
    const out = scratch();
    const node = interruptedAt('renameSync', /envoi-tmp/, signal);
    const ended = envoi(['build', '-o', out, example], { node });
    expect([ended.status, ended.signal, ended.stdout]).toEqual([null, signal, '']);
    expect(readdirSync(out).map((name) => name.replace(/^.*\./, '.'))).toEqual(['.eml', '.html', '.txt']);
  });

  test.each(['build', 'check'])('before that, in %s: at once, and nothing is left', (command) => {
    const root = scratch({ 'messages/a.yaml': 'x: 1' });
    const ended = envoi([command], { cwd: root, node: interruptedAt('openSync', /a\.yaml/, 'SIGINT') });
    expect([ended.status, ended.signal, ended.stdout]).toEqual([null, 'SIGINT', '']);
    expect(readdirSync(root)).toEqual(['messages']);
  });

  test('is exit code 130 for a shell', () => {
    const folder = scratch({ 'now.mjs': `process.kill(process.pid, 'SIGINT'); await new Promise(() => {});` });
    const { stdout } = shell(`"$1" --import ./now.mjs "$2" check; echo $?`, folder);
    expect(stdout).toBe('130\n');
  });
});

/** Sends a signal when a call of node:fs comes whose first argument is such a path. */
function interruptedAt(call: string, path: RegExp, signal: string): readonly string[] {
  return [
    '--import',
    `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const real = fs.${call};
    fs.${call} = (...args) => {
      if (${path}.test(String(args[0]))) process.kill(process.pid, '${signal}');
      return real(...args);
    };
    syncBuiltinESMExports();
  `)}`,
  ];
}

/** The modules that a command loaded, by Node's own record. */
function loadedBy(args: readonly string[]): string {
  const folder = scratch();
  envoi(args, { env: { NODE_V8_COVERAGE: folder } });
  const scripts = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).result);
  return scripts.map(({ url }: { url: string }) => url).join('\n');
}
