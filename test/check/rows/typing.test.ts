import { describe, expect, it, test } from 'vitest';
import type { RecipientsData } from '../../../src/model/rows.ts';
import { booking, hold, told } from './held-rows.ts';

const ROW = { email: 'kari@example.no', code: 'K-1' };

/** The data of one row whose columns have these names and cells. */
function dataOf(cells: { readonly [column: string]: string }, recipients: Partial<RecipientsData> = {}): unknown {
  const held = hold(`${Object.keys(cells).join(';')}\n${Object.values(cells).join(';')}\n`, recipients);
  expect(told(held)).toEqual([]);
  return held.rows[0]?.data;
}

describe('a column feeds the field', () => {
  test.each([
    ['of its own name', 'given_name'],
    ['of its own name, however it is spelt', 'Given Name'],
    ['of its own name without blanks', 'givenName'],
    ['whose title it has', 'Given name'],
    ['that other programs call so', 'First Name'],
    ['that Norwegians call so', 'Fornavn'],
    ['that Ukrainians call so, with any apostrophe', 'Ім’я'],
    ['in decomposed letters', 'Имя'.normalize('NFD')],
  ])('%s', (_, column) => {
    expect(dataOf({ ...ROW, [column]: 'Kari' })).toEqual({ ...ROW, given_name: 'Kari' });
  });

  test.each(
    (
      'E-mail|E-Mail-Adresse|E-postadresse|E-mailadres|Електронна пошта|Адреса електронної пошти|Ел. пошта|' +
      'Адрес электронной почты|Электронная почта|Имейл'
    ).split('|'),
  )('of addresses that spreadsheets call %s', (column) => {
    expect(dataOf({ code: 'K-1', [column]: 'kari@example.no' })).toEqual(ROW);
  });

  it('of whose title it is', () => {
    expect(dataOf({ 'E-post': 'kari@example.no', 'BOOKING CODE': 'K-1', 'travel-day': '2026-12-01' })).toEqual({
      ...ROW,
      day: '2026-12-01',
    });
  });

  it('that `columns` says, and then no other', () => {
    const columns = { given_name: 'Called', code: 'Kundenr.' };
    const cells = { email: 'kari@example.no', 'Kundenr.': 'K-1', Called: 'Kari', given_name: 'Karianne', code: 'X' };
    expect(dataOf(cells, { columns })).toEqual({ ...ROW, given_name: 'Kari' });
  });

  it('nearest to it, and a column that may mean the same is told', () => {
    const held = hold('email;E-mail;code;Fornavn;given_name;unrelated\na@b.no;;K-1;Ola;Kari;x\n', {});
    expect(held.rows[0]?.data).toEqual({ email: 'a@b.no', code: 'K-1', given_name: 'Kari' });
    expect(told(held).toSorted()).toEqual([
      '1:1 «recipients.from» data/unclear-column!: the columns `email` and `E-mail` of customers.csv can both be `email`, and `email` is read → say which one it is: `columns: { email: email }` under `recipients`',
      '1:1 «recipients.from» data/unclear-column!: the columns `given_name` and `Fornavn` of customers.csv can both be `given_name`, and `given_name` is read → say which one it is: `columns: { given_name: given_name }` under `recipients`',
    ]);
    const columns = { email: 'E-mail', given_name: 'given_name' };
    expect(dataOf({ ...ROW, 'E-mail': 'ola@example.no', Fornavn: 'Ola', given_name: 'Kari' }, { columns })).toEqual({
      email: 'ola@example.no',
      code: 'K-1',
      given_name: 'Kari',
    });
  });
});

describe('a column of postal addresses is none of e-mail addresses', () => {
  const { address: _, ...properties } = booking.properties ?? {};
  const unaddressed = { ...booking, properties };

  test.each(['Address', 'Адреса', 'Адрес', 'Пошта', 'Почта'])('beside one of them: %s', (column) => {
    const held = hold(
      `email;code;${column}
kari@example.no;K-1;Gate 7
`,
      {},
      unaddressed,
    );
    expect(told(held)).toEqual([]);
    expect(held.rows[0]?.data).toEqual(ROW);
  });

  test.each(['Address', 'Адреса', 'Адрес'])('nor where there is none: %s', (column) => {
    const held = hold(`Fornavn;code;${column};City\nKari;K-1;Gate 7;Bergen\n`, {}, unaddressed);
    expect(told(held)).toEqual([
      `1:1 «recipients.from» data/missing-column: customers.csv has no column for \`email\`, which every row needs → the columns are \`Fornavn\`, \`code\`, \`${column}\`, \`City\`; say which one it is: \`columns: { email: Column name }\` under \`recipients\``,
    ]);
  });
});

it('but where the schema of the rows says so', () => {
  const own = { ...booking, alsoCalled: { адрес: 'email' } };
  expect(hold('code;Адрес\nK-1;kari@example.no\n', {}, own).rows[0]?.data).toEqual(ROW);
});

describe('what is wrong with the columns is said at its place in the message', () => {
  test.each<[text: string, recipients: Partial<RecipientsData>, found: string]>([
    [
      'email;kode;codes\n',
      {},
      '1:1 «recipients.from» data/missing-column: customers.csv has no column for `code`, which every row needs → did you mean `kode`?; say which one it is: `columns: { code: kode }` under `recipients`',
    ],
    [
      'Privat e-post;code\n',
      {},
      '1:1 «recipients.from» data/missing-column: customers.csv has no column for `email`, which every row needs → did you mean `Privat e-post`?; say which one it is: `columns: { email: Privat e-post }` under `recipients`',
    ],
    [
      'email;kode\n',
      { from: 'other.csv' },
      '1:1 «» data/missing-column: customers.csv has no column for `code`, which every row needs → did you mean `kode`?; say which one it is: `columns: { code: kode }` under `recipients`',
    ],
    [
      'email;K-nr\n',
      {},
      '1:1 «recipients.from» data/missing-column: customers.csv has no column for `code`, which every row needs → the columns are `email`, `K-nr`; say which one it is: `columns: { code: Column name }` under `recipients`',
    ],
    [
      'email;code;Fornavn;First name\n',
      {},
      '1:1 «recipients.from» data/unclear-column: the columns `Fornavn` and `First name` of customers.csv can both be `given_name` → say which one it is: `columns: { given_name: Fornavn }` under `recipients`',
    ],
    [
      'email;code\n',
      { columns: { code: 'codes' } },
      '1:1 «recipients.columns.code» data/missing-column: customers.csv has no column `codes` → did you mean `code`?',
    ],
    [
      'email;code\n',
      { columns: { cod: 'code' } },
      '1:1 «recipients.columns.cod» data/unknown-field: the row schema has no field `cod` → did you mean `code`?',
    ],
    [
      'email;code\n',
      { where: { lang: 'uk' } },
      '1:1 «recipients.where.lang» data/missing-column: customers.csv has no column `lang`, and its rows are to be told apart by it → the columns are `email`, `code`',
    ],
    [
      'email;code;day\n',
      { where: { day: 'soon' } },
      '1:1 «recipients.where.day» data/where: no row can have `soon` as its `day`, which is a date → write the date as year-month-day, such as 2026-12-01',
    ],
    [
      'email;code;seats\n',
      { where: { seats: true } },
      '1:1 «recipients.where.seats» data/where: no row can have `true` as its `seats`, which is a whole number → write a whole number, such as 12',
    ],
    [
      'email;code;tags\n',
      { where: { tags: 'new' } },
      '1:1 «recipients.where.tags» data/where: no row can have `new` as its `tags`, which is a list → write a condition for a field that is one text, number or date',
    ],
    [
      'email;code;address\n',
      {},
      '1:1 «recipients.from» data/column-type: `address` is no single value, and no cell of a CSV file can hold it → give the rows as JSON Lines, or as a JSON array',
    ],
    [
      'email;code\n',
      { formats: { date: 'dd.mm.yy' } },
      '1:1 «recipients.formats.date» data/date-format: `dd.mm.yy` has a year of two digits, which leaves the century open → write `yyyy`, `mm` or `m`, and `dd` or `d` as they stand in the cells, such as `dd.mm.yyyy`',
    ],
    [
      'email;code\n',
      { formats: { date: 'dmyyyy' } },
      '1:1 «recipients.formats.date» data/date-format: `dmyyyy` is no form of a date → write `yyyy`, `mm` or `m`, and `dd` or `d` as they stand in the cells, such as `dd.mm.yyyy`',
    ],
  ])('%j %j', (text, recipients, found) => {
    expect(
      told(
        hold(
          `${text}kari@example.no;K-1;;\n`.replace(/;+\n$/u, `${';'.repeat(text.split(';').length - 1).slice(1)}\n`),
          recipients,
        ),
      ),
    ).toEqual([found]);
  });
});

describe('`where` leaves out rows', () => {
  const text = [
    'email;code;day;paid;seats;lang;price',
    'a@example.no;K-1;01.12.2026;ja;2;uk;1 200,00',
    'b@example.no;K-2;02.12.2026;nei;3;nb;',
    'not wanted;;x;nei;;nb;x',
    'c@example.no;K-3;1.12.2026;x;3;UK;',
  ].join('\n');
  const formats = { date: 'dd.mm.yyyy', decimal: 'comma' } as const;

  test.each<[where: RecipientsData['where'], rows: readonly number[], left: number]>([
    [{ lang: 'uk' }, [1], 3],
    [{ day: '2026-12-01' }, [1], 1],
    [{ day: '01.12.2026' }, [1], 1],
    [{ paid: true }, [1], 2],
    [{ price: 1200 }, [1], 2],
    [{ price: '' }, [2], 1],
    [{ lang: 'uk', paid: false }, [], 4],
  ])('%j', (where, rows, left) => {
    const held = hold(text, { where: where ?? {}, formats });
    expect({ rows: held.rows.map(({ row }) => row), left: held.left }).toEqual({ rows, left });
  });

  it('also of JSON', () => {
    const rows = [{ n: 1, lang: 'uk' }, { n: 2, lang: 'nb' }, { n: 3 }].map((row) =>
      JSON.stringify({ ...ROW, ...row }),
    );
    expect(hold(rows.join('\n'), { where: { lang: 'uk' } }).left).toBe(2);
    expect(hold(rows.join('\n'), { where: { n: 2 } }).left).toBe(2);
    expect(hold(rows.join('\n'), { where: { lang: '' } }).rows.map(({ row }) => row)).toEqual([3]);
  });
});

describe('who reaches nobody is told so', () => {
  it('by a condition that no row meets', () => {
    const rows = ['nb', 'nn', 'nb', 'uk', 'sv'].map((lang, row) => `r${row}@b.no;K-${row};${lang}\n`);
    expect(told(hold(`email;code;lang\n${rows.join('')}`, { where: { lang: 'no' } }))).toEqual([
      '1:1 «where.lang» data/where!: no row of customers.csv has `no` as its `lang`, so nobody gets a letter → `lang` has values such as `nb`, `nn`, `uk`',
    ]);
    expect(told(hold(`email;code;lang\n${rows.join('')}`, { where: { lang: 'sv' } }))).toEqual([]);
  });

  it('by several conditions', () => {
    const text = 'email;code;lang\na@b.no;K-1;nb\nb@b.no;K-2;uk\nc@b.no;K-3;\n';
    expect(told(hold(text, { where: { lang: 'nb', code: 'K-2' } }))).toEqual([
      '1:1 «where.» data/where!: no row of customers.csv is as all of `where` wants it, so nobody gets a letter → `lang` has values such as `uk`; `code` has values such as `K-1`',
    ]);
  });

  it.each(['email;code\n', 'email;code\n;\n\n', '[]'])('by a file without rows: %j', (text) => {
    expect(told(hold(text))).toEqual([
      '1:1 «» data/empty-file!: customers.csv has no rows, so nobody gets a letter → write a line for each person, or name the file that has them',
    ]);
  });
});
