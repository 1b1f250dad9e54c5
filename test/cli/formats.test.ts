import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { formatNames } from '../../src/reporters/formats.ts';
import { marked } from '../reporters/marked.ts';
import { letterOf, listOf, outcomeOf } from '../reporters/outcomes.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

const tree = { 'envoi.yaml': '', 'messages/kari.yaml': '', 'schemas/a.schema.json': '{}' };
const paths = ['messages/kari.yaml'];
const wrong = error('next-step/required', marked('«body»: x'), 'no next step');
const doubtful = warning('tone/loud', marked('«body»: x'), 'loud');
const clean = outcomeOf([], { paths, letters: [letterOf('kari')] });
const both = outcomeOf([wrong, doubtful], { paths });

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['build'],
  ['check', '--fix'],
  ['check', '--fix', '--dry-run'],
];

describe.each(formatNames)('the exit code with --format %s', (format) => {
  const cases: readonly [name: string, code: number, outcome: Outcome, args?: readonly string[]][] = [
    ['0 where nothing is wrong', 0, clean],
    ['0 with warnings only', 0, outcomeOf([doubtful], { paths, letters: [letterOf('kari')] })],
    ['1 with an error', 1, both],
    ['2 where the machine refused something', 2, outcomeOf([wrong], { faults: [{ path: 'a', problem: 'no space' }] })],
    ['2 where nothing was checked', 2, outcomeOf([], { messages: 0 })],
    ['2 where an option is wrong', 2, clean, ['--today', 'soon']],
  ];
  test.each(cases)('is %s', async (_, code, outcome, args = []) => {
    for (const command of commands) {
      for (const quiet of [[], ['--quiet']]) {
        const line = [...command, '--format', format, ...quiet, ...args];
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(await run(scratch(tree), line, outcome), line.join(' ')).toMatchObject({ code });
      }
    }
  });
});

describe('--report', () => {
  test('writes whole reports into files, beside the one on the screen', async () => {
    const root = scratch(tree);
    const reports = formatNames.flatMap((name) => ['--report', `${name}=out/report/envoi.${name}`]);
    const { code, out, err } = await run(root, ['check', '--quiet', '--format', 'compact', ...reports], both);
    expect({ code, out, err }).toEqual({
      code: 1,
      out: 'messages/kari.yaml:1:1: error: no next step [next-step/required]\n',
      err: '',
    });
    expect(readdirSync(join(root, 'out/report')).toSorted()).toEqual(
      formatNames.map((name) => `envoi.${name}`).toSorted(),
    );
    for (const name of formatNames) {
      const text = readFileSync(join(root, `out/report/envoi.${name}`), 'utf8');
      expect(text, name).toContain('loud');
      expect(text, name).not.toContain('\u001B');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (name !== 'pretty') expect((await run(root, ['check', '--format', name], both)).out, name).toBe(text);
    }
  });

  test.each([...commands, ['build', 'kari']])(
    '%s %s %s writes them, whatever became of the run',
    async (...command) => {
      const faults = [{ path: 'messages/a.yaml', problem: 'permission denied' }];
      const stopped = listOf('kari', { stopped: { letters: 1, of: 5, signal: 'SIGINT' } });
      const outcomes: readonly [outcome: Outcome, text: string][] = [
        [clean, '"results": []'],
        [both, 'no next step'],
        [outcomeOf([wrong], { faults }), 'permission denied'],
        [outcomeOf([], { messages: 0 }), 'messages/: there is nothing to check: no message was found'],
        [outcomeOf([], { lists: [stopped] }), '1 of 5 letters are written'],
      ];
      for (const [outcome, text] of outcomes) {
        const root = scratch(tree);
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await run(root, [...command.filter((one) => one !== undefined), '--report', 'sarif=a/b/envoi.sarif'], outcome);
        expect(readFileSync(join(root, 'a/b/envoi.sarif'), 'utf8')).toContain(text);
      }
    },
  );

  const failed = 'out/kari.eml: is a folder, not a file';
  test.each([
    ['json', '"problem": "is a folder, not a file"'],
    ['sarif', '"executionSuccessful": false'],
    ['junit', `<error message="${failed}"`],
    ['github', `::error title=envoi::${failed}\n`],
    ['gitlab', `"description": "${failed}"`],
    ['compact', ''],
  ] as const)('and --format %s tell with the same bytes that letters could not be written', async (format, text) => {
    const root = scratch(tree);
    mkdirSync(join(root, 'out/kari.eml'), { recursive: true });
    const { code, out, err } = await run(root, ['build', '--format', format, '--report', `${format}=a.txt`], clean);
    expect(code).toBe(2);
    expect(out).toContain(text);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(out);
    expect(err).toContain(`envoi: nothing was written\nenvoi: ${failed}\n`);
    expect(err).not.toContain('nothing to fix');
  });

  test.each(['json', 'sarif', 'junit', 'github', 'gitlab'])(
    '%s says so where there was nothing to check',
    async (format) => {
      const { code, out } = await run(scratch(tree), ['check', '--format', format], outcomeOf([], { messages: 0 }));
      expect(code).toBe(2);
      expect(out).toContain('there is nothing to check: no message was found');
    },
  );

  test('has the findings of --only', async () => {
    const root = scratch(tree);
    await run(root, ['check', '--only', 'next-step/*', '--report', 'compact=a.txt'], both);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(
      'messages/kari.yaml:1:1: error: no next step [next-step/required]\n',
    );
  });

  test('takes the place of the last one', async () => {
    const root = scratch({ ...tree, 'a.txt': 'the last one, which was longer'.repeat(100) });
    expect((await run(root, ['check', '--report', 'compact=a.txt'], clean)).code).toBe(0);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('');
    expect(readdirSync(root).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('where it cannot be written is one line and exit code 2, and the other reports are there', async () => {
    const root = scratch({ ...tree, file: 'x' });
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'target'), 'mine');
    symlinkSync('target', join(root, 'link'));
    const cases: readonly [path: string, line: string][] = [
      ['file/report.sarif', 'a part of this path is a file, not a folder'],
      ['folder', 'is a folder, not a file'],
      ['link', 'is a link, and reports are not written through links'],
      ['/dev/null', 'is no regular file'],
    ];
    for (const [path, problem] of cases) {
      const args = ['check', '--quiet', '--report', `sarif=${path}`, '--report', 'json=good.json'];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await run(root, args, clean);
      expect(code).toBe(2);
      expect(err).toMatch(
        new RegExp(`^envoi: [^\\n]*${path.split('/')[0]}[^\\n]*: (?:${problem}|is a file, not a folder)\\n$`),
      );
      expect(JSON.parse(readFileSync(join(root, 'good.json'), 'utf8'))).toMatchObject({ version: 1 });
    }
    expect(readFileSync(join(root, 'target'), 'utf8')).toBe('mine');
  });

  const refused: readonly [args: readonly string[], said: string][] = [
    [['--report', 'sarif'], 'such as sarif=out/report/envoi.sarif'],
    [['--report', 'junit='], 'such as junit=out/report/envoi.xml'],
    [['--report', 'sarrif=a'], 'Did you mean sarif?'],
    [['--report', 'toString=a'], 'Allowed choices are pretty, json, sarif, junit, github, gitlab, compact.'],
    [['--report', '=a'], 'Allowed choices are'],
    [['--report', 'junit=-'], 'Standard output is for --format junit. Name a file here.'],
    [['--format', 'jnit'], 'Did you mean junit?'],
    [['--report', 'sarif=a', '--report', 'json=./a'], 'gets the sarif report already'],
    [['--report', 'json=messages/kari.yaml'], 'stands in messages/, among the sources'],
    [['--report', 'json=schemas/new/report.json'], 'stands in schemas/, among the sources'],
    [['--report', 'json=envoi.yaml'], 'is what the project stands on'],
    [['--report', 'json=rows.csv', '--recipients', 'rows.csv'], 'is named by another option'],
    [['--report', 'json=all.jsonl', '--findings', './all.jsonl'], 'is named by another option'],
    [['--report', 'json=no.txt', '--suppress', 'no.txt'], 'is named by another option'],
  ];
  test.each(refused)('%j is wrong usage, and nothing is done', async (args, said) => {
    for (const command of ['check', 'build']) {
      const root = scratch(tree);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, out, err, asked } = await run(root, [command, ...args], clean);
      expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
      expect(err).toContain(said);
      expect(readdirSync(root).toSorted()).toEqual(['envoi.yaml', 'messages', 'schemas']);
      expect(readFileSync(join(root, 'messages/kari.yaml'), 'utf8')).toBe('');
    }
  });
});

test.each([
  ['people.csv', 'is named by messages/list.yaml'],
  ['./docs/../docs/offer.pdf', 'is named by messages/offer.yaml'],
  ['link/offer.pdf', 'is named by messages/offer.yaml'],
  ['names/uk.csv', 'is named by envoi.yaml'],
  ['also.json', 'is named by another option'],
])('a report does not take the place of %s, which the project needs', async (path, why) => {
  const root = scratch({
    'envoi.yaml': 'version: 1\nnames: { uk: names/uk.csv }\n',
    'messages/list.yaml': 'recipients: { schema: customer, from: people.csv }\n',
    'messages/offer.yaml': 'attachments:\n  - file: docs/offer.pdf\n',
    'people.csv': 'email\n',
    'docs/offer.pdf': '%PDF',
    'names/uk.csv': 'name,vocative\n',
    'known.json': '[]',
  });
  symlinkSync('docs', join(root, 'link'));
  symlinkSync('known.json', join(root, 'also.json'));
  const before = readFileSync(join(root, path), 'utf8');
  const args = ['check', '--report', `sarif=${path}`, '--baseline', 'known.json'];
  const { code, out, err, asked } = await run(root, args, clean);
  expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
  expect(err).toBe(`envoi: --report sarif=${path}: the file ${why}\n  name another file for the report\n`);
  expect(readFileSync(join(root, path), 'utf8')).toBe(before);
});

test('a run that has nothing to look at, for nothing has changed, has not failed', async () => {
  const root = scratch(tree);
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.no', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init');
  git('add', '.');
  git('commit', '-m', 'a');
  for (const format of ['sarif', 'junit', 'github']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code, out } = await run(
      root,
      ['check', '--since', 'HEAD', '--format', format],
      outcomeOf([], { messages: 0 }),
    );
    expect({ code, hasFailed: /"executionSuccessful": false|<error|::error/.test(out) }).toEqual({
      code: 0,
      hasFailed: false,
    });
  }
});

test('formats without a sum have it on stderr', async () => {
  for (const format of ['compact', 'github']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await run(scratch(tree), ['check', '--format', format], both)).err).toBe(
      'envoi: 1 error, 1 warning in 1 message\n',
    );
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await run(scratch(tree), ['check', '--format', format, '--quiet'], both)).err).toBe('');
  }
});

test('beside the code, files are named from the top of the repository', async () => {
  const root = scratch({ '.git/HEAD': '', 'mails/envoi.yaml': '', 'mails/messages/kari.yaml': '' });
  const { out } = await run(join(root, 'mails'), ['check', '--format', 'github'], outcomeOf([wrong]));
  expect(out).toMatch(/^::error file=mails\/messages\/kari\.yaml,line=1,/);
  expect(out).toContain('\nmessages/kari.yaml:1:1: error: ');
});

describe('the summary of a job on GitHub', () => {
  test('is added to what is there, with --format github only', async () => {
    const root = scratch({ ...tree, summary: 'before\n' });
    const env = { GITHUB_STEP_SUMMARY: join(root, 'summary') };
    await run(root, ['check', '--format', 'json', '--report', 'github=a.txt'], both, { env });
    expect(readFileSync(join(root, 'summary'), 'utf8')).toBe('before\n');
    await run(root, ['check', '--format', 'github'], both, { env });
    expect(readFileSync(join(root, 'summary'), 'utf8')).toMatch(
      /^before\n### envoi: 1 error, 1 warning in 1 message\n\n\| \| Place \|.*\n.*\n\| ❌ error \| <code>messages\/kari\.yaml:1:1</,
    );
  });

  test('is none where the environment names no file', async () => {
    const root = scratch(tree);
    const { code, err } = await run(root, ['check', '--format', 'github', '--quiet'], clean, {
      env: { GITHUB_STEP_SUMMARY: '' },
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('that cannot be written is told, and the run goes on', async () => {
    const root = scratch(tree);
    const env = { GITHUB_STEP_SUMMARY: join(root, 'no/such/folder') };
    const { code, out, err } = await run(root, ['check', '--format', 'github', '--quiet'], clean, { env });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^envoi: the summary of the job was not written: [^\n]*: no such file or folder\n$/);
    expect(existsSync(join(root, 'no'))).toBe(false);
  });

  test('stays within what GitHub takes', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      error(
        'a/b',
        { source: { file: 'messages/kari.yaml', text: 'x' }, start: 0, end: 1 },
        `a finding ${index} ${'x'.repeat(50)}`,
      ),
    );
    const root = scratch({ ...tree, summary: 'x'.repeat(1000) });
    const env = { GITHUB_STEP_SUMMARY: join(root, 'summary') };
    await run(root, ['check', '--format', 'github'], outcomeOf(many), { env });
    const text = readFileSync(join(root, 'summary'));
    expect(text.length).toBeLessThanOrEqual(1024 * 1024);
    expect(text.length).toBeGreaterThan(1000 * 1024);
    expect(text.toString()).toMatch(/\n… and [\d,]+ more findings: the log of this step lists them\n/);
  });
});
