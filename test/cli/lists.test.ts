import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import type { ListOutcome, ListWritten, Outcome } from '../../src/model/outcome.ts';
import type { NewRowSchema } from '../../src/run/new-schema.ts';
import { marked } from '../reporters/marked.ts';
import { causeOf, columnOf, letterOf, listOf, outcomeOf } from '../reporters/outcomes.ts';
import { scratch } from '../run/scratch.ts';
import { bytes, run } from './fake-machine.ts';

const tree = { 'envoi.yaml': '', 'messages/renewal.yaml': '', 'messages/data/customers.csv': '' };
const wrong = error('data/not-a-date', marked('«soon»', 'customers.csv'), 'no date', { row: { row: 1, field: 'Day' } });
const read = { file: 'customers.csv', rows: 3, wanted: 3 } as const;

function writtenTo(root: string, rest: Partial<ListWritten> = {}): ListWritten {
  const out = join(root, 'out');
  return {
    to: 'mbox',
    path: join(out, 'renewal.mbox'),
    letters: 3,
    bytes: 30_000,
    resumedFrom: null,
    wasThere: false,
    changed: [],
    manifest: join(out, 'renewal.manifest.jsonl'),
    ...rest,
  };
}

function build(root: string, list: Partial<ListOutcome>, args: readonly string[] = []) {
  return run(root, ['build', ...args], outcomeOf([], { lists: [listOf('renewal', { ...read, ...list })] }));
}

describe('the library is told', () => {
  test('by check which rows, who gets no letter, and where all findings go', async () => {
    const root = scratch(tree);
    const args = [
      'check',
      '--recipients',
      'data/a.csv',
      '--suppress',
      'x.txt',
      '--suppress',
      '/y.csv',
      '--findings',
      'f.jsonl',
    ];
    const { asked } = await run(root, args, outcomeOf([], { lists: [listOf('renewal')] }));
    expect(asked[0]).toMatchObject({
      verb: 'check',
      options: {
        recipients: { kind: 'anywhere', path: join(root, 'data/a.csv'), shown: 'data/a.csv' },
        suppress: [
          { path: join(root, 'x.txt'), shown: 'x.txt' },
          { path: '/y.csv', shown: '/y.csv' },
        ],
        findings: join(root, 'f.jsonl'),
      },
    });
  });

  test('by build what becomes of the letters', async () => {
    const root = scratch(tree);
    const { asked } = await build(root, {}, ['--to', 'jsonl', '--skip-invalid', '-o', 'letters']);
    expect(asked[0]?.options).toMatchObject({ to: 'jsonl', skipInvalid: true, out: join(root, 'letters') });
    const plain = await build(root, {});
    expect(plain.asked[0]?.options).toMatchObject({ to: 'files', skipInvalid: false, out: join(root, 'out') });
    expect(plain.asked[0]?.options).not.toHaveProperty('recipients');
  });

  test('by `-` to read standard input', async () => {
    const stdin = bytes('email\n');
    const outcome = outcomeOf([], { lists: [listOf('renewal')] });
    const { asked } = await run(scratch(tree), ['check', '--recipients', '-'], outcome, { stdin });
    expect(asked[0]?.options?.recipients).toEqual({ kind: 'stdin', stdin });
  });
});

describe('wrong usage says what to do, with exit code 2 and nothing on stdout', () => {
  const lists = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => listOf(id));
  const cases: readonly [args: readonly string[], lists: readonly ListOutcome[], err: RegExp][] = [
    ...[
      ['check', '--recipients', 'a.csv'],
      ['check', '--findings', 'f.jsonl'],
      ['build', '--recipients', 'a.csv'],
      ['build', '--skip-invalid'],
      ['build', '--to', 'mbox'],
      ['build', '--to', 'jsonl'],
      ['names', '--missing', '--recipients', 'a.csv'],
    ].map((args): [readonly string[], readonly ListOutcome[], RegExp] => [
      args,
      [],
      new RegExp(
        `${args.find((arg) => /^--(?!missing)/.test(arg))} goes with a message to a list, and none was looked at\n {2}a mess`,
      ),
    ]),
    [
      ['build', '--recipients', 'a.csv'],
      lists,
      /these are 6: a, b, c, d, e and 1 more\n {2}name one of them, such as a\n/,
    ],
    [['names', '--missing', '--recipients', 'a.csv'], lists.slice(0, 2), /these are 2: a, b\n/],
    [['check', '-', '--recipients', '-'], [], /both read standard input\n/],
    [['check', '--fix', '--recipients', 'a.csv'], [], /--recipients does not go with --fix\n/],
    [['check', '--fix', '--suppress', 'a.csv'], [], /--suppress does not go with --fix\n/],
    [['check', '--fix', '--findings', 'a.jsonl'], [], /--findings does not go with --fix\n/],
    [['check', '--to', 'mbox'], [], /unknown option '--to'/],
    [['check', '--skip-invalid'], [], /unknown option '--skip-invalid'/],
    [['build', '--to', 'zip'], [], /argument 'zip' is invalid\. Allowed choices are files, mbox, jsonl\./],
    [['names'], [], /names needs --missing\n/],
    [['names', '--missing', '-'], [], /names reads messages from files only\n/],
    [['new', 'schema'], [], /required option '--from <file>' not specified/],
    [['new', 'schema', '--from', 'a.csv', '--name', 'A b'], [], /--name A b is no name for a schema\n {2}name it with/],
    [['new', 'schema', '--from', 'a.csv', '--name', '../x'], [], /--name \.\.\/x is no name/],
    [['new', 'schema', '--from', '-'], [], /- gives no name for a schema\n/],
    [['new', 'schema', '--from', '会社.csv'], [], /gives no name for a schema\n/],
    [['new'], [], /there is no terminal to ask/],
  ];
  test.each(cases)('%j', async (args, found, message) => {
    const { code, out, err } = await run(scratch(tree), args, outcomeOf([], { lists: found }));
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('without a list in the run, options for lists are no mistake', () => {
  const letters = [letterOf('kari')];
  const some = ['--recipients', 'a.csv', '--findings', 'f.jsonl'];
  const cases: readonly [why: string, args: readonly string[], outcome: Outcome, code: number, said: RegExp][] = [
    ['where suppression lists hold for single persons too', ['check', '--suppress', 'a.txt'], outcomeOf([]), 0, /^$/],
    ['where letters are files anyway', ['build', '--to', 'files'], outcomeOf([], { letters }), 0, /^$/],
    ['where errors say more', ['check', ...some], outcomeOf([error('yaml/syntax', null, 'x')]), 1, /^$/],
    [
      'where a fault says more',
      ['check', ...some],
      outcomeOf([], { faults: [{ path: 'a', problem: 'b' }] }),
      2,
      /a: b\n$/,
    ],
    ['where nothing is there', ['check', ...some], outcomeOf([], { messages: 0 }), 2, /there is nothing to check/],
    ['in a turn of a watch', ['check', '--watch', ...some], outcomeOf([]), 0, /^envoi: 0 ms, watching/],
    [
      'in a turn of a watch that builds',
      ['build', '--watch', '--to', 'mbox'],
      outcomeOf([], { letters }),
      0,
      /^envoi: 0 ms/,
    ],
  ];
  test.each(cases)('%s', async (_, args, outcome, code, said) => {
    const ran = await run(scratch(tree), args, outcome);
    expect(ran.err).toMatch(said);
    expect(ran.err).not.toContain('goes with a message to a list');
    expect(ran.code).toBe(code);
  });
});

describe('build', () => {
  test('says what it wrote for a list, and no columns any more', async () => {
    const root = scratch(tree);
    const { code, out, err } = await build(root, { columns: [columnOf('Email')], written: writtenTo(root) });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`renewal 3 rows of customers.csv: 3 letters

1 message, nothing to fix, 3 real rows checked

renewal: wrote 3 letters, 30 kB
  out/renewal.mbox
  out/renewal.manifest.jsonl says of each letter what it is and where
`);
    expect((await build(root, { written: writtenTo(root) }, ['--quiet'])).out).toBe('');
    const json = JSON.parse((await build(root, { written: writtenTo(root) }, ['--format', 'json'])).out);
    expect(json.lists[0].written).toMatchObject({ to: 'mbox', letters: 3 });
  });

  test('writes the letters to single persons beside it', async () => {
    const root = scratch(tree);
    const lists = [listOf('renewal', { ...read, written: writtenTo(root) })];
    const { out } = await run(root, ['build'], outcomeOf([], { lists, letters: [letterOf('kari')] }));
    expect(out).toMatch(/wrote 1 letter of 1 layout to out\/\n\nrenewal: wrote 3 letters/);
    expect(existsSync(join(root, 'out/kari.eml'))).toBe(true);
  });

  test('with wrong rows writes nothing, and with --skip-invalid the others', async () => {
    const root = scratch(tree);
    const failed = await build(root, { causes: [causeOf([wrong], 2)] });
    expect([failed.code, failed.err]).toEqual([1, 'envoi: nothing was written\n']);
    const written = writtenTo(root, { letters: 1 });
    const rejected = join(root, 'out/renewal.rejected.csv');
    const leftOut = { where: 0, suppressed: 0, invalid: 2 };
    const list = { leftOut, wanted: 1, written, rejected, causes: [causeOf([wrong], 2)] };
    const skipped = await build(root, list, [
      '--skip-invalid',
      '--suppress',
      'a b.txt',
      '--suppress',
      'c.csv',
      '--to',
      'mbox',
    ]);
    expect([skipped.code, skipped.err]).toEqual([0, '']);
    expect(skipped.out).toContain(" --suppress 'a b.txt' --suppress c.csv --to mbox -o out/renewal-rest\n");
    expect(skipped.out).toContain('out/renewal.rejected.csv has 2 rows with errors, and why; mend them there,');
  });

  test('of which every row is wrong fails, and says where the rows are', async () => {
    const root = scratch(tree);
    const rejected = join(root, 'out/renewal.rejected.csv');
    const leftOut = { where: 0, suppressed: 0, invalid: 2 };
    const { code, out, err } = await build(root, { leftOut, wanted: 0, rejected, causes: [causeOf([wrong], 2)] }, [
      '--skip-invalid',
    ]);
    expect([code, err]).toEqual([
      1,
      'envoi: no letter was written for renewal: every row that would get one has errors\n',
    ]);
    expect(out).toContain('\nrenewal: no letter\n  out/renewal.rejected.csv has 2 rows with errors, and why;');
  });

  test('that broke off tells of the lists that were finished before', async () => {
    const root = scratch(tree);
    const stopped = { letters: 2, of: 9, signal: 'SIGINT' } as const;
    const lists = [listOf('offers', { ...read, written: writtenTo(root) }), listOf('renewal', { ...read, stopped })];
    const { out, err } = await run(root, ['build'], outcomeOf([], { lists }));
    expect(out).toContain('\noffers: wrote 3 letters, 30 kB\n');
    expect(err).toBe('envoi: renewal: 2 of 9 letters are written; the same command goes on behind them\n');
  });

  test('with --skip-invalid stops at what is wrong with the message', async () => {
    const lists = [listOf('renewal', { ...read, causes: [causeOf([wrong], 2)] })];
    const outcome = outcomeOf([error('a/b', marked('«a»'), 'wrong')], { lists });
    const { code, err } = await run(scratch(tree), ['build', '--skip-invalid'], outcome);
    expect([code, err]).toEqual([1, 'envoi: nothing was written\n']);
  });

  test('of a list in which no row is wanted says so', async () => {
    const { code, err } = await build(scratch(tree), { wanted: 0 });
    expect([code, err]).toEqual([1, 'envoi: no letter was written for renewal: no row of its list gets one\n']);
  });

  test('that broke off says how far it came, and ends as it was told to', async () => {
    const root = scratch(tree);
    const stopped = { letters: 12_000, of: 100_000, signal: 'SIGINT' } as const;
    const { code, err, endedBy } = await build(root, { stopped });
    expect([code, endedBy]).toEqual([2, ['SIGINT']]);
    expect(err).toBe('envoi: renewal: 12,000 of 100,000 letters are written; the same command goes on behind them\n');
    const full = await run(
      root,
      ['build'],
      outcomeOf([], {
        lists: [listOf('renewal', { ...read, stopped: { ...stopped, signal: null } })],
        faults: [{ path: join(root, 'out'), problem: 'no space left on the disk' }],
      }),
    );
    expect([full.code, full.endedBy]).toEqual([2, []]);
    expect(full.err).toMatch(/^envoi: out: no space left on the disk\nenvoi: renewal: 12,000 of/);
  });
});

test('check: --only counts the findings of rows too', async () => {
  const soft = warning('data/role-mailbox', marked('«info@»', 'customers.csv'), 'x', {
    row: { row: 2, field: 'Mail' },
  });
  const lists = [listOf('renewal', { ...read, causes: [causeOf([wrong], 1207), causeOf([soft], 2)] })];
  const args = ['check', '--format', 'json', '--only'];
  const countOf = async (only: string) =>
    JSON.parse((await run(scratch(tree), [...args, only], outcomeOf([], { lists }))).out).summary;
  expect(await countOf('subject/*')).toMatchObject({ errors: 0, warnings: 0, rows: 3 });
});

describe('names --missing', () => {
  const names = [
    { name: 'Ярополк', part: 'given_name', letters: 3 },
    { name: '=HYPERLINK("x")', part: 'given_name', letters: 1 },
    { name: '-Anna', part: 'given_name', letters: 1 },
  ];
  const csv = `name,part,letters,vocative
Ярополк,given_name,3,
"'=HYPERLINK(""x"")",given_name,1,
'-Anna,given_name,1,
`;
  const outcome = outcomeOf([], { lists: [listOf('renewal', read)] });

  test('gives them as CSV in which nothing is a formula', async () => {
    const { code, out, err } = await run(scratch(tree), ['names', '--missing'], outcome, { names });
    expect([code, out, err]).toEqual([0, csv, 'envoi: 3 names without a vocative\n']);
    const quiet = await run(scratch(tree), ['names', '--missing', '--quiet'], outcome, { names: [] });
    expect([quiet.code, quiet.out, quiet.err]).toEqual([0, 'name,part,letters,vocative\n', '']);
  });

  test('-o writes a new file, for its owner alone, and never over the answers', async () => {
    const root = scratch(tree);
    const args = ['names', '--missing', '-o', 'names/uk.csv'];
    const { code, out, err } = await run(root, args, outcome, { names });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('names/uk.csv: 3 names without a vocative\n');
    expect(readFileSync(join(root, 'names/uk.csv'), 'utf8')).toBe(`\ufeff${csv}`);
    expect(statSync(join(root, 'names/uk.csv')).mode & 0o777).toBe(0o600);
    writeFileSync(join(root, 'names/uk.csv'), 'mine');
    const again = await run(root, args, outcome, { names });
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/names\/uk\.csv: exists already\n/);
    expect(readFileSync(join(root, 'names/uk.csv'), 'utf8')).toBe('mine');
  });

  test('without rows says what is missing, with what is wrong where something is', async () => {
    const none = await run(scratch(tree), ['names', '--missing'], outcomeOf([], { lists: [listOf('renewal')] }));
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toMatch(/no rows were given; name a file under `recipients\.from`/);
    const broken = await run(scratch(tree), ['names', '--missing'], outcomeOf([error('a/b', marked('«a»'), 'wrong')]));
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toMatch(/kari\.yaml:1:1 error a\/b\n/);
    expect((await run(scratch(tree), ['names', '--missing'])).err).toMatch(/there is no message to a list here/);
  });
});

describe('new schema', () => {
  const schema: NewRowSchema = {
    kind: 'schema',
    text: '{}\n',
    file: 'customers.csv',
    rows: 2000,
    broken: 1,
    columns: [
      columnOf('Email', { kind: 'email', field: 'email' }),
      columnOf('Day', { kind: 'date', format: 'dd.mm.yyyy', field: 'day' }),
      columnOf('Price', { kind: 'number', format: 'comma', field: 'price', empty: 7 }),
      columnOf('Notes', { kind: 'empty', empty: 2000 }),
    ],
  };

  test('writes it and says what it took for what', async () => {
    const root = scratch(tree);
    const args = ['new', 'schema', '--from', 'My Kunder 2026.csv'];
    const { code, out, err } = await run(root, args, outcomeOf([]), { schema });
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(join(root, 'schemas/rows/my-kunder-2026.schema.json'), 'utf8')).toBe('{}\n');
    expect(out).toContain('my-kunder-2026.schema.json from 2,000 rows of customers.csv\n');
    expect(out).toContain('  Price   numbers, decimal comma  price    7\n');
    expect(out).toContain('  - columns without a field are not read\n  - 1 row could not be read;');
    expect(out).toContain(`
  recipients:
    schema: my-kunder-2026
    formats: { date: dd.mm.yyyy, decimal: comma }
`);
  });

  test('never writes over one that is there, and with --dry-run nothing at all', async () => {
    const root = scratch({ ...tree, 'schemas/rows/customer.schema.json': 'mine' });
    const args = ['new', 'schema', '--from', 'customers.csv', '--name', 'customer'];
    const { code, out, err } = await run(root, args, outcomeOf([]), { schema });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/customer\.schema\.json: exists already, and stays as it is; choose another --name\n/);
    expect(readFileSync(join(root, 'schemas/rows/customer.schema.json'), 'utf8')).toBe('mine');
    const dry = await run(root, [...args, '--dry-run'], outcomeOf([]), { schema });
    expect([dry.code, dry.out, dry.err]).toEqual([0, '{}\n', '']);
  });

  test('of a file that holds no rows says where and why', async () => {
    const wrongFile = error('data/spreadsheet-file', marked('«»', 'customers.xlsx'), 'is a workbook');
    const root = scratch(tree);
    const args = ['new', 'schema', '--from', 'customers.xlsx'];
    const found = await run(root, args, outcomeOf([]), { schema: { kind: 'findings', diagnostics: [wrongFile] } });
    expect([found.code, found.out]).toEqual([1, '']);
    expect(found.err).toMatch(/^customers\.xlsx error data\/spreadsheet-file\n {2}is a workbook\n/);
    const fault = await run(root, args);
    expect([fault.code, fault.err]).toEqual([2, 'envoi: x: no such file or folder\n']);
  });
});
