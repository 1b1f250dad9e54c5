import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CiFile, type CiKind, ciFile } from '../../src/starter/ci-file.ts';
import { hasGit, repository, WHY_SKIPPED } from '../run/git.ts';
import { doubtful, fake, good, hasBash, installed, repositoryRoot, step, wrong } from './steps.ts';

/** The files for pre-commit and GitLab, and those that `envoi init` writes: read, and their steps done. */

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files?: string;
  readonly always_run: boolean;
  readonly pass_filenames: boolean;
  readonly language: string;
}

const hooks: readonly Hook[] = parse(readFileSync(join(repositoryRoot, '.pre-commit-hooks.yaml'), 'utf8'));

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

const { envoi: job }: { readonly envoi: Job } = parse(readFileSync(join(repositoryRoot, 'ci/gitlab.yml'), 'utf8'));

describe('.pre-commit-hooks.yaml', () => {
  test('always runs, for pre-commit asks nobody about what is deleted, and is given no names', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['envoi-check', 'envoi-check-changed']);
    for (const { files, always_run, pass_filenames, language } of hooks) {
      expect([files, always_run, pass_filenames, language]).toEqual([undefined, true, false, 'system']);
    }
  });

  test.skipIf(!hasBash || !hasGit)(`their commands stop a commit${WHY_SKIPPED}`, () => {
    const { root, write, commit } = repository({ 'messages/kari.yaml': good, 'messages/ola.yaml': wrong });
    const command = join(installed({}), 'node_modules/.bin/envoi');
    const path = [fake('npx', `exec '${command}' "\${@:3}"`).bin];
    const [whole = '', changed = ''] = hooks.map(({ entry }) => entry);
    const code = (script: string): number | null => step({ script, cwd: root, path }).code;
    // One looks at everything; for the other nothing has changed, then what is wrong, then what is right.
    expect([code(whole), code(changed)]).toEqual([1, 0]);
    write('messages/ola.yaml', `# changed\n${wrong}`);
    expect(code(changed)).toBe(1);
    write('messages/ola.yaml', good);
    expect([code(whole), code(changed)]).toEqual([0, 0]);
    write('offer.txt', 'x');
    write('messages/ola.yaml', `${good}attachments:\n  - file: offer.txt\n`);
    commit();
    rmSync(join(root, 'offer.txt'));
    expect(code(changed)).toBe(1);
  });
});

/** The job of GitLab in this project. */
function runJob(root: string): ReturnType<typeof step> {
  // `npm ci` has installed already; npx is the real one, and may fetch nothing.
  const npm = fake('npm');
  const env = { CI_PROJECT_DIR: root, ENVOI_FOLDER: '.', npm_config_offline: 'true' };
  const ran = step({ script: job.script.join('\n'), cwd: root, env, path: [npm.bin] });
  expect(npm.asked()[0]).toBe('ci');
  return ran;
}

describe.skipIf(!hasBash)('ci/gitlab.yml', () => {
  test('fails with findings, and uploads its reports all the same', () => {
    const root = installed({ 'package.json': '{}', 'messages/kari.yaml': wrong, 'messages/ola.yaml': doubtful });
    const ran = runJob(root);
    expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^messages\/kari\.yaml:1:1: error: .*next-step/m)]);
    expect(job.artifacts.when).toBe('always');
    const { codequality = '', junit = '', ...others } = job.artifacts.reports;
    expect(others).toEqual({});
    const quality: readonly { readonly check_name: string }[] = JSON.parse(
      readFileSync(join(root, codequality), 'utf8'),
    );
    expect(quality.map(({ check_name }) => check_name)).toEqual(['next-step/required', 'sender/role']);
    expect(readFileSync(join(root, junit), 'utf8')).toMatch(/<testsuites? .*tests="2" failures="1"/);
  });

  test('fails where there is nothing to check', () => {
    expect(runJob(installed({ 'package.json': '{}', 'messages/data/x.csv': '' })).code).toBe(2);
  });
});

describe.skipIf(!hasBash)('the file that `envoi init` writes', () => {
  const kinds: readonly CiKind[] = ['github', 'gitlab'];

  test.each(kinds)('for %s checks the project in its folder', (kind) => {
    const folder = 'apps/my mails';
    const scripts = scriptsOf(ciFile(kind, folder));
    const root = installed({ 'package.json': '{}', [`${folder}/messages/kari.yaml`]: wrong });
    const cwd = kind === 'github' ? join(root, folder) : root;
    const npm = fake('npm');
    const ran = step({ script: scripts.join('\n'), cwd, path: [npm.bin], env: { npm_config_offline: 'true' } });
    expect(npm.asked()[0]).toBe('install');
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('next-step/required')]);
  });
});

function scriptsOf({ path, text }: CiFile): readonly string[] {
  const read = parse(text ?? '');
  if (path === '.gitlab-ci.yml') return read.envoi.script;
  const { defaults, steps } = read.jobs.check;
  expect(defaults.run['working-directory']).toBe('apps/my mails');
  return steps.flatMap(({ run }: { readonly run?: string }) => run ?? []);
}

describe('docs/ci.md', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/ci.md'), 'utf8');
  const fences = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => parse(text));

  test('shows the job for GitLab as it is, and hooks and inputs that there are', () => {
    expect(fences).toContainEqual(parse(readFileSync(join(repositoryRoot, 'ci/gitlab.yml'), 'utf8')));
    const { inputs } = parse(readFileSync(join(repositoryRoot, 'action.yml'), 'utf8'));
    const steps: readonly { readonly uses?: string; readonly with?: object }[] = fences.flatMap(
      (fence) => fence.jobs?.check.steps ?? [],
    );
    const action = steps.find(({ uses }) => uses?.startsWith('OWNER/envoi@'));
    expect(Object.keys(action?.with ?? {}).filter((name) => !(name in inputs))).toEqual([]);
    const table = [...page.matchAll(/^\| `([a-z-]+)` \|.* \|$/gm)].map(([, name = '']) => name);
    expect(table.filter((name) => name in inputs).toSorted()).toEqual(Object.keys(inputs).toSorted());
    const named = fences.flatMap((fence) => fence.repos?.[0].hooks ?? []).map(({ id }: { readonly id: string }) => id);
    expect(named).toEqual(['envoi-check-changed']);
    const lefthook = fences.find((fence) => fence['pre-commit'] !== undefined)?.['pre-commit'];
    // With a glob it would ask which staged files are there, and run for none that is deleted.
    expect(lefthook.commands.letters).toEqual({ run: 'npx --no-install envoi check --since HEAD' });
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });
});
