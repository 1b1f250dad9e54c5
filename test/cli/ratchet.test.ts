import { execSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../src/cli/machine.ts';
import { load } from '../../src/run/load.ts';
import { baseMessage } from '../rules/base-message.ts';
import { hasGit, repository, WHY_SKIPPED } from '../run/git.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

/** With one warning, `sender/role`. */
const doubtful = baseMessage.replace('  role: customer adviser\n', '');
const hard = baseMessage.replace(/^next_step:\n(?: .*\n)*/m, '');
const real: Partial<Machine> = { library: async () => ({ load }) };

const envoi = (root: string, ...args: readonly string[]): ReturnType<typeof run> => run(root, args, undefined, real);
const update = (root: string, ...more: readonly string[]): ReturnType<typeof run> =>
  envoi(root, 'check', '--baseline', 'known.json', '--update-baseline', ...more);

describe('--max-warnings', () => {
  const files = { 'messages/kari.yaml': doubtful, 'messages/anne.yaml': doubtful };

  test.each([
    ['check', 2, 0],
    ['check', 1, 1],
    ['check', 0, 1],
    ['build', 2, 0],
    ['build', 1, 1],
  ])('%s with %i of two warnings exits with %i', async (command, most, code) => {
    const root = scratch(files);
    const ran = await envoi(root, command, '--max-warnings', String(most));
    expect(ran.code).toBe(code);
    const said = `envoi: 2 warnings, and --max-warnings allows ${most}\n`;
    expect(ran.err.includes(said)).toBe(code === 1);
    if (command === 'build') expect(ran.err.includes('nothing was written')).toBe(code === 1);
  });

  test('with --only counts what is shown', async () => {
    const ran = await envoi(scratch(files), 'check', '--max-warnings', '0', '--only', 'next-step/*');
    expect(ran.code).toBe(0);
  });

  test('says nothing beside an error', async () => {
    const ran = await envoi(scratch({ ...files, 'messages/per.yaml': hard }), 'check', '--max-warnings', '0');
    expect([ran.code, ran.err]).toEqual([1, '']);
  });

  test('holds for what --fix has left', async () => {
    const ran = await envoi(scratch(files), 'check', '--fix', '--max-warnings', '1');
    expect(ran.code).toBe(1);
  });

  test.each(['-1', '1.5', 'none', '', '1e3'])('refuses %j', async (number) => {
    const ran = await envoi(scratch(files), 'check', `--max-warnings=${number}`);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('A whole number from 0 is needed.');
  });
});

describe('--baseline', () => {
  test('is written, knows what it was written for, and tells what is new', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful });
    const first = await update(root);
    expect([first.code, first.err]).toEqual([0, 'envoi: known.json: 1 known finding more, 1 in all\n']);
    expect(first.out).toBe('1 message, nothing new to fix, 1 known\n');
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toMatch(
      /^\{\n {2}"version": 1,\n {2}"findings": \[\n {4}\{ "code": "sender\/role", "file": "messages\/kari\.yaml", /,
    );
    writeFileSync(join(root, 'messages/kari.yaml'), `# a comment\n\n${doubtful}`);
    const same = await envoi(root, 'check', '--baseline', 'known.json', '--max-warnings', '0');
    expect([same.code, same.out]).toEqual([0, '1 message, nothing new to fix, 1 known\n']);
    writeFileSync(join(root, 'messages/anne.yaml'), doubtful);
    const next = await envoi(root, 'check', '--baseline', 'known.json', '--max-warnings', '0');
    expect(next.code).toBe(1);
    expect(next.out).toMatch(/^messages\/anne\.yaml:\d+:\d+ warning sender\/role\n/);
    expect(next.out).toMatch(/\n1 warning in 2 messages, 1 known\n$/);
  });

  test('in JSON has what is known, marked and without a place', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful });
    await update(root);
    const { out } = await envoi(root, 'check', '--baseline', 'known.json', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      summary: { warnings: 0, suppressed: 1 },
      diagnostics: [{ suppressed: { because: 'it stands in known.json', until: null, range: null } }],
    });
  });

  test('tells a stale entry at its line, and the update takes it out', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful, 'messages/anne.yaml': doubtful });
    await update(root);
    writeFileSync(join(root, 'messages/anne.yaml'), baseMessage);
    const stale = await envoi(root, 'check', '--baseline', 'known.json');
    expect(stale.code).toBe(0);
    expect(stale.out).toMatch(/^known\.json:4:5 warning project\/stale-baseline\n/);
    expect((await envoi(root, 'check', 'kari', '--baseline', 'known.json')).out).not.toContain('stale');
    const ran = await update(root);
    expect([ran.code, ran.err]).toEqual([0, 'envoi: known.json: 1 gone, 1 in all\n']);
    const text = readFileSync(join(root, 'known.json'), 'utf8');
    expect((await update(root)).err).toBe('envoi: known.json: nothing new, 1 known finding\n');
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe(text);
  });

  test('of named messages keeps what it knows of others', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful, 'messages/anne.yaml': doubtful });
    await update(root);
    writeFileSync(join(root, 'messages/kari.yaml'), baseMessage);
    expect((await update(root, 'kari')).err).toBe('envoi: known.json: 1 gone, 1 in all\n');
    expect((await envoi(root, 'check', '--baseline', 'known.json', '--max-warnings', '0')).code).toBe(0);
  });

  test('holds no hard rule: the error stays, and the update says so', async () => {
    const root = scratch({ 'messages/kari.yaml': hard });
    const ran = await update(root);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('envoi: left out: 1 finding of codes that no message can allow\n');
    expect(ran.out).toContain('1 error in 1 message');
  });

  test('that is missing is refused with how to make it', async () => {
    const ran = await envoi(scratch({ 'messages/kari.yaml': doubtful }), 'check', '--baseline', 'known.json');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toBe(
      'envoi: there is no baseline known.json\n  --update-baseline makes it: envoi check --baseline known.json --update-baseline\n',
    );
  });

  test.each([
    ['messages/known.json', 'stands in messages/, among the sources'],
    ['envoi.yaml', 'is what the project stands on'],
  ])('among the sources is refused: %s', async (file, why) => {
    const args = ['check', '--baseline', file, '--update-baseline'];
    const ran = await envoi(scratch({ 'messages/kari.yaml': doubtful, 'envoi.yaml': 'version: 1\n' }), ...args);
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([2, `envoi: --baseline ${file} ${why}`]);
  });

  test.each(['check', 'update'])('that is broken is the only finding, and %s leaves it', async (command) => {
    const root = scratch({ 'messages/kari.yaml': doubtful, 'known.json': '{ "name": "my-package" }' });
    const ran = command === 'update' ? await update(root) : await envoi(root, 'check', '--baseline', 'known.json');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^known\.json:1:1 error project\/baseline\n/);
    expect(ran.out).not.toContain('sender/role');
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe('{ "name": "my-package" }');
  });

  test.skipIf(!hasGit)(`that two branches have changed is mended by what its help says${WHY_SKIPPED}`, async () => {
    const { root, git, write, commit } = repository({ 'messages/kari.yaml': doubtful });
    const checkIt = ['check', '--baseline', 'my known.json'];
    await envoi(root, ...checkIt, '--update-baseline');
    commit();
    for (const name of ['anne', 'berit']) {
      git('switch', '--quiet', '-c', name, 'main');
      write(`messages/${name}.yaml`, doubtful);
      // oxlint-disable-next-line no-await-in-loop -- one branch after the other
      await envoi(root, ...checkIt, '--update-baseline');
      commit();
    }
    expect(() => git('merge', '--quiet', 'anne')).toThrow();
    const broken = await envoi(root, ...checkIt, '--format', 'json');
    expect(broken.code).toBe(1);
    const help: string = JSON.parse(broken.out).diagnostics[0].help;
    const [take = '', again = ''] = [...help.matchAll(/`([^`]+)`/g)].map(([, command = '']) => command);
    expect([take, again]).toEqual([
      "git checkout --ours 'my known.json'",
      "envoi check --baseline 'my known.json' --update-baseline",
    ]);
    execSync(take, { cwd: root, stdio: 'ignore' });
    expect((await envoi(root, ...checkIt, '--update-baseline')).err).toBe(
      'envoi: my known.json: 1 known finding more, 3 in all\n',
    );
    expect((await envoi(root, ...checkIt, '--max-warnings', '0')).code).toBe(0);
  });

  test('of a run over named messages knows no renamed one, which another may be', async () => {
    const root = scratch({ 'messages/g.yaml': doubtful });
    await update(root);
    renameSync(join(root, 'messages/g.yaml'), join(root, 'messages/c.yaml'));
    writeFileSync(join(root, 'messages/b.yaml'), doubtful);
    const named = await envoi(root, 'check', 'b', '--baseline', 'known.json', '--max-warnings', '0');
    expect(named.code).toBe(1);
  });

  test('is not written over by a report', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful });
    await update(root);
    const before = readFileSync(join(root, 'known.json'), 'utf8');
    const ran = await envoi(root, 'check', '--baseline', './known.json', '--report', 'sarif=known.json');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('envoi: --report sarif=known.json: the file is named by another option\n');
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe(before);
  });

  test('that is broken is told whatever --only asks for', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful, 'known.json': '[]' });
    const ran = await envoi(root, 'check', '--baseline', 'known.json', '--only', 'next-step/required');
    expect([ran.code, ran.err]).toEqual([1, '']);
    expect(ran.out).toMatch(/^known\.json:1:1 error project\/baseline\n/);
  });

  test.each([
    ['known.json', 'known.json: is no regular file'],
    ['messages/kari.yaml/known.json', 'messages/kari.yaml/known.json: a part of this path is a file, not a folder'],
  ])('at %s is a fault of the machine', async (file, problem) => {
    const root = scratch({ 'messages/kari.yaml': doubtful, 'known.json/x': '' });
    const ran = await envoi(root, 'check', '--baseline', file, '--update-baseline');
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', `envoi: ${problem}\n`]);
  });

  test('with --only shows those codes, and finds what is known all the same', async () => {
    const root = scratch({ 'messages/kari.yaml': doubtful });
    await update(root);
    const ran = await envoi(root, 'check', '--baseline', 'known.json', '--only', 'sender/role', '--max-warnings', '0');
    expect([ran.code, ran.out]).toEqual([0, '1 message, nothing new to fix, 1 known\n']);
  });

  test('of another folder is shown from the project', async () => {
    const root = scratch({ 'app/messages/kari.yaml': doubtful, 'known.json': '[]' });
    const ran = await envoi(join(root, 'app'), 'check', '--baseline', '../known.json');
    expect(ran.out).toMatch(/^\.\.\/known\.json:1:1 error/);
  });
});

test.each([
  [['--update-baseline'], '--update-baseline goes with --baseline'],
  [['--baseline', 'b', '--update-baseline', '--only', 'tone/*'], '--update-baseline does not go with --only'],
  [['--baseline', 'b', '--update-baseline', '-'], '--update-baseline does not go with `-`'],
  [['--baseline', 'b', '--fix'], '--baseline does not go with --fix'],
  [['--since', 'HEAD', '--fix'], '--since does not go with --fix'],
  [['--since', 'HEAD', 'kari'], '--since chooses the messages itself'],
  [['--since', 'HEAD', '-'], '--since chooses the messages itself'],
])('%j is refused', async (args, problem) => {
  const ran = await envoi(scratch({ 'messages/kari.yaml': doubtful }), 'check', ...args);
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toContain(`envoi: ${problem}\n`);
});

describe('an allowance with a day', () => {
  const dated = `${doubtful}allow:\n  - rule: sender/role\n    because: Ola owns the shop\n    until: 2026-11-20\n`;

  test.each([
    ['2026-11-20', 0, ''],
    ['2026-11-21', 1, 'allow/expired'],
  ])('on %s exits with %i', async (today, code, told) => {
    const root = scratch({ 'messages/kari.yaml': dated });
    const ran = await envoi(root, 'check', '--today', today, '--max-warnings', '0');
    expect(ran.code).toBe(code);
    if (told !== '') expect(ran.out).toContain(told);
  });

  test('that is over is in no baseline', async () => {
    const root = scratch({ 'messages/kari.yaml': dated });
    const ran = await update(root, '--today', '2026-11-21', '--max-warnings', '0');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('allow/expired');
    expect(ran.out).toMatch(/\n1 warning in 1 message, 1 known\n$/);
  });
});
