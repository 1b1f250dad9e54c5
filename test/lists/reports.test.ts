import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, type Outcome, type Progress } from '../../src/index.ts';
import { bytes } from '../cli/fake-machine.ts';
import { envoi } from './envoi.ts';
import { GOOD_ROWS, jsonLines, listProject } from './project.ts';

const HEAD = GOOD_ROWS.slice(0, GOOD_ROWS.indexOf('\n') + 1);
const ONE_WRONG = GOOD_ROWS.replace('01.12.2027', 'snart');
const ALL_WRONG = GOOD_ROWS.replaceAll('.2027', '.2027?');

/** A file of findings with more of one cause than a screen shows. */
function manyWrong(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, row) => `K-${row};Eva;Berg;eva${row}@berg.example;Berg AS;snart;1,00;NOK\n`,
  );
  return HEAD + rows.join('');
}

describe('--findings replaces nothing that is no file of findings', () => {
  const list = 'messages/data/kunder.csv';
  const cases: readonly [file: string, problem: RegExp][] = [
    [list, /kunder\.csv: is read by this run; name another file for the findings/],
    ['messages/fornyelse.yaml', /is read by this run/],
    ['envoi.yaml', /is read by this run/],
    ['stop.txt', /stop\.txt: is read by this run/],
    ['twin.csv', /twin\.csv: is read by this run/],
    ['notes.txt', /notes\.txt: exists already and is no file of findings; name another file for the findings/],
    ['messages/data/new.jsonl', /new\.jsonl: stands in messages\/, among the sources; name another/],
    ['schemas/rows/new.jsonl', /stands in schemas\/, among the sources/],
  ];
  test.each(cases)('%s', async (file, problem) => {
    const root = listProject(ONE_WRONG, { 'stop.txt': '', 'notes.txt': 'mine' });
    linkSync(join(root, list), join(root, 'twin.csv'));
    const before = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null;
    const { code, err } = await envoi(root, ['check', '--suppress', 'stop.txt', '--findings', file]);
    expect([code, err]).toEqual([2, expect.stringMatching(problem)]);
    expect(existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null).toBe(before);
  });

  test('nor a list that was given, whatever it looks like', async () => {
    const text = '{"code":"K-1"}\n';
    const root = listProject(null, { 'rows.jsonl': text });
    const args = ['check', '--recipients', 'rows.jsonl', '--findings', './rows.jsonl'];
    expect(await envoi(root, args)).toMatchObject({ code: 2, err: expect.stringMatching(/is read by this run/) });
    expect(readFileSync(join(root, 'rows.jsonl'), 'utf8')).toBe(text);
  });

  test('but an empty file, and one of an earlier run', async () => {
    const root = listProject(ONE_WRONG, { 'f.jsonl': '' });
    for (const _ of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await envoi(root, ['check', '--findings', 'f.jsonl'])).code).toBe(1);
      expect(jsonLines(root, 'f.jsonl').map(({ code }) => code)).toEqual(['data/not-a-date']);
    }
  });
});

describe('--skip-invalid', () => {
  test('does not skip what shows that the list is read wrongly', async () => {
    const root = listProject(HEAD + visitOfEva(1, '12.01.2027') + visitOfEva(2, '12.31.2027'));
    const { code, out } = await envoi(root, ['build', '--skip-invalid']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /fornyelse\.yaml:\d+:\d+ error data\/date-format\n {2}the days of `[^`]+` have the month first/u,
    );
    expect(existsSync(join(root, 'out/fornyelse'))).toBe(false);
  });

  test('of a list with no good row keeps the rows with their reasons, and fails', async () => {
    const root = listProject(ALL_WRONG);
    const { code, out, err } = await envoi(root, ['build', '--skip-invalid']);
    const why = 'no letter was written for fornyelse: every row that would get one has errors';
    expect([code, err]).toEqual([1, `envoi: ${why}\n`]);
    expect(out).toContain('\nfornyelse: no letter\n  out/fornyelse.rejected.csv has 3 rows with errors, and why;');
    expect(readFileSync(join(root, 'out/fornyelse.rejected.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(4);
    expect(readdirSync(join(root, 'out'))).toEqual(['.fornyelse.rejected.csv.sha256', 'fornyelse.rejected.csv']);
  });

  test('never writes the rejected rows over the list that is read', async () => {
    const root = listProject(null, { 'out/fornyelse.rejected.csv': ONE_WRONG });
    const args = ['build', '--skip-invalid', '--recipients', 'out/fornyelse.rejected.csv'];
    const { code, err } = await envoi(root, args);
    expect([code, err]).toEqual([2, expect.stringMatching(/is the list that is read; write into another folder/)]);
    expect(readFileSync(join(root, 'out/fornyelse.rejected.csv'), 'utf8')).toBe(ONE_WRONG);
    writeFileSync(join(root, 'out/fornyelse.rejected.csv'), GOOD_ROWS);
    expect((await envoi(root, args)).code).toBe(0);
    expect(readFileSync(join(root, 'out/fornyelse.rejected.csv'), 'utf8')).toBe(GOOD_ROWS);
  });

  test('hands out rows that cannot be read, in cells where they can be cut into such', async () => {
    const rows = 'K-4;Eva;Berg;eva@berg.example;"Berg" AS;01.12.2027;1,00;NOK\nK-5;@Per;Lie;a;b;c;d;e;f\n';
    const root = listProject(GOOD_ROWS + rows);
    expect((await envoi(root, ['build', '--skip-invalid', '--to', 'jsonl'])).code).toBe(0);
    const lines = readFileSync(join(root, 'out/fornyelse.rejected.csv'), 'utf8').split('\r\n');
    expect(lines[1]).toMatch(/;"K-4;Eva;Berg;eva@berg\.example;""Berg"" AS;01\.12\.2027;1,00;NOK"$/);
    expect(lines[2]).toMatch(/^6;[^;]+;K-5;'@Per;Lie;a;b;c;d;e;f$/);
    const json =
      '{"kundenr": }\n{"kundenr":"K-1","given_name":"Kari","email":"kari@a.example","firma":"A","fornyes":"01.12.2027"}\n';
    const args = ['build', '--skip-invalid', '--to', 'jsonl', '--recipients', '-'];
    rmSync(join(root, 'out/fornyelse'), { recursive: true });
    expect((await envoi(root, args, { stdin: bytes(json) })).code).toBe(0);
    expect(jsonLines(root, 'out/fornyelse.rejected.jsonl')).toMatchObject([{ line: 1, text: '{"kundenr": }' }]);
    expect(existsSync(join(root, 'out/fornyelse.rejected.csv'))).toBe(false);
  });

  test('counts a row that is too long, and hands it out', async () => {
    const root = listProject(
      `${GOOD_ROWS}K-4;${'x'.repeat(1_100_000)};a\nK-5;Per;Lie;per@lie.example;Lie AS;01.12.2027;1,00;NOK\n`,
    );
    const { code, out } = await envoi(root, ['build', '--skip-invalid', '--to', 'jsonl']);
    expect(code).toBe(0);
    expect(out).toContain('fornyelse 5 rows of messages/data/kunder.csv: 4 letters\n  no letter for 1 with errors\n');
    const lines = readFileSync(join(root, 'out/fornyelse.rejected.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines[1]).toMatch(/^5;this row has more than 1 MiB, and its line was not read;"K-4;x+/);
  });
});

describe('rejected rows that somebody mends', () => {
  const SKIP = ['build', '--skip-invalid', '--to', 'jsonl'];
  const FILE = 'out/fornyelse.rejected.csv';
  const MEND = 'build fornyelse --recipients out/fornyelse.rejected.csv --to jsonl -o out/fornyelse-rest';

  test('are never lost, neither to rejected rows nor where there are none any more', async () => {
    const root = listProject(ONE_WRONG);
    expect((await envoi(root, SKIP)).code).toBe(0);
    const mended = readFileSync(join(root, FILE), 'utf8').replace(';snart;', ';01.12.2027;');
    writeFileSync(join(root, FILE), mended);
    writeFileSync(join(root, 'messages/data/kunder.csv'), ONE_WRONG.replace('Havbris', 'Havgule'));
    const { code, err } = await envoi(root, SKIP);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^envoi: out\/fornyelse\.rejected\.csv: has been edited, and would be replaced by the rows with/,
    );
    const letters = (): string => readFileSync(join(root, 'out/fornyelse/letters.jsonl'), 'utf8');
    expect([readFileSync(join(root, FILE), 'utf8'), letters().includes('Havgule')]).toEqual([mended, false]);
    writeFileSync(join(root, 'messages/data/kunder.csv'), GOOD_ROWS);
    expect((await envoi(root, ['build', '--to', 'jsonl'])).code).toBe(0);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(mended);
  });

  test('nor those that were edited while the rest was written', async () => {
    const root = listProject(null);
    const records = [
      { kundenr: 'K-1', given_name: 'Kari', email: 'kari@a.example', firma: 'A', fornyes: '01.12.2027' },
      { kundenr: 'K-2', given_name: 'Ola', email: 'ola@a.example', firma: 'A', fornyes: 'snart' },
    ];
    const path = join(root, 'out/fornyelse.rejected.jsonl');
    const project = await load(root);
    const build = (onProgress: (progress: Progress) => void): Promise<Outcome> =>
      project.build(undefined, {
        recipients: { kind: 'records', records },
        skipInvalid: true,
        out: join(root, 'out'),
        onProgress,
      });
    expect((await build(() => undefined)).lists).toMatchObject([{ wanted: 1, rejected: path }]);
    rmSync(join(root, 'out/fornyelse'), { recursive: true });
    const { faults } = await build(({ phase }) => {
      if (phase === 'write') writeFileSync(path, 'mine');
    });
    expect(faults).toMatchObject([{ path, problem: expect.stringMatching(/^has been edited/) }]);
    expect(readdirSync(join(root, 'out')).toSorted()).toEqual([
      '.fornyelse.rejected.jsonl.sha256',
      'fornyelse',
      'fornyelse.rejected.jsonl',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('are replaced as long as nobody has, also after a kill before they had their name', async () => {
    const root = listProject(ONE_WRONG);
    expect((await envoi(root, SKIP)).code).toBe(0);
    // As if the next one had been remembered and the process killed then.
    const record = join(root, 'out/.fornyelse.rejected.csv.sha256');
    writeFileSync(record, `${'0'.repeat(64)}  fornyelse.rejected.csv\n${readFileSync(record, 'utf8')}`);
    writeFileSync(join(root, 'messages/data/kunder.csv'), ONE_WRONG.replace('snart', 'straks'));
    expect((await envoi(root, SKIP)).code).toBe(0);
    expect(readFileSync(join(root, FILE), 'utf8')).toContain('straks');
  });

  test('get letters of their own, and no list takes the folder of another one', async () => {
    const root = listProject(ONE_WRONG);
    const built = await envoi(root, SKIP);
    expect(built.out).toContain(`and why; mend them there, and build the rest:\n  envoi ${MEND}\n`);
    writeFileSync(join(root, FILE), readFileSync(join(root, FILE), 'utf8').replace(';snart;', ';01.12.2027;'));
    const manifest = (): string => readFileSync(join(root, 'out/fornyelse/manifest.jsonl'), 'utf8');
    const before = manifest();
    const given = ['build', 'fornyelse', '--to', 'jsonl', '--recipients'];
    const { code, err } = await envoi(root, [...given, FILE]);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'envoi: out/fornyelse: has 2 letters of another list; give another folder with -o, or move or delete this one',
    ]);
    expect((await envoi(root, [...given, '-'], { stdin: bytes(GOOD_ROWS) })).code).toBe(2);
    expect(manifest()).toBe(before);
    expect((await envoi(root, MEND.split(' '))).code).toBe(0);
    // Its own list goes there whatever has changed in it, under whatever name.
    writeFileSync(join(root, 'messages/data/kunder.csv'), GOOD_ROWS);
    expect((await envoi(root, [...given, './messages/../messages/data/kunder.csv'])).code).toBe(0);
    expect(manifest()).not.toBe(before);
  });
});

test('a list of nobody is no broken list, and the library says so', async () => {
  const project = await load(listProject(null));
  const { diagnostics, faults, lists } = await project.build(undefined, {
    recipients: { kind: 'records', records: [] },
  });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual(['data/empty-file', 'warning']);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([faults, lists.map(({ rows, wanted }) => [rows, wanted])]).toEqual([[], [[0, 0]]]);
});

describe('nothing is left lying about', () => {
  const LEFT = ['.fornyelse.rejected.csv.4194305.part', '.fornyelse.findings.jsonl.4194305.part'];

  test('of a build that was killed, with the next one', async () => {
    const root = listProject(GOOD_ROWS, Object.fromEntries(LEFT.map((name) => [`out/${name}`, 'personal'])));
    expect((await envoi(root, ['build', '--to', 'jsonl'])).code).toBe(0);
    expect(readdirSync(join(root, 'out'))).toEqual(['fornyelse']);
  });

  test('of rejected rows where an error of another list stops the build', async () => {
    const root = listProject(ONE_WRONG);
    const message = readFileSync(join(root, 'messages/fornyelse.yaml'), 'utf8');
    writeFileSync(
      join(root, 'messages/tilbud.yaml'),
      message.replace('messages/data/kunder.csv', 'messages/data/gone.csv'),
    );
    const { code } = await envoi(root, ['build', '--skip-invalid']);
    expect(code).toBe(2);
    expect(readdirSync(join(root, 'out'))).toEqual([]);
  });

  test('of rejected rows and findings of letters that are there no more', async () => {
    const root = listProject(manyWrong(5) + GOOD_ROWS.slice(HEAD.length));
    expect((await envoi(root, ['build', '--skip-invalid', '--to', 'jsonl'])).code).toBe(0);
    const names = ['fornyelse', 'fornyelse.findings.jsonl', 'fornyelse.rejected.csv'];
    const reports = ['.fornyelse.rejected.csv.sha256', ...names];
    expect(readdirSync(join(root, 'out')).toSorted()).toEqual(reports);
    mkdirSync(join(root, 'out/fornyelse.rejected.jsonl'));
    expect((await envoi(root, ['build'])).code).toBe(1);
    expect(readdirSync(join(root, 'out'))).toContain('fornyelse.rejected.csv');
    writeFileSync(join(root, 'messages/data/kunder.csv'), GOOD_ROWS);
    expect((await envoi(root, ['build', '--to', 'jsonl'])).code).toBe(0);
    expect(readdirSync(join(root, 'out')).toSorted()).toEqual(['fornyelse', 'fornyelse.rejected.jsonl']);
  });
});

test('no other message is written into the folder of a list', async () => {
  const root = listProject(GOOD_ROWS);
  const message = readFileSync(join(root, 'messages/fornyelse.yaml'), 'utf8');
  mkdirSync(join(root, 'messages/fornyelse'));
  writeFileSync(join(root, 'messages/fornyelse/kari.yaml'), message);
  const { code, out } = await envoi(root, ['build', 'fornyelse']);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^messages\/fornyelse\.yaml error project\/duplicate-id\n {2}the letters of the list `fornyelse` have a/,
  );
  expect(existsSync(join(root, 'out'))).toBe(false);
});

function visitOfEva(number: number, day: string): string {
  return `K-${number};Eva;Berg;eva${number}@berg.example;Berg AS;${day};1,00;NOK\n`;
}
