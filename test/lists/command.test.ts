import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { bytes } from '../cli/fake-machine.ts';
import { baseMessage } from '../rules/base-message.ts';
import { tree } from '../run/list/lists.ts';
import { envoi } from './envoi.ts';
import { GOOD_ROWS, jsonLines, listProject } from './project.ts';

const HEAD = GOOD_ROWS.slice(0, GOOD_ROWS.indexOf('\n') + 1);
const WITH_ONE_WRONG = GOOD_ROWS.replace('01.12.2027', 'snart');
const WRONG_ROWS = `K-4;Eva;Berg;eva@berg.example;=HYPERLINK(A1);31.02.2027;x;NOK
K-5;Per;Lie;per@lie.example;Lie Bygg AS;01.12.2027;1,00
`;
const VILE_ROWS = `K-6;\u001b[31mKari;Dahl;kari@dahl.example;Nord\u202elys;01.12.2027;1,00;NOK
K-7;"Kari\r\nBcc: alle@dahl.example";Dahl;k@dahl.example;Dahl;01.12.2027;1,00;NOK
K-8;Siri;Dahl;siri@dahl.example;"Dahl\r\n::error ::x";01.12.2027;1,00;NOK
`;

describe('rows come', () => {
  test('from a file, in place of those that the message names', async () => {
    const root = listProject(`${HEAD}wrong`, { 'other.csv': GOOD_ROWS });
    const { code, out, err } = await envoi(root, ['check', 'fornyelse', '--recipients', 'other.csv']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('fornyelse 3 rows of other.csv: 3 letters\n');
    expect(out).toContain('1 message, nothing to fix, 3 real rows checked\n');
  });

  test('from standard input', async () => {
    const root = listProject(null);
    const { code, out } = await envoi(root, ['check', '--recipients', '-'], { stdin: bytes(WITH_ONE_WRONG) });
    expect(code).toBe(1);
    expect(out).toContain('standard input:2:51 error data/not-a-date\n');
    const built = await envoi(root, ['build', '--recipients', '-', '--skip-invalid'], { stdin: bytes(WITH_ONE_WRONG) });
    expect([built.code, built.err]).toEqual([0, '']);
    expect(jsonLines(root, 'out/fornyelse/manifest.jsonl').map(({ row }) => row)).toEqual([2, 3]);
  });

  test('from nowhere: the message is checked, and nothing is written', async () => {
    const root = listProject(null);
    const { code, out } = await envoi(root, ['check']);
    expect([code, out.split('\n').at(-2)]).toEqual([0, '1 message, nothing to fix, 0 real rows checked']);
    const built = await envoi(root, ['build']);
    expect(built.code).toBe(0);
    expect(built.err).toMatch(/^envoi: nothing was written: no rows were given for fornyelse; name a file under/);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  test('from JSON, by the names of fields', async () => {
    const row = {
      kundenr: 'K-1',
      given_name: 'Kari',
      email: 'kari@nordlys.example',
      firma: 'A',
      fornyes: '01.12.2027',
    };
    const rows = [row, { ...row, email: 'ola@nordlys.example', given_name: 'Ola', pris: 'tolv' }];
    const root = listProject(null, { 'rows.jsonl': rows.map((one) => `${JSON.stringify(one)}\n`).join('') });
    const { code, out } = await envoi(root, ['check', '--recipients', 'rows.jsonl']);
    expect([code, out]).toEqual([1, expect.stringMatching(/^rows\.jsonl:2:\d+ error data\/not-a-number\n/)]);
    const good = bytes(JSON.stringify(rows, (key: string, value: unknown) => (key === 'pris' ? undefined : value), 1));
    expect((await envoi(root, ['check', '--recipients', '-'], { stdin: good })).code).toBe(0);
  });

  test('not from a workbook, nor from a file that is not there', async () => {
    const root = listProject(null, { 'kunder.xlsx': 'PK\u0003\u0004' });
    const { code, out } = await envoi(root, ['check', '--recipients', 'kunder.xlsx']);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^kunder\.xlsx error data\/spreadsheet-file\n.*\n {2}help: .* as CSV/),
    ]);
    const gone = await envoi(root, ['check', '--recipients', 'gone.csv']);
    expect([gone.code, gone.err]).toEqual([2, 'envoi: gone.csv: no such file or folder\n']);
  });
});

describe('rows with errors', () => {
  test('keep every letter from being written', async () => {
    const root = listProject(GOOD_ROWS + WRONG_ROWS);
    const { code, out, err } = await envoi(root, ['build']);
    expect([code, err]).toEqual([1, 'envoi: nothing was written\n']);
    expect(out).toContain('messages/data/kunder.csv:5:46 error data/not-a-date\n');
    expect(out).toContain('fornyelse 5 rows of messages/data/kunder.csv: 3 letters\n  no letter for 2 with errors\n');
    expect(tree(join(root, 'out'))).toEqual({});
  });

  test('go to a file of their own, which can be mended and given again', async () => {
    const root = listProject(GOOD_ROWS + WRONG_ROWS);
    expect((await envoi(root, ['build', '--skip-invalid'])).code).toBe(0);
    const file = 'out/fornyelse.rejected.csv';
    const text = readFileSync(join(root, file), 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\ufeffline;reason;Kundenr;Fornavn;Etternavn;E-post;Firma;Fornyes;Pris;Valuta',
      `5;"\`=HYPERLINK(A1)\` is a formula, and no value; \`31.02.2027\` is no day of the calendar; \`x\` is not a number";K-4;Eva;Berg;eva@berg.example;'=HYPERLINK(A1);31.02.2027;x;NOK`,
      '6;the row has 7 cells for 8 columns, and the last one is 1,00;K-5;Per;Lie;per@lie.example;Lie Bygg AS;01.12.2027;1,00',
      '',
    ]);
    const mended = text
      .replace("'=HYPERLINK(A1)", 'Berg AS')
      .replace(';31.02.2027;x;', ';28.02.2027;1,00;')
      .replace(/(K-5;.*1,00)/, '$1;');
    writeFileSync(join(root, file), mended);
    const again = await envoi(root, ['build', '--recipients', file, '-o', 'out/again', '--to', 'jsonl']);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(jsonLines(root, 'out/again/fornyelse/manifest.jsonl').map(({ to }) => to)).toEqual([
      'eva@berg.example',
      'per@lie.example',
    ]);
  });

  test('are all in the file of findings', async () => {
    const root = listProject(HEAD + WRONG_ROWS + GOOD_ROWS.slice(HEAD.length));
    expect((await envoi(root, ['check', '--findings', 'f.jsonl'])).code).toBe(1);
    const found = jsonLines(root, 'f.jsonl').toSorted((one, other) => Number(one['line']) - Number(other['line']));
    expect(found.map(({ line, column, code, field }) => [line, column, code, field])).toEqual([
      [2, 31, 'data/spreadsheet-damage', 'Firma'],
      [2, 46, 'data/not-a-date', 'Fornyes'],
      [2, 57, 'data/not-a-number', 'Pris'],
      [3, 52, 'data/ragged-row', 'Pris'],
    ]);
    expect(statSync(join(root, 'f.jsonl')).mode & 0o777).toBe(0o600);
  });
});

describe('what is written', () => {
  test.each(['mbox', 'jsonl'])('--to %s: one file beside its manifest, for its owner alone', async (to) => {
    const root = listProject(GOOD_ROWS);
    const { code, out } = await envoi(root, ['build', '--to', to]);
    expect(code).toBe(0);
    expect(out).toMatch(/\nfornyelse: wrote 3 letters, \d+ kB\n/);
    expect(modesIn(join(root, 'out'))).toEqual({
      '.': 0o700,
      fornyelse: 0o700,
      'fornyelse/job.json': 0o600,
      [`fornyelse/letters.${to}`]: 0o600,
      'fornyelse/manifest.jsonl': 0o600,
    });
  });

  test('--to files: three a letter, named by their rows', async () => {
    const root = listProject(GOOD_ROWS);
    expect((await envoi(root, ['build'])).code).toBe(0);
    const modes = modesIn(join(root, 'out'));
    expect(Object.keys(modes)).toContain('fornyelse/000003.eml');
    expect(new Set(Object.values(modes))).toEqual(new Set([0o700, 0o600]));
    expect(jsonLines(root, 'out/fornyelse/manifest.jsonl')[2]).toMatchObject({
      row: 3,
      to: 'ase@bjornstad.example',
      subject: 'Bjørnstad og Sønn: avtalen går ut søndag 28. februar 2027',
    });
  });

  test('is not written twice, and not called the rest of a build that broke off', async () => {
    const root = listProject(GOOD_ROWS);
    const first = await envoi(root, ['build', '--to', 'mbox']);
    const before = tree(join(root, 'out'));
    const second = await envoi(root, ['build', '--to', 'mbox']);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.out).toMatch(/fornyelse: 3 letters, \d+ kB: all there already, made from the same inputs\n/);
    expect(second.out).not.toContain('broke off');
    expect(tree(join(root, 'out'))).toEqual(before);
    writeFileSync(join(root, 'messages/data/kunder.csv'), GOOD_ROWS.replace('Nordlys AS', 'Nordlys Hotell AS'));
    expect((await envoi(root, ['build', '--to', 'mbox'])).code).toBe(0);
    expect(tree(join(root, 'out'))['fornyelse/letters.mbox']).toContain('Nordlys Hotell AS');
  });

  test('leaves out who asked for no letters', async () => {
    const root = listProject(GOOD_ROWS, {
      'stop.txt': '# på telefon\nKARI@nordlys.example\n',
      'more.csv': 'x,E-mail\n1,@havbris.example\n',
    });
    const { code, out } = await envoi(root, ['build', '--suppress', 'stop.txt', '--suppress', 'more.csv']);
    expect(code).toBe(0);
    expect(out).toContain('3 rows of messages/data/kunder.csv: 1 letter\n  no letter for 2 on a suppression list\n');
    const broken = listProject(GOOD_ROWS, { 'stop.txt': 'kari at nordlys.example\n' });
    const refused = await envoi(broken, ['build', '--suppress', 'stop.txt']);
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringMatching(/^stop\.txt:1:1 error data\/suppression-list\n/),
    ]);
    expect(existsSync(join(broken, 'out'))).toBe(false);
  });

  test('is nothing where a single person, or one who gets a copy, asked for no letters', async () => {
    const cc = '\ncc:\n  - name: Per Berg\n    email: per@fjell.example\n    because: he sells the lamps\n';
    const root = listProject(GOOD_ROWS, {
      'messages/single.yaml': `${baseMessage}${cc}`,
      'messages/other.yaml': baseMessage.replace('kari@example.no', 'anne@example.no'),
      'stop.txt': 'Kari@EXAMPLE.no\n@fjell.example\n',
    });
    const { code, out } = await envoi(root, ['build', '--suppress', 'stop.txt', '--format', 'compact']);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('suppressed-person'))).toEqual([
      expect.stringMatching(/^messages\/single\.yaml:6:10: error: `kari@example\.no` is on a suppression list, and/),
      expect.stringMatching(
        /^messages\/single\.yaml:\d+:12: error: `per@fjell\.example` is on a suppression list, and/,
      ),
    ]);
    expect(existsSync(join(root, 'out'))).toBe(false);
    const named = await envoi(root, ['check', 'other', '--suppress', 'stop.txt', '--format', 'compact']);
    expect([named.code, named.out]).toEqual([0, '']);
    const broken = await envoi(root, ['check', 'other', '--suppress', 'nowhere.txt', '--format', 'compact']);
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('nowhere.txt: no such file')]);
  });

  test('is nothing while another build writes there', async () => {
    const root = listProject(GOOD_ROWS);
    mkdirSync(join(root, 'out'), { mode: 0o700 });
    const { lockFolder } = await import('../../src/run/lock-folder.ts');
    const lock = lockFolder(join(root, 'out'));
    if (lock.kind === 'busy') throw new Error('the folder is new');
    const { code, err } = await envoi(root, ['build']);
    lock.unlock();
    expect(code).toBe(2);
    expect(err).toMatch(/another build \(process \d+\) is writing here; try again when it is done\n/);
    expect((await envoi(root, ['build'])).code).toBe(0);
  });
});

describe('hostile cells', () => {
  test('are inert on the screen', async () => {
    const { code, out } = await envoi(listProject(HEAD + VILE_ROWS), ['check']);
    expect(code).toBe(1);
    for (const sign of ['\u001b', '\u202e', '\r', '\n::error']) expect(out).not.toContain(sign);
    expect(out).toContain('␛[31mKari');
  });

  test('are refused in what becomes a header', async () => {
    const root = listProject(HEAD + VILE_ROWS);
    await envoi(root, ['check', '--findings', 'f.jsonl']);
    expect(jsonLines(root, 'f.jsonl').map(({ row, code, field }) => [row, code, field])).toEqual([
      [1, 'data/unsafe-text', 'Fornavn'],
      [1, 'data/unsafe-text', 'Firma'],
      [2, 'data/unsafe-text', 'Fornavn'],
      [3, 'data/line-break', 'Firma'],
    ]);
  });

  test('make no line of their own in a subject', async () => {
    const root = listProject(HEAD + VILE_ROWS.split('\n').slice(3).join('\n'));
    const { code } = await envoi(root, ['build', '--to', 'mbox', '--skip-invalid']);
    expect(code).toBe(0);
    if (!existsSync(join(root, 'out/fornyelse'))) return;
    const mail = readFileSync(join(root, 'out/fornyelse/letters.mbox'), 'utf8');
    expect(mail.slice(0, mail.indexOf('\r\n\r\n'))).not.toMatch(/^::error/m);
  });
});

test('the JSON report of a list is as its schema says', async () => {
  const schema: object = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
  const isReport = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
  const root = listProject(GOOD_ROWS + WRONG_ROWS + VILE_ROWS);
  const args = [['check'], ['build', '--skip-invalid', '--to', 'jsonl'], ['build', '--skip-invalid', '--to', 'jsonl']];
  for (const arg of args) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, into one folder
    const report: unknown = JSON.parse((await envoi(root, [...arg, '--format', 'json'])).out);
    expect(isReport(report) || isReport.errors).toBe(true);
    expect(report).toMatchObject({ lists: [{ id: 'fornyelse', rows: 8 }], summary: { rows: 8 } });
  }
});

test('a row schema that is misspelt is named beside those that there are', async () => {
  const root = listProject(GOOD_ROWS);
  const path = join(root, 'messages/fornyelse.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('schema: kunde', 'schema: knude'));
  const { code, out } = await envoi(root, ['check']);
  expect(code).toBe(1);
  expect(out).toMatch(/^messages\/fornyelse\.yaml:5:11 error /);
  expect(out).toMatch(/help: .*kunde/);
});

describe('beginning with a file of rows', () => {
  test('new schema writes a first row schema, with which the list can be checked', async () => {
    const root = listProject(GOOD_ROWS);
    const made = await envoi(root, ['new', 'schema', '--from', 'messages/data/kunder.csv', '--name', 'ny']);
    expect([made.code, made.err]).toEqual([0, '']);
    const path = join(root, 'messages/fornyelse.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('schema: kunde', 'schema: ny'));
    const [first, schema] = [await envoi(root, ['check', 'fornyelse']), join(root, 'schemas/rows/ny.schema.json')];
    expect([first.code, first.out]).toEqual([
      1,
      expect.stringContaining('help: add "enum": ["NOK", "EUR"] to its schema'),
    ]);
    writeFileSync(schema, readFileSync(schema, 'utf8').replace('"title": "Valuta",', '$& "enum": ["NOK", "EUR"],'));
    expect(await envoi(root, ['check', 'fornyelse'])).toMatchObject({ code: 0, err: '' });
    const again = await envoi(root, ['new', 'schema', '--from', 'messages/data/kunder.csv', '--name', 'ny']);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already, and stays as it is')]);
  });

  test('names --missing asks for vocatives, and the answers are used', async () => {
    const rows = 'email,given_name,customer_number,company,renews_on\na@x.example,Нінель,1,ТОВ,2027-01-01\n';
    const message = `template: follow-up
language: uk
intent: confirmation
recipients: { schema: customer, from: messages/data/rows.csv }
sender: ola
subject: "Договір {{recipient.customer_number}}"
body: Ваш договір {{recipient.customer_number}} діє до {{date recipient.renews_on}}.
next_step:
  summary: Будь ласка, підтвердьте продовження договору.
  action: { label: Підтвердити, url: "https://lumo.example/{{recipient.customer_number}}" }
`;
    const root = listProject(null, { 'messages/uk.yaml': message, 'messages/data/rows.csv': rows });
    const asked = await envoi(root, ['names', '--missing', 'uk', '-o', 'names/uk.csv']);
    expect([asked.code, asked.out]).toEqual([0, '']);
    const file = join(root, 'names/uk.csv');
    expect(readFileSync(file, 'utf8')).toBe('\ufeffname,part,letters,vocative\nНінель,given_name,1,\n');
    expect((await envoi(root, ['check', 'uk'])).out).toMatch(
      /^messages\/data\/rows\.csv:2:13 error data\/missing-vocative\n/,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('1,\n', '1,Нінеле\n'));
    const config = join(root, 'envoi.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}names: { uk: names/uk.csv }\n`);
    expect((await envoi(root, ['build', 'uk'])).code).toBe(0);
    expect(readFileSync(join(root, 'out/uk/000001.txt'), 'utf8')).toContain('Нінеле');
    expect((await envoi(root, ['names', '--missing', 'uk'])).err).toBe('envoi: no name is missing\n');
  });
});

/** The rights of a folder and of all in it. */
function modesIn(folder: string): Readonly<Record<string, number>> {
  const names = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].toSorted();
  return Object.fromEntries(names.map((name) => [name, statSync(join(folder, name)).mode & 0o777]));
}
