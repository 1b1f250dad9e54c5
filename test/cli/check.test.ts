import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import { marked } from '../reporters/marked.ts';
import { outcomeOf } from '../reporters/outcomes.ts';
import { scratch } from '../run/scratch.ts';
import { bytes, run } from './fake-machine.ts';

const tree = { 'envoi.yaml': '', 'messages/kari.yaml': '', 'messages/anne.yaml': '' };
const wrong = error('next-step/required', marked('«body»: x'), 'no next step');
const doubtful = warning('tone/loud', marked('«body»: x'), 'loud');

describe('the exit code of check', () => {
  const cases: readonly [name: string, code: number, outcome: ReturnType<typeof outcomeOf>][] = [
    ['0 where nothing is wrong', 0, outcomeOf([])],
    ['0 with warnings only', 0, outcomeOf([doubtful])],
    [
      '0 with allowed errors only',
      0,
      outcomeOf([{ ...wrong, suppressed: { because: 'x', until: null, span: marked('«a»') } }]),
    ],
    ['1 with an error', 1, outcomeOf([wrong, doubtful])],
    [
      '2 where a file cannot be read, also beside an error',
      2,
      outcomeOf([wrong], { faults: [{ path: 'messages/a.yaml', problem: 'permission denied' }] }),
    ],
    ['2 where there is no message', 2, outcomeOf([], { messages: 0 })],
    ['1 where the only thing there is wrong', 1, outcomeOf([wrong], { messages: 0 })],
  ];
  test.each(cases)('is %s', async (_, code, outcome) => {
    const root = scratch(tree);
    expect((await run(root, ['check'], outcome)).code).toBe(code);
    expect((await run(root, ['check', '--quiet'], outcome)).code).toBe(code);
    expect((await run(root, ['check', '--format', 'json'], outcome)).code).toBe(code);
  });
});

test('the result goes to stdout and nothing else does', async () => {
  const { out, err } = await run(
    scratch(tree),
    ['check'],
    outcomeOf([wrong], { faults: [{ path: 'messages/a.yaml', problem: 'permission denied' }] }),
  );
  expect(out).toMatch(/^messages\/kari\.yaml:1:1 error next-step\/required\n/);
  expect(out).toMatch(/\n1 error in 1 message, the run failed\n$/);
  expect(err).toBe('envoi: messages/a.yaml: permission denied\n');
});

test.each(['check', 'build'])('where nothing was looked at, %s gives no sum', async (command) => {
  const nothing = outcomeOf([], { messages: 0 });
  const { out, err } = await run(scratch(tree), [command], nothing);
  expect(out).toBe('');
  expect(err).toMatch(/^envoi: there is nothing to check: the project has no \.yaml file under messages\/\n/);
  const json = await run(scratch(tree), [command, '--format', 'json'], nothing);
  expect(JSON.parse(json.out)).toMatchObject({ summary: { messages: 0 } });
});

describe('a project above the current folder', () => {
  test('is named where nothing on the command line names it', async () => {
    const root = scratch(tree);
    const said = `envoi: the project is ${root}\n`;
    const cwd = join(root, 'messages');
    expect((await run(cwd, ['check'])).err).toBe(said);
    expect((await run(cwd, ['build'])).err).toContain(said);
    expect((await run(root, ['check'])).err).toBe('');
    expect((await run(cwd, ['check', 'kari'])).err).toBe('');
    expect((await run(cwd, ['check', '-', '--stdin-path', 'kari.yaml'])).err).toBe('');
    expect((await run(cwd, ['check', '--quiet'])).err).toBe('');
    expect((await run(cwd, ['check', '--format', 'compact'])).err).not.toContain(said);
  });

  test('is told from a folder messages/ on the way, which belongs to nothing', async () => {
    const root = scratch({ ...tree, 'sub/messages/ola.yaml': '' });
    const said = `envoi: the project is ${root}\nenvoi: messages is no part of it: put an envoi.yaml beside messages to make a project there\n`;
    const cwd = join(root, 'sub');
    expect((await run(cwd, ['check'])).err).toBe(said);
    expect((await run(cwd, ['check', 'kari', '--format', 'json'])).err).toBe(said);
    expect((await run(cwd, ['check', 'ola'])).err).toContain(`there is no message ola in the project ${root}\n`);
    expect((await run(root, ['check', 'sub'])).err).toBe(
      'envoi: sub is no message and holds none\n  messages are the .yaml files under messages/\n',
    );
  });
});

test('--format json gives the report', async () => {
  const { out } = await run(scratch(tree), ['check', '--format', 'json', '--quiet'], outcomeOf([wrong, doubtful]));
  expect(JSON.parse(out)).toMatchObject({ version: 1, summary: { errors: 1, warnings: 1 } });
});

describe('what is checked', () => {
  test('is the project that the folder is in', async () => {
    const root = scratch(tree);
    expect((await run(join(root, 'messages'), ['check'])).asked).toMatchObject([
      { root, today: '2026-11-20', verb: 'check', selection: { kind: 'all' } },
    ]);
  });

  test('is the one here where it has a message of a name, and another is refused', async () => {
    const root = scratch({ 'a/messages/kari.yaml': '', 'b c/messages/kari.yaml': '', 'b c/messages/ola.yaml': '' });
    const cwd = join(root, 'a');
    for (const names of [
      ['kari', '../b c'],
      ['../b c', 'kari'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- two orders
      const { code, err, asked } = await run(cwd, ['check', ...names]);
      expect([code, err, asked]).toEqual([
        2,
        `envoi: ../b c is outside the project ${cwd}\n  name messages of one project at a time\n`,
        [],
      ]);
    }
    const { asked } = await run(cwd, ['check', '../b c', 'ola']);
    expect(asked).toMatchObject([{ root: join(root, 'b c') }]);
  });

  test('is the project of the named file', async () => {
    const root = scratch(tree);
    const { asked } = await run('/', ['check', join(root, 'messages/kari.yaml')]);
    expect(asked[0]).toMatchObject({ root, selection: { kind: 'paths', paths: ['messages/kari.yaml'] } });
  });

  test('is judged on the day of --today', async () => {
    expect((await run(scratch(tree), ['check', '--today', '2027-02-28'])).asked[0]?.today).toBe('2027-02-28');
  });

  test('is standard input, in the place of a file', async () => {
    const root = scratch(tree);
    const args = ['check', '-', '--stdin-path', 'kari.yaml'];
    const { asked } = await run(join(root, 'messages'), args, outcomeOf([]), { stdin: bytes('a: 1') });
    expect(asked[0]?.selection).toEqual({ kind: 'paths', paths: ['messages/kari.yaml'] });
    expect(asked[0]?.drafts).toEqual(new Map([['messages/kari.yaml', Buffer.from('a: 1')]]));
  });

  test('is standard input without a name', async () => {
    const { asked } = await run(scratch(tree), ['check', '-'], outcomeOf([]), { stdin: bytes('a: 1') });
    expect(asked[0]?.selection).toEqual({ kind: 'paths', paths: ['messages/stdin.yaml'] });
  });
});

describe('--only', () => {
  test('shows and counts nothing but its codes', async () => {
    const root = scratch(tree);
    const outcome = outcomeOf([wrong, error('subject/required', marked('«a»'), 'no subject'), doubtful]);
    const json = ['check', '--format', 'json', '--only'];
    const codesOf = async (only: string): Promise<unknown> =>
      JSON.parse((await run(root, [...json, only], outcome)).out).diagnostics.map(({ code }: { code: string }) => code);
    expect(await codesOf('subject/required')).toEqual(['subject/required']);
    expect(await codesOf('subject/*, next-step/required')).toEqual(['subject/required', 'next-step/required']);
    const none = await run(root, ['check', '--only', 'project/yml'], outcome);
    expect([none.code, none.out]).toEqual([0, '1 message, nothing to fix\n']);
  });

  const unknown: readonly [only: string, help: string][] = [
    ['next-step/requird', 'did you mean next-step/required?'],
    ['subjct/*', 'did you mean subject/*?'],
    ['subject/required,', '`envoi explain` lists all codes; a whole area is written subject/*'],
    ['qqqqqqqqqqqqqqqqqqqq', '`envoi explain` lists all codes; a whole area is written subject/*'],
  ];
  test.each(unknown)('%s is wrong usage', async (only, help) => {
    const { code, out, err } = await run(scratch(tree), ['check', '--only', only]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^envoi: --only .*: there is no such code\n/);
    expect(err).toContain(`\n  ${help}\n`);
  });
});

describe('wrong usage says what to do, with exit code 2 and nothing on stdout', () => {
  const cases: readonly [args: readonly string[], err: RegExp][] = [
    [['check', 'kair'], /there is no message kair\n {2}did you mean kari\?/],
    [['check', 'zzzzzzzzz'], /there is no message zzzzzzzzz\n {2}name a file, a folder or an id/],
    [['check', 'messages/kari.yml'], /there is no message messages\/kari\.yml\n {2}did you mean kari\?/],
    [['check', '/'], /^envoi: no project found: neither envoi\.yaml nor a folder messages\/ in \/ or above\n {2}go to/],
    [['check', 'envoi.yaml'], /envoi\.yaml is no message and holds none/],
    [['check', '-', 'kari'], /`-` stands alone/],
    [['check', '--stdin-path', 'messages/a.yaml'], /--stdin-path goes with `-`/],
    [['check', '-', '--stdin-path', 'a.yaml'], /--stdin-path a\.yaml is no place of a message/],
    [['check', '-', '--stdin-path', 'messages/data/a.yaml'], /messages\/data\/a\.yaml is no place of a message/],
    [['check', '-', '--stdin-path', 'messages/.a.yaml'], /messages\/\.a\.yaml is no place of a message/],
    [['check', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [['check', '--format', 'xml'], /'--format <format>' argument 'xml' is invalid\. Allowed choices are pretty, json/],
    [['check', '--today', '2026-02-30'], /A day looks like 2026-11-23/],
    [['check', '--today', 'tomorrow'], /A day looks like 2026-11-23/],
    [['check', '--\u001B[2J'], /unknown option '--␛\[2J'/],
    [['chekc'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
    [['build', '-'], /build reads files only/],
    [['explain', 'subject/requird'], /there is no code subject\/requird\n {2}did you mean subject\/required\?/],
    [[], /Usage: envoi/],
  ];
  test.each(cases)('%j', async (args, message) => {
    const { code, out, err, asked } = await run(scratch(tree), args);
    expect(err).toMatch(message);
    expect([code, out, asked]).toEqual([2, '', []]);
  });

  test('a folder without a project names what was looked for', async () => {
    const folder = scratch();
    const { code, err } = await run(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toBe(
      `envoi: no project found: neither envoi.yaml nor a folder messages/ in ${folder} or above\n  go to the folder of the project, or make a folder messages/ for the first message\n`,
    );
  });
});

describe('help', () => {
  const commands: readonly (readonly [args: readonly string[], text: RegExp])[] = [
    [['--help'], /Exit codes:[^]*\$ envoi check/],
    [['help'], /Exit codes:/],
    [['check', '--help'], /\$ envoi check kari\n/],
    [['help', 'build'], /\$ envoi build kari --open\n/],
    [['explain', '-h'], /\$ envoi explain next-step\/required/],
    [['--version'], /^1\.2\.3\n$/],
  ];
  test.each(commands)('%j', async (args, text) => {
    const { code, out, err } = await run(scratch(), args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(text);
  });
});

describe('explain', () => {
  test('gives the words of a code', async () => {
    const { code, out } = await run('/', ['explain', 'next-step/required']);
    expect(code).toBe(0);
    expect(out).toMatch(/^next-step\/required error, cannot be allowed\n[^]*Why\n[^]*Source\n[^]*Bad\n[^]*Good\n/);
  });

  test('alone lists all codes', async () => {
    const { code, out } = await run('/', ['explain']);
    expect(code).toBe(0);
    expect(out).toMatch(/^project\/yml +the name of a message ends with \.yaml$/m);
  });

  test('with an area lists its codes', async () => {
    const { code, out } = await run('/', ['explain', 'sender']);
    expect(code).toBe(0);
    expect(out).toMatch(/^sender\/name +/m);
    expect(out).not.toMatch(/^subject\//m);
  });

  test('knows a code by its name alone', async () => {
    const { code, err } = await run('/', ['explain', 'role']);
    expect(code).toBe(2);
    expect(err).toMatch(/there is no code role\n {2}did you mean sender\/role\?/);
  });
});

describe('colour', () => {
  const cases: readonly [isTerminal: boolean, env: Readonly<Record<string, string>>, colored: boolean][] = [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ];
  test.each(cases)('terminal %j with %j: %j', async (isTerminal, env, colored) => {
    const written: string[] = [];
    const write = async (text: string): Promise<null> => {
      written.push(text);
      return null;
    };
    const stdout = { isTerminal, columns: isTerminal ? 60 : undefined, write };
    await run(scratch(tree), ['check'], outcomeOf([wrong]), { env, stdout });
    expect(written.join('').includes('\u001B[')).toBe(colored);
  });
});

test('a result that cannot be written is told, and is no success', async () => {
  const { code, err } = await run(scratch(tree), ['check'], outcomeOf([]), {
    stdoutProblem: 'no space left on the disk',
  });
  expect([code, err]).toEqual([
    2,
    'envoi: the result could not be written to standard output: no space left on the disk\n',
  ]);
});
