import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changedFiles } from '../../src/run/changed-files.ts';
import { hasGit, repository, WHY_SKIPPED } from './git.ts';
import { scratch } from './scratch.ts';

const pathsOf = async (root: string, revision = 'main'): Promise<readonly string[]> => {
  const changed = await changedFiles(root, revision);
  if (changed.kind === 'refusal') throw new Error(changed.problem);
  return changed.paths;
};

describe.skipIf(!hasGit)(`what has changed since a revision${WHY_SKIPPED}`, () => {
  test('is what was committed, staged, changed and made, and not what is ignored', async () => {
    const { root, git, write, commit } = repository({ 'a.yaml': '1', 'b.yaml': '1', 'c.yaml': '1', 'd.yaml': '1' });
    expect(await pathsOf(root)).toEqual([]);
    git('switch', '--quiet', '-c', 'branch');
    write('a.yaml', '2');
    commit();
    write('b.yaml', '2');
    git('add', 'b.yaml');
    write('c.yaml', '2');
    write('e.yaml', '1');
    write('f.log', '1');
    write('.gitignore', '*.log\n');
    expect(await pathsOf(root)).toEqual(['.gitignore', 'a.yaml', 'b.yaml', 'c.yaml', 'e.yaml']);
    expect(await pathsOf(root, 'HEAD')).toEqual(['.gitignore', 'b.yaml', 'c.yaml', 'e.yaml']);
  });

  test('is counted from where the branch left it', async () => {
    const { root, git, write, commit } = repository({ 'a.yaml': '1', 'b.yaml': '1' });
    git('switch', '--quiet', '-c', 'branch');
    write('a.yaml', '2');
    commit();
    git('switch', '--quiet', 'main');
    write('b.yaml', '2');
    commit();
    git('switch', '--quiet', 'branch');
    expect(await pathsOf(root)).toEqual(['a.yaml']);
  });

  test('has both names of a renamed file, and the name of one that went', async () => {
    const { root, write } = repository({ 'a.yaml': 'some text\n', 'b.yaml': '1' });
    renameSync(join(root, 'a.yaml'), join(root, 'c.yaml'));
    rmSync(join(root, 'b.yaml'));
    write('d.yaml', '');
    expect(await pathsOf(root)).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']);
  });

  test('has names as they are', async () => {
    const names = ['"quoted".yaml', '-n', ':(top)a.yaml', 'line\nbreak.yaml', 'two words.yaml', 'Æøå «ж».yaml'];
    const { root, git, write, commit } = repository({});
    for (const name of names) write(name, '1');
    expect(await pathsOf(root)).toEqual(names);
    commit();
    git('branch', '--quiet', 'next');
    for (const name of names) write(name, '2');
    expect(await pathsOf(root, 'next')).toEqual(names);
  });

  test('in a folder of the repository is what is in it, from there', async () => {
    const { root, write } = repository({ 'app/messages/a.yaml': '1', 'other.yaml': '1' });
    write('other.yaml', '2');
    write('new.yaml', '2');
    write('app/messages/a.yaml', '2');
    write('app/messages/b.yaml', '2');
    expect(await pathsOf(join(root, 'app'))).toEqual(['messages/a.yaml', 'messages/b.yaml']);
    symlinkSync(join(root, 'app'), join(root, 'link'));
    expect(await pathsOf(join(root, 'link'))).toEqual(['messages/a.yaml', 'messages/b.yaml']);
  });

  test('has the folder of a submodule that has changed in any way, with a slash behind it', async () => {
    const lib = repository({ 'a.json': '1' });
    const { root, git, commit, write } = repository({ 'b.yaml': '1' });
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', lib.root, 'app/schemas');
    commit();
    const inside = (...args: readonly string[]): string =>
      git('-C', 'app/schemas', '-c', 'user.name=A', '-c', 'user.email=a@example.no', ...args);
    expect(await pathsOf(root, 'HEAD')).toEqual([]);
    for (const [key, value] of [
      ['diff.ignoreSubmodules', 'all'],
      ['submodule.app/schemas.ignore', 'all'],
      ['diff.submodule', 'log'],
    ] as const)
      git('config', key, value);
    write('app/schemas/a.json', '2');
    expect(await pathsOf(root, 'HEAD')).toEqual(['app/schemas/']);
    inside('commit', '--quiet', '--all', '--message', 'x');
    expect(await pathsOf(join(root, 'app'), 'HEAD')).toEqual(['schemas/']);
    git('add', '--force', 'app/schemas');
    commit();
    expect(await pathsOf(root, 'HEAD~1')).toEqual(['app/schemas/']);
    expect(await pathsOf(root, 'HEAD')).toEqual([]);
    write('app/schemas/new.json', '1');
    expect(await pathsOf(root, 'HEAD')).toEqual(['app/schemas/']);
    git('rm', '--quiet', '--force', 'app/schemas');
    write('app/schemas/a.json', '2');
    commit();
    expect(await pathsOf(root, 'HEAD~1')).toEqual(['.gitmodules', 'app/schemas/', 'app/schemas/a.json']);
  });

  test('has the folder of a repository in it that git does not know, with a slash behind it', async () => {
    const { root, git, write } = repository({ 'a.yaml': '1' });
    write('messages/sub/b.yaml', '1');
    git('init', '--quiet', 'messages/sub');
    expect(await pathsOf(root)).toEqual(['messages/sub/']);
  });

  test('is the same whatever the user has set for git', async () => {
    const { root, git, write } = repository({ 'app/a.yaml': '1' });
    write('app/a.yaml', '2');
    write('app/é.yaml', '2');
    for (const [key, value] of [
      ['diff.external', 'false'],
      ['diff.noprefix', 'true'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'false'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.pager', 'false'],
      ['status.showUntrackedFiles', 'no'],
    ] as const)
      git('config', key, value);
    expect(await pathsOf(join(root, 'app'))).toEqual(['a.yaml', 'é.yaml']);
  });

  test('in a hook is that of the project, and not of the folder that git named', async () => {
    const { root, write } = repository({ 'app/a.yaml': '1' });
    write('app/a.yaml', '2');
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', '.git/index');
    vi.stubEnv('GIT_PREFIX', '');
    try {
      expect(await pathsOf(join(root, 'app'))).toEqual(['a.yaml']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('is found without the program that watches files for git', async () => {
    const { root, git, write } = repository({ 'a.yaml': '1' });
    write('.git/monitor', `#!/bin/sh\ntouch '${root}/.git/was-run'\n`);
    chmodSync(join(root, '.git/monitor'), 0o755);
    git('config', 'core.fsmonitor', join(root, '.git/monitor'));
    write('a.yaml', '2');
    rmSync(join(root, '.git/was-run'), { force: true });
    expect(await pathsOf(root)).toEqual(['a.yaml']);
    expect(existsSync(join(root, '.git/was-run'))).toBe(false);
  });

  test('takes no lock and writes nothing', async () => {
    const { root, write } = repository({ 'a.yaml': '1' });
    write('.git/index.lock', '');
    write('a.yaml', '2');
    expect(await pathsOf(root)).toEqual(['a.yaml']);
  });
});

describe.skipIf(!hasGit)(`--since is refused${WHY_SKIPPED}`, () => {
  test('for what is no commit', async () => {
    const { root } = repository({ 'a.yaml': '1' });
    const names = ['nowhere', '--output=x', '-', '', ' ', 'main x', 'main\0x', 'a..b', 'HEAD:a.yaml', 'HEAD^{tree}'];
    const refusals = await Promise.all(names.map((name) => changedFiles(root, name)));
    expect(refusals).toEqual(
      names.map((name) => ({
        kind: 'refusal',
        problem: `--since ${name}: git knows no such revision`,
        help: expect.stringContaining('git fetch'),
      })),
    );
  });

  test('in a clone without history, with how to fetch it', async () => {
    const { root, write, commit } = repository({ 'a.yaml': '1' });
    write('a.yaml', '2');
    commit();
    const clones = repository({});
    clones.git('clone', '--quiet', '--depth', '1', `file://${root}`, 'clone');
    const help = expect.stringContaining('fetch-depth: 0');
    const clone = join(clones.root, 'clone');
    expect(await changedFiles(clone, 'HEAD~1')).toMatchObject({ kind: 'refusal', help });
  });

  test('where two branches have no commit in common', async () => {
    const { root, git, commit } = repository({ 'a.yaml': '1' });
    git('switch', '--quiet', '--orphan', 'other');
    commit();
    expect(await changedFiles(root, 'main')).toMatchObject({
      problem: '--since main: git finds no commit from which both main and HEAD come',
    });
  });

  test('outside of a repository', async () => {
    expect(await changedFiles(scratch({ 'a.yaml': '1' }), 'main')).toMatchObject({
      problem: '--since asks git what has changed, and the project is in no git repository',
    });
  });
});

test('--since is refused without git', async () => {
  const root = scratch({ 'a.yaml': '1' });
  mkdirSync(join(root, 'bin'));
  vi.stubEnv('PATH', join(root, 'bin'));
  try {
    expect(await changedFiles(root, 'main')).toMatchObject({
      problem: '--since asks git what has changed, and there is no program `git` here',
    });
  } finally {
    vi.unstubAllEnvs();
  }
});
