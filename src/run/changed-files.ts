import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { byCodeUnit } from '../model/by-code-unit.ts';

export type ChangedFiles =
  /**
   * Relative to the project, with `/`; what went is among them, and what git does not know yet. One that ends with `/` is
   * a folder, and stands for whatever is below it.
   */
  | { readonly kind: 'changed'; readonly paths: readonly string[] }
  /** Why git cannot say it, and what to do. */
  | { readonly kind: 'refusal'; readonly problem: string; readonly help: string | null };

/**
 * The files of a project that are not as they were where its branch left `revision`: committed since then, or changed
 * on the disk and not committed. What is ignored by git is not seen. A renamed file is two, one that went and one that
 * came. Of a repository of its own in the project, a submodule or not, git tells its folder and none of its files.
 */
export async function changedFiles(root: string, revision: string): Promise<ChangedFiles> {
  const folder = realpathSync(root);
  const git: Git = (args) => ask(folder, args);
  // A name with a `-` in front would be an option; no branch and no tag has one.
  if (!/^[^-\s\0][^\0]*$/.test(revision)) return unknown(revision, false);
  const [base, untracked] = await Promise.all([
    git(['merge-base', `${revision}^{commit}`, 'HEAD']),
    git(['ls-files', '-z', '--others', '--exclude-standard', '--', '.']),
  ]);
  if (base.kind !== 'text') return whyNot(revision, git);
  const tracked = await git(['diff', ...PLAIN, base.text.trim(), '--', '.']);
  if (tracked.kind !== 'text') return failed(tracked);
  if (untracked.kind !== 'text') return failed(untracked);
  const paths = [...trackedPaths(tracked.text), ...untracked.text.split('\0').filter((path) => path !== '')];
  return { kind: 'changed', paths: [...new Set(paths)].toSorted(byCodeUnit) };
}

/** Those of some paths in the project, with `/`, of which git tells when they change. None where it cannot say. */
export async function trackedFiles(root: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const answer = await ask(realpathSync(root), ['--literal-pathspecs', 'ls-files', '-z', '--cached', '--', ...paths]);
  return new Set(answer.kind === 'text' ? answer.text.split('\0') : []);
}

/** From `:100644 160000 0123abc 4567def T`, NUL, `schemas`, NUL: what is or was a submodule is a folder. */
function trackedPaths(raw: string): readonly string[] {
  const fields = raw.split('\0');
  return fields.flatMap((path, index) => {
    const modes = fields[index - 1];
    if (index % 2 === 0 || modes === undefined) return [];
    return SUBMODULE.test(modes) ? `${path}/` : path;
  });
}

const SUBMODULE = /^:(?:160000 |\d+ 160000 )/;

/** Asked only where something is wrong: each question is a process. */
async function whyNot(revision: string, git: Git): Promise<ChangedFiles> {
  const inside = await git(['rev-parse', '--is-inside-work-tree']);
  if (inside.kind !== 'text') return inside.kind === 'no-git' ? NO_GIT : noRepository(inside.said);
  const commit = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  const shallow = await git(['rev-parse', '--is-shallow-repository']);
  const isPart = shallow.kind === 'text' && shallow.text.trim() === 'true';
  return commit.kind === 'text' ? noCommonCommit(revision, isPart) : unknown(revision, isPart);
}

type Git = (args: readonly string[]) => Promise<Answer>;

/**
 * Whatever the user has set: names with their modes, between NULs, from where we are, with submodules, without programs
 * that show differences. A filter such as that of git-lfs still runs, and has to: without it every file that goes through
 * it would have changed.
 */
const PLAIN = [
  '--raw',
  '-z',
  '--relative',
  '--no-renames',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'no-git' }
  /** Git refused; `said` is its first line. */
  | { readonly kind: 'refused'; readonly said: string };

type Refused = Exclude<Answer, { readonly kind: 'text' }>;

/** Neither a pager nor a program that watches files. */
const ALONE = ['--no-pager', '-c', 'core.fsmonitor=false'];

function ask(cwd: string, args: readonly string[]): Promise<Answer> {
  const options = { cwd, env: environment(), maxBuffer: 256 * 1024 * 1024, windowsHide: true };
  return new Promise((resolve) => {
    execFile('git', [...ALONE, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve({ kind: 'text', text: stdout });
      else if (error.code === 'ENOENT') resolve({ kind: 'no-git' });
      else resolve({ kind: 'refused', said: stderr.split('\n')[0] ?? '' });
    });
  });
}

/**
 * Git looks and takes no locks. In a hook git sets variables for the folder that it was called in, and with relative
 * paths: in the project's own folder they would name another repository or none.
 */
function environment(): NodeJS.ProcessEnv {
  const { env } = process;
  const isForeign = (name: string): boolean => HOOK.has(name) && !isAbsolute(env[name] ?? '');
  const kept = Object.entries(env).filter(([name]) => !isForeign(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

const HOOK: ReadonlySet<string> = new Set(['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_PREFIX']);

const NO_GIT: ChangedFiles = {
  kind: 'refusal',
  problem: '--since asks git what has changed, and there is no program `git` here',
  help: 'install git, or check the whole project',
};

/** Git has other reasons too, such as a folder of another owner; it says them, and what to do. */
function noRepository(said: string): ChangedFiles {
  if (said !== '' && !/not a git repository/i.test(said)) return failed({ kind: 'refused', said });
  return {
    kind: 'refusal',
    problem: '--since asks git what has changed, and the project is in no git repository',
    help: 'check the whole project, or name messages',
  };
}

function unknown(revision: string, isPart: boolean): ChangedFiles {
  const problem = `--since ${revision}: git knows no such revision`;
  const help = 'name a branch, a tag or a commit, such as origin/main; `git fetch` brings what is on the server';
  return { kind: 'refusal', problem, help: isPart ? SHALLOW : help };
}

function noCommonCommit(revision: string, isPart: boolean): ChangedFiles {
  const problem = `--since ${revision}: git finds no commit from which both ${revision} and HEAD come`;
  return { kind: 'refusal', problem, help: isPart ? SHALLOW : 'name a revision that this branch comes from' };
}

const SHALLOW =
  'the repository was fetched without its history: fetch all of it, with `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, or `git fetch --unshallow`';

function failed(answer: Refused): ChangedFiles {
  if (answer.kind === 'no-git') return NO_GIT;
  return { kind: 'refusal', problem: `git could not say what has changed: ${answer.said}`, help: null };
}
