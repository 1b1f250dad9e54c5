import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasGit, repository, WHY_SKIPPED } from '../run/git.ts';
import { scratch } from '../run/scratch.ts';
import { doubtful, fake, good, hasBash, installed, repositoryRoot, type Stepped, step, wrong } from './steps.ts';

interface Input {
  readonly description: string;
  readonly default: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}

const action: Action = parse(readFileSync(join(repositoryRoot, 'action.yml'), 'utf8'));
const [check] = action.runs.steps;
const EXPRESSION = /\$\{\{ inputs\.([a-z-]+) \}\}/;

interface Ran extends Stepped {
  readonly sarif: string | undefined;
  readonly exitCode: string | undefined;
  readonly outputs: string;
  readonly summary: string;
}

/** The steps of the action with these inputs; of others the defaults, as GitHub does it. */
function act(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  path: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Ran {
  if (check === undefined) throw new Error('the action has no step');
  const files = scratch();
  const given = Object.entries(check.env).map(([name, value]) => {
    const input = EXPRESSION.exec(value)?.[1] ?? '';
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
  });
  const GITHUB_OUTPUT = join(files, 'output');
  const GITHUB_STEP_SUMMARY = join(files, 'summary');
  writeFileSync(GITHUB_OUTPUT, '');
  const stepped = step({
    script: check.run,
    cwd: workspace,
    path,
    env: {
      ...Object.fromEntries(given),
      GITHUB_OUTPUT,
      GITHUB_STEP_SUMMARY,
      GITHUB_ACTION_PATH: repositoryRoot,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: files,
      ...env,
    },
  });
  const outputs = readFileSync(GITHUB_OUTPUT, 'utf8');
  const output = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(outputs)?.[1];
  const summary = existsSync(GITHUB_STEP_SUMMARY) ? readFileSync(GITHUB_STEP_SUMMARY, 'utf8') : '';
  return { ...stepped, outputs, summary, sarif: output('sarif'), exitCode: output('exit-code') };
}

function rulesIn(file: string | undefined): readonly string[] {
  const { version, runs } = JSON.parse(readFileSync(file ?? '', 'utf8'));
  expect(version).toBe('2.1.0');
  return runs[0].results.map(({ ruleId }: { readonly ruleId: string }) => ruleId);
}

describe('action.yml', () => {
  test('has no expression in the text of a script, and each input in one variable', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell } of action.runs.steps) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    const used = Object.values(check?.env ?? {}).map((value) => EXPRESSION.exec(value)?.[1] ?? '');
    expect(used.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    for (const { description, default: standard } of Object.values(action.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(standard).toBeTypeOf('string');
    }
  });

  test('has outputs that its step writes', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${check?.id}.outputs.${name} }}`);
      expect(check?.run).toContain(`'${name}=%s\\n'`);
    }
  });
});

describe.skipIf(!hasBash)('the step of the action', () => {
  test('passes where nothing is wrong, with a report and a summary', () => {
    const ran = act(installed({ 'messages/kari.yaml': good }), { paths: 'kari' });
    expect([ran.code, ran.exitCode]).toEqual([0, '0']);
    expect(rulesIn(ran.sarif)).toEqual([]);
    expect(ran.summary).toMatch(/^### envoi: 1 message, nothing to fix\n/);
    expect(ran.out).not.toContain('::');
  });

  test('fails with findings beside their lines, in the report and in the summary', () => {
    const ran = act(installed({ 'messages/kari.yaml': wrong }));
    expect([ran.code, ran.exitCode]).toEqual([1, '1']);
    expect(ran.out).toMatch(/^::error file=messages\/kari\.yaml,line=1,.*title=next-step\/required::/m);
    expect(rulesIn(ran.sarif)).toContain('next-step/required');
    expect(ran.summary).toContain('| next-step/required |');
  });

  test('fails where there is nothing to check', () => {
    const ran = act(installed({ 'messages/data/visits.csv': '' }));
    expect([ran.code, ran.exitCode]).toEqual([2, '2']);
    expect(ran.err).toContain('there is nothing to check');
  });

  test('checks the project in a folder, with what is installed above it, and names files from the top', () => {
    const root = installed({ 'apps/mails/envoi.yaml': 'version: 1\n', 'apps/mails/messages/kari.yaml': wrong });
    mkdirSync(join(root, '.git'));
    const inputs = { 'working-directory': 'apps/mails', 'sarif-file': 'out/report/envoi.sarif', paths: 'kari' };
    const ran = act(root, inputs);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('::error file=apps/mails/messages/kari.yaml,');
    expect(ran.sarif).toBe(join(root, 'apps/mails/out/report/envoi.sarif'));
    expect(existsSync(ran.sarif ?? '')).toBe(true);
  });

  test('takes paths, one a line', () => {
    const root = installed({ 'messages/a b.yaml': good, 'messages/kari.yaml': wrong, 'messages/ola.yaml': good });
    const ran = act(root, { paths: '  messages/a b.yaml\r\n\nola' });
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('2 messages, nothing to fix')]);
    expect(act(root, { paths: 'kari\n' }).code).toBe(1);
  });

  test('holds warnings down, by number and by baseline, and takes more arguments', () => {
    const root = installed({ 'messages/kari.yaml': doubtful });
    const paths = 'kari';
    expect(act(root, { paths }).code).toBe(0);
    expect(act(root, { paths, 'max-warnings': '0' }).code).toBe(1);
    const args = '--update-baseline\n--report=junit=out/report/envoi.xml\n';
    expect(act(root, { paths, baseline: 'known.json', args }).code).toBe(0);
    expect(readFileSync(join(root, 'out/report/envoi.xml'), 'utf8')).toContain('<testsuite');
    expect(act(root, { paths, 'max-warnings': '0', baseline: 'known.json' }).code).toBe(0);
  });

  test('knows a report that an earlier step has left', () => {
    const root = installed({ 'messages/kari.yaml': good, 'old.sarif': '{}', file: 'x' });
    const ran = act(root, { 'sarif-file': 'old.sarif', 'max-warnings': 'many' });
    expect([ran.code, ran.exitCode, ran.sarif]).toEqual([2, '2', undefined]);
    // One that could not be written to its place is there all the same.
    const unwritten = act(root, { 'sarif-file': 'file/a.sarif', paths: 'kari' });
    expect([unwritten.code, rulesIn(unwritten.sarif)]).toEqual([2, []]);
  });

  test('knows its own report, whatever clock the disk has', () => {
    const late = `report="\${4#--report=sarif=}"\nprintf '{}' > "$report"\ntouch -d 2001-01-01 "$report"\nexit 1`;
    const root = scratch({ 'node_modules/x': '' });
    symlinkSync(fake('envoi', late).bin, join(root, 'node_modules/.bin'));
    const ran = act(root, {});
    expect([ran.code, ran.exitCode, ran.sarif]).toEqual([1, '1', expect.stringMatching(/envoi\.sarif$/)]);
  });

  test('fetches its own version where the project has none, or the package that is named', () => {
    const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
    const root = scratch({ 'messages/kari.yaml': good });
    const npx = fake('npx', 'exit 1');
    const ran = act(root, { since: 'origin/main', paths: 'kari' }, [npx.bin]);
    const given = npx.asked();
    expect(given.slice(0, 7)).toEqual([
      '--yes',
      `--package=envoi@${version}`,
      '--',
      'envoi',
      'check',
      '--format',
      'github',
    ]);
    expect(given.slice(8)).toEqual(['--since=origin/main', '--', 'kari']);
    // That npm could not fetch it is no finding.
    expect([ran.code, ran.exitCode, ran.sarif]).toEqual([2, '2', undefined]);
    expect(ran.out).toMatch(/^::error title=envoi::envoi could not be run/m);
    const other = fake('npx');
    expect(act(root, { package: './tools/envoi.tgz' }, [other.bin]).code).toBe(0);
    expect(other.asked().slice(0, 2)).toEqual(['--yes', '--package=./tools/envoi.tgz']);
  });

  test('says what is missing', () => {
    const root = installed({ 'messages/kari.yaml': good });
    const folder = act(root, { 'working-directory': 'mails' });
    expect([folder.code, folder.out]).toEqual([
      2,
      expect.stringMatching(/^::error title=envoi::the input working-dir/),
    ]);
    // `command` of bash finds a function too; this one is not there.
    const node = step({ script: `command() { return 1; }\n${check?.run}`, cwd: root });
    expect([node.code, node.out]).toEqual([2, expect.stringMatching(/^::error title=envoi::there is no Node\.js/)]);
  });

  const HOSTILE = [
    '$(touch bad)',
    '`touch bad`',
    '; touch bad',
    '"; touch bad; "',
    "'; touch bad; '",
    '$(touch bad)\n::error::bad\nsarif=/etc/passwd',
  ];

  test.each(Object.keys(action.inputs))('%s is data, whatever it says', (input) => {
    for (const value of HOSTILE) {
      const command = fake(input === 'package' ? 'npx' : 'envoi');
      const root = scratch({ 'node_modules/x': '' });
      if (input !== 'package') symlinkSync(command.bin, join(root, 'node_modules/.bin'));
      const ran = act(root, { [input]: value }, [command.bin]);
      const isRefused = input === 'working-directory' || (input === 'sarif-file' && value.includes('\n'));
      expect(ran.code).toBe(isRefused ? 2 : 0);
      const flag = { 'sarif-file': '--report=sarif=', since: '--since=', package: '--package=' }[input] ?? '';
      if (!isRefused) expect(command.asked().join('\n')).toContain(flag + value);
      expect(existsSync(join(root, 'bad'))).toBe(false);
      expect(ran.out).not.toMatch(/^::error::bad/m);
      expect(ran.outputs).not.toMatch(/^sarif=/m);
    }
  });
});

describe.skipIf(!hasBash || !hasGit)(`since${WHY_SKIPPED}`, () => {
  test('looks at what a pull request has changed', () => {
    const { root, git, write, commit } = repository({ 'messages/kari.yaml': wrong, 'messages/ola.yaml': good });
    const envoi = installed({});
    git('switch', '--quiet', '--create', 'fix');
    write('messages/ola.yaml', `# changed\n${good}`);
    commit();
    const command = fake('npx', `exec ${JSON.stringify(join(envoi, 'node_modules/.bin/envoi'))} "\${@:5}"`);
    const ran = act(root, { since: 'main' }, [command.bin]);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('1 message, nothing to fix')]);
    expect(act(root, { paths: 'kari' }, [command.bin]).code).toBe(1);
    expect(act(root, { since: 'nowhere' }, [command.bin]).code).toBe(2);
  });
});
