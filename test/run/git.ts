import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratch } from './scratch.ts';

/** Tests of `--since` need git; where there is none they are skipped, and their names say why. */
export const hasGit: boolean = spawnSync('git', ['--version']).status === 0;

export const WHY_SKIPPED: string = hasGit ? '' : ' (skipped: there is no git on this machine)';

export interface Repository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** Everything as it is on the disk. */
  readonly commit: () => void;
}

/** A repository with these files committed on `main`, whatever the user has set. */
export function repository(files: Readonly<Record<string, string>>): Repository {
  const root = scratch(files);
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.no',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.no',
  };
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, env, encoding: 'utf8' });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const commit = (): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'x');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit();
  return { root, git, write, commit };
}
