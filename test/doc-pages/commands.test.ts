import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine } from '../../src/cli/machine.ts';
import { load } from '../../src/run/load.ts';
import { bytes, run } from '../cli/fake-machine.ts';
import { hasGit } from '../run/git.ts';
import { readPage, readPages, type Told, wordsOf } from './read-commands.ts';

/**
 * Every command in README.md and docs/*.md is run as it stands there, in a project that has what the pages show: those of
 * one fence one after the other. The exit code is 0, but for those listed here.
 */
const repository = join(import.meta.dirname, '../..');
const { told, synopses } = readPages(repository);

/** What ends otherwise, and why that is right. */
const OTHER: ReadonlyMap<string, readonly [code: number, why: string]> = new Map([
  ['envoi init', [2, 'asks on a terminal, and there is none']],
  ['envoi init letters', [2, 'asks on a terminal, and there is none']],
  ['envoi new', [2, 'asks on a terminal, and there is none']],
  ['envoi types --check', [1, 'the types have never been written']],
]);

/** What is not run, and why. `npm run` is looked up. */
const NOT_RUN: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm (ci|install)\b/, 'installs from the network; test/package installs the package itself'],
  [/^code --install-extension /, 'needs Visual Studio Code'],
  [
    /^node editors\/vscode\/pack\.mjs /,
    'writes beside the sources; test/lsp packs the extension into a folder of its own',
  ],
  [/^psql /, 'needs a database; rows from standard input are read in test/cli/lists.test.ts'],
  [/^envoi lsp$/, 'answers an editor until it ends; test/lsp is one'],
];

/** What the page takes for granted, beside what all projects of the pages have. */
const BEFORE: ReadonlyMap<string, (cwd: string) => void> = new Map([
  // Elsewhere it is there already, for the message that stands on it.
  [
    'envoi new schema --from messages/data/visits.csv --name visit',
    (cwd) => rmSync(join(cwd, 'schemas/rows/visit.schema.json')),
  ],
  ['envoi check --fix --dry-run | git apply', withSomethingToFix],
]);

/** What words in capitals stand for. */
const EXAMPLES: Readonly<Record<string, string>> = {
  CODE: 'next-step/required',
  COMMAND: 'check',
  FILE: 'messages/data/visits.csv',
};

const CONFIG = `version: 1
language: en
company: { name: Lumo AS }
sender: ola
senders:
  ola: { name: Ola Hansen, role: kunderådgiver, email: ola@lumo.example, phone: +47 555 01 234 }
  emma: { name: Emma Clarke, role: customer adviser, email: emma@lumo.example }
`;

function withSomethingToFix(cwd: string): void {
  const path = join(cwd, 'messages/kari.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('bestillingen din.', 'bestillingen din!!'));
}

/** Commands that a shell has to run, with the command as it is shipped. */
const main = join(repository, 'dist/bin/envoi.js');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'envoi-docs-')));
const prepared = join(folder, 'prepared');
const bin = join(folder, 'bin');

beforeAll(async () => {
  // The pages have the messages themselves.
  put('envoi.yaml', CONFIG);
  const recipients = readFileSync(join(repository, 'docs/recipients.md'), 'utf8');
  const rows = fenceOf(recipients, 'csv');
  for (const path of ['messages/data/visits.csv', 'visits.csv', 'customers.csv', 'out/visit.rejected.csv'])
    put(path, rows);
  put('messages/visit.yaml', fenceOf(recipients, 'yaml'));
  const kari = fenceOf(readFileSync(join(repository, 'README.md'), 'utf8'), 'yaml');
  put('messages/kari.yaml', kari);
  put('draft.yaml', kari);
  put('.gitignore', 'out/\n');
  // What the page about lists does before it names the message.
  const made = await inProject(prepared, 'envoi new schema --from messages/data/visits.csv --name visit');
  expect(made).toMatchObject({ code: 0 });
  mkdirSync(bin);
  writeFileSync(join(bin, 'envoi'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`, { mode: 0o755 });
  if (!hasGit) return;
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', args, { cwd: prepared, stdio: 'pipe', env: PLAIN_GIT });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.no', 'commit', '--quiet', '--message', 'x');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whatever the user has set, such as a signature of commits. */
const PLAIN_GIT: NodeJS.ProcessEnv = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function put(path: string, text: string): void {
  mkdirSync(dirname(join(prepared, path)), { recursive: true });
  writeFileSync(join(prepared, path), text);
}

/** The first fence of a page in this language. */
function fenceOf(page: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
}

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

async function inProject(cwd: string, command: string): Promise<Ran> {
  const plain = command.replaceAll(/\b[A-Z]{3,}\b/g, (word) => EXAMPLES[word] ?? word);
  const words = wordsOf(plain);
  if (words === null) return inShell(cwd, plain);
  expect(words[0]).toBe('envoi');
  const real: Partial<Machine> = { library: async () => ({ load }), stdin: bytes('') };
  const { code, out, err } = await run(cwd, words.slice(1), undefined, real);
  return { code, said: out + err };
}

function inShell(cwd: string, command: string): Ran {
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

const whyNotRun = (command: string): string | undefined => NOT_RUN.find(([which]) => which.test(command))?.[1];
const isOfNpm = (command: string): boolean => /^npm (run [\w:]+|test|start)\b/.test(command);

/** What several pages tell is run once, with the longest of them. */
const once = told.filter((one, index) => {
  const others = told.filter((other, at) => (at < index ? isPartOf(one, other) : at > index && isMore(one, other)));
  return others.length === 0;
});

function isPartOf({ commands }: Told, other: Told): boolean {
  return `\n${other.commands.join('\n')}\n`.includes(`\n${commands.join('\n')}\n`);
}

function isMore(one: Told, other: Told): boolean {
  return isPartOf(one, other) && other.commands.length > one.commands.length;
}

const toRun = once.map(withoutTheRest).filter(({ commands }) => commands.length > 0);

function withoutTheRest({ page, line, commands }: Told): Told & { readonly name: string } {
  const left = commands.flatMap(partsOf).filter((part) => !isOfNpm(part) && whyNotRun(part) === undefined);
  return { page, line, commands: left, name: `${page}:${line} ${left[0]}` };
}

/** `npm ci && npm start` is two. */
function partsOf(command: string): readonly string[] {
  return command.startsWith('npm ') ? command.split(' && ') : [command];
}

test.for(toRun)('$name', async (one, { skip }) => {
  const needsGit = one.commands.some((command) => command.includes('--since') || command.includes('git '));
  skip(needsGit && !hasGit, 'there is no git on this machine');
  const cwd = mkdtempSync(join(folder, 'project-'));
  // A project begins where there is none.
  if (!one.commands[0]?.startsWith('envoi init')) cpSync(prepared, cwd, { recursive: true });
  for (const command of one.commands) {
    BEFORE.get(command)?.(cwd);
    // Each goes on with what the one before has left.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const ran = await inProject(cwd, command);
    const [expected] = OTHER.get(command) ?? [0];
    expect(ran.code, `${command}\n${ran.said}`).toBe(expected);
  }
});

const all = told.flatMap(({ commands }) => commands).flatMap(partsOf);

test('the pages have commands in all these ways, or nothing was found', () => {
  expect(toRun.length).toBeGreaterThan(30);
  expect(toRun.some(({ commands }) => commands.length > 1)).toBe(true);
  expect(all.some((command) => wordsOf(command) === null)).toBe(true);
  expect(new Set(told.map(({ page }) => page)).size).toBeGreaterThan(7);
});

test('what npm runs is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const names = all.filter(isOfNpm).map((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? '');
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
  const folders = all.flatMap((command) => /^npm ci --prefix (\S+)/.exec(command)?.[1] ?? []);
  expect(folders.filter((name) => !existsSync(join(repository, name, 'package-lock.json')))).toEqual([]);
});

test('no exception is kept for a command that no page has', () => {
  expect([...BEFORE.keys()].filter((command) => !all.includes(command))).toEqual([]);
  expect([...OTHER.keys()].filter((command) => !all.includes(command))).toEqual([]);
  expect(NOT_RUN.filter(([which]) => !all.some((command) => which.test(command)))).toEqual([]);
});

describe('how a command is called', () => {
  test.each(synopses)('$text', async ({ text }) => {
    const called = text.replace('[message]', 'message');
    const [, call = ''] = /^envoi ([a-z]+(?: (?:message|template|language|schema))?)/.exec(called) ?? [];
    const { code, out } = await run(prepared, [...call.split(' '), '--help']);
    expect(code).toBe(0);
    const named = [...text.matchAll(/(?<=[\s(])--?[a-z][a-z-]*/g)].map(([flag]) => flag);
    expect(named.filter((flag) => !new RegExp(`(^|[\\s,])${flag}\\b`, 'm').test(out))).toEqual([]);
  });

  test('every option in the table of the command line is one of a command', async () => {
    const table = readFileSync(join(repository, 'docs/command-line.md'), 'utf8');
    const options = [...table.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(15);
    const helps = await Promise.all(['check', 'build'].map((name) => run(prepared, [name, '--help'])));
    const help = helps.map(({ out }) => out).join('');
    expect(options.filter((name) => !new RegExp(`${name}\\b`).test(help))).toEqual([]);
  });
});

test('commands are read from fences and from the text', () => {
  const page = [
    'Run `npx envoi check`, not `envoi/render` and not `envoi.yaml`.',
    '```sh',
    'npx envoi check   # all',
    '',
    '# a remark',
    'envoi check a "b c"',
    '```',
    '```',
    'messages/kari.yaml:1:1 error x',
    '```',
    '```',
    'envoi build [PATH…]     writes letters (--open)',
    '```',
    'Or `envoi build \\| less`.',
  ].join('\n');
  expect(readPage('x.md', page)).toEqual({
    told: [
      { page: 'x.md', line: 3, commands: ['envoi check', 'envoi check a "b c"'] },
      { page: 'x.md', line: 1, commands: ['envoi check'] },
      { page: 'x.md', line: 14, commands: ['envoi build | less'] },
    ],
    synopses: [{ page: 'x.md', line: 12, text: 'envoi build [PATH…]     writes letters (--open)' }],
  });
  expect(wordsOf('envoi check a "b c"')).toEqual(['envoi', 'check', 'a', 'b c']);
  expect(wordsOf('envoi check | less')).toBeNull();
});
