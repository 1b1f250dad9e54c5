import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CellRole } from '../../../src/check/rows/cell-fault.ts';
import { isPlainText } from '../../../src/check/rows/cells.ts';
import { lostLetters } from '../../../src/check/rows/lost-letters.ts';
import { unfilled } from '../../../src/check/rows/unfilled.ts';
import { hold, told } from './held-rows.ts';

/** What is found in one cell of a row that is otherwise right; the cell stands on line 2. */
function inCell(column: string, cell: string, formats = {}): readonly string[] {
  const columns = ['email', 'code', column].filter((name, index, all) => all.indexOf(name) === index);
  const cells = columns.map((name) => (name === column ? cell : name === 'email' ? 'kari@example.no' : 'K-1'));
  return told(hold(`${columns.join('\t')}\n${cells.join('\t')}\n`, { formats }));
}

function marks(column: string, cell: string, formats = {}): readonly string[] {
  return inCell(column, cell, formats).map((finding) => finding.replace(/ \[.*$/su, ''));
}

describe('a cell that its field cannot have', () => {
  test.each<[column: string, cell: string, found: string]>([
    ['day', '2026-02-30', '2:21 «2026-02-30» data/not-a-date'],
    ['day', '01.12.2026', '2:21 «01.12.2026» data/not-a-date'],
    ['day', '46000', '2:21 «46000» data/not-a-date'],
    ['day', '2026-12-01 14:30', '2:21 «2026-12-01 14:30» data/not-a-date'],
    ['day', '1899-12-31', '2:21 «1899-12-31» data/format'],
    ['day', 'None', '2:21 «None» data/null-word'],
    ['day', '########', '2:21 «########» data/spreadsheet-damage'],
    ['price', '12,50', '2:21 «12,50» data/not-a-number'],
    ['price', '1,234', '2:21 «1,234» data/not-a-number'],
    ['price', '1.234', '2:21 «1.234» data/not-a-number'],
    ['price', '10 kr', '2:21 «10 kr» data/not-a-number'],
    ['price', '1.2E+10', '2:21 «1.2E+10» data/spreadsheet-damage'],
    ['price', '-1', '2:21 «-1» data/schema'],
    ['price', '12 34', '2:21 «12 34» data/not-a-number'],
    ['seats', '2.5', '2:21 «2.5» data/not-a-number'],
    ['seats', '12345678901234567', '2:21 «12345678901234567» data/not-a-number'],
    ['paid', 'perhaps', '2:21 «perhaps» data/not-a-boolean'],
    ['sizes', '38; large', '2:21 «38; large» data/not-a-list'],
    ['tags', 'new; N/A', '2:21 «new; N/A» data/null-word'],
    ['plan', 'pluss', '2:21 «pluss» data/not-in-list'],
    ['code', 'K-1234567890123', '2:17 «K-1234567890123» data/schema'],
    ['email', 'kari@example', '2:1 «kari@example» data/format'],
    ['email', 'n/a', '2:1 «n/a» data/null-word'],
    ['email', '', '2:1 «» data/missing-value'],
    ['code', ' \u00A0 ', '2:17 « \u00A0 » data/missing-value'],
    ['note', '#N/A', '2:21 «#N/A» data/spreadsheet-damage'],
    ['note', '#ИМЯ?', '2:21 «#ИМЯ?» data/spreadsheet-damage'],
    ['note', '1,2E+10', '2:21 «1,2E+10» data/spreadsheet-damage'],
    ['note', '=VLOOKUP(A1)', '2:21 «=VLOOKUP(A1)» data/spreadsheet-damage'],
    ['note', '1-Dec', '2:21 «1-Dec» data/spreadsheet-damage!'],
    ['note', 'Dec-05', '2:21 «Dec-05» data/spreadsheet-damage!'],
    ['note', '01.дек', '2:21 «01.дек» data/spreadsheet-damage!'],
    ['note', "'0012", "2:21 «'0012» data/spreadsheet-damage!"],
    ['note', 'NULL', '2:21 «NULL» data/null-word'],
    ['note', 'undefined', '2:21 «undefined» data/null-word'],
    ['note', ' — ', '2:22 «—» data/null-word'],
    ['note', '\\N', '2:21 «\\N» data/null-word'],
    ['note', 'HÃ¥kon', '2:21 «HÃ¥kon» data/encoding'],
    ['note', 'Ð†Ð²Ð°Ð½', '2:21 «Ð†Ð²Ð°Ð½» data/encoding'],
    ['note', 'Р†РІР°РЅ', '2:21 «Р†РІР°РЅ» data/encoding'],
    ['note', 'Smith â€“ Sons', '2:21 «Smith â€“ Sons» data/encoding'],
    ['note', 'H\uFFFDkon', '2:22 «\uFFFD» data/encoding'],
    ['note', 'Salt &amp; Pepper', '2:26 «&amp;» data/encoding'],
    ['note', 'a\u202Eb', '2:22 «\u202E» data/unsafe-text'],
    ['note', 'a\u200Bb', '2:22 «\u200B» data/unsafe-text'],
    ['note', 'a\u0085b', '2:22 «\u0085» data/unsafe-text'],
    ['note', 'Hi {{name}}', '2:24 «{{name}}» data/unfilled'],
    ['note', 'Hi %FIRSTNAME%!', '2:24 «%FIRSTNAME%» data/unfilled'],
    ['note', '%first_name%', '2:21 «%first_name%» data/unfilled'],
    ['note', '%%Booking code%%', '2:21 «%%Booking code%%» data/unfilled'],
    ['note', 'Hi *|FNAME|*', '2:24 «*|FNAME|*» data/unfilled'],
    ['note', 'for ${company}', '2:25 «${company}» data/unfilled'],
    ['note', 'at [Company Name]', '2:24 «[Company Name]» data/unfilled'],
    ['note', '[Your name]', '2:21 «[Your name]» data/unfilled'],
    ['note', '{first_name}', '2:21 «{first_name}» data/unfilled'],
    ['note', '<<Name>>', '2:21 «<<Name>>» data/unfilled'],
    ['note', '$name', '2:21 «$name» data/unfilled'],
    ['note', '%1_NAME%', '2:21 «%1_NAME%» data/unfilled'],
    ['note', '[_name_]', '2:21 «[_name_]» data/unfilled'],
    ['note', '[  Name]', '2:21 «[  Name]» data/unfilled'],
    ['note', '<_name_>', '2:21 «<_name_>» data/unfilled'],
    ['note', 'xxxxxxxxx', '2:21 «xxxxxxxxx» data/unfilled!'],
    ['note', '[object Object]', '2:21 «[object Object]» data/unfilled'],
    ['note', 'Lorem ipsum dolor', '2:21 «Lorem ipsum» data/unfilled'],
    ['note', 'TBD', '2:21 «TBD» data/unfilled!'],
    ['note', 'xxx', '2:21 «xxx» data/unfilled!'],
    ['note', '<p>Hi</p>', '2:21 «<p>» data/encoding'],
    ['note', 'one<br/>two', '2:24 «<br/>» data/encoding'],
    ['note', '=Kari', '2:21 «=Kari» data/spreadsheet-damage!'],
    ['note', 'Bj?rn AS', '2:23 «?» data/encoding!'],
    ['note', '\u200E', '2:21 «\u200E» data/unsafe-text'],
    ['note', '\u3164\uFE0F', '2:21 «\u3164\uFE0F» data/unsafe-text'],
    ['note', '\u{E0061}', '2:21 «\u{E0061}» data/unsafe-text'],
    ['tags', 'new; $name', '2:21 «new; $name» data/unfilled'],
    ['given_name', '%FIRSTNAME%', '2:21 «%FIRSTNAME%» data/unfilled'],
    ['given_name', '$name', '2:21 «$name» data/unfilled'],
    ['given_name', '[Name]', '2:21 «[Name]» data/unfilled'],
    ['given_name', 'TBD', '2:21 «TBD» data/unfilled'],
    ['given_name', '=Kari', '2:21 «=Kari» data/spreadsheet-damage'],
    ['given_name', '\u200D', '2:21 «\u200D» data/unsafe-text'],
    ['given_name', 'H?kon', '2:22 «?» data/encoding'],
    ['given_name', 'Ka\u00ADri', '2:23 «\u00AD» data/unsafe-text'],
    ['given_name', 'N/A', '2:21 «N/A» data/null-word'],
    ['given_name', '-', '2:21 «-» data/null-word'],
  ])('%s: %s', (column, cell, found) => {
    expect(marks(column, cell)).toEqual([found]);
  });

  it('is read line by line in quotation marks too, at the place inside them', () => {
    const { diagnostics } = hold(
      'email,code,given_name\nkari@example.no,K-1,"Ka ""N/A"" ri"\nola@example.no,K-2,"Ola\r\nBcc: all@example.no"\n',
    );
    expect(told({ ...hold(''), diagnostics })).toEqual([
      '3:24 «\r\n» data/unsafe-text [2 given_name]: `Ola Bcc: all@example.no` has a line break in it, and becomes a part of the mail’s header → write it in one line',
    ]);
  });
});

test('whatever is found by the thorough look at a place that nobody filled in is not passed by the quick one', () => {
  const signs = ['%', '%%', '*|', '|*', '[', ']', '<', '>', '</', '${', '$', '(', ' ', '_', '-', '.', '{{', '}', '’'];
  const words = ['7', 'b', 'NAME', 'name', 'Їжак', 'your ', 'TODO', 'X', 'xxx', 'Lorem ipsum', '[object Object]'];
  const piece = fc.constantFrom(...signs, ...words);
  const text = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme-ascii' }),
  );
  let found = 0;
  fc.assert(
    fc.property(text, fc.constantFrom<CellRole>('name', 'text', 'line'), (cell, role) => {
      const fault = unfilled(cell, role, () => true) ?? lostLetters(cell, 'header');
      if (fault === null) return;
      found += 1;
      expect(isPlainText(cell, role === 'name')).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(0);
});

describe('a cell that means what it says', () => {
  test.each<[column: string, cell: string]>([
    ['note', 'No'],
    ['note', 'Na'],
    ['note', '0012'],
    ['note', 'true'],
    ['note', 'none of them'],
    ['note', 'B-2 (Dec)'],
    ['note', '12E'],
    ['note', '#1'],
    ['note', 'Рівне і Сіль'],
    ['note', 'Світлана В’ячеславівна'],
    ['note', 'São Tomé, Ångström, ÄÖÜ'],
    ['note', '{one}'],
    ['note', '[ember]'],
    ['note', '$5 Pizza'],
    ['note', '$ave & more'],
    ['note', '100 % Kaffe'],
    ['note', '100% of 5%'],
    ['note', '%Arabica%'],
    ['note', '/caf%C3%A9%20et'],
    ['note', '%D0%9F%D1%80'],
    ['note', '<3 Lamps'],
    ['note', 'a < b > c'],
    ['note', '* best *'],
    ['note', '<<Romashka>>'],
    ['note', 'XXX'],
    ['note', 'Todo'],
    ['note', 'Lorem'],
    ['note', 'Really? Yes'],
    ['note', 'Yahoo?Yes'],
    ['note', 'http://a.no/b?c=d'],
    ['note', '= 12'],
    ['note', '\u200Eabc'],
    ['note', '\u{E0001}abc'],
    ['given_name', 'Todo'],
    ['given_name', 'Lorem'],
    ['given_name', 'Xx'],
    ['note', 'AT&T; R&D'],
    ['note', 'Is it so?'],
    ['note', '٢٠٢٦'],
    ['note', '👩‍👩‍👧 family'],
    ['plan', 'None'],
    ['given_name', 'No'],
    ['given_name', 'True'],
    ['given_name', 'Null'],
    ['given_name', 'None'],
    ['given_name', 'Nan'],
    ['given_name', 'Nil'],
    ['given_name', 'Сі'],
    ['given_name', '’t Hooft'],
    ['given_name', 'Õnne'],
    ['email', '  kari@example.no\u00A0'],
  ])('%s: %s', (column, cell) => {
    expect(inCell(column, cell)).toEqual([]);
  });
});

describe('the surname Null', () => {
  test.each<[given: string, family: string, isName: boolean]>([
    ['Kari', 'Null', true],
    ['KARI', 'NULL', true],
    ['kari', 'null', true],
    ['Kari', 'NULL', false],
    ['Kari', 'null', false],
    ['', 'NULL', true],
  ])('%s %s', (given, family, isName) => {
    const { diagnostics } = hold(`email,code,given_name,family_name\nkari@example.no,K-1,${given},${family}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(isName ? [] : ['data/null-word']);
  });
});

describe('says which format would fit', () => {
  test.each<[column: string, cell: string, formats: object, help: string]>([
    ['day', '01.12.2026', {}, 'write `formats: { date: dd.mm.yyyy }` under `recipients`'],
    [
      'day',
      '1/2/2026',
      {},
      'write `formats: { date: d/m/yyyy }`, or `m/d/yyyy` if the month stands first, under `recipients`',
    ],
    ['day', '12/31/2026', {}, 'write `formats: { date: mm/dd/yyyy }` under `recipients`'],
    ['day', '2026-12-01', { date: 'dd.mm.yyyy' }, 'write `formats: { date: yyyy-mm-dd }` under `recipients`'],
    [
      'day',
      '12/31/2026',
      { date: 'dd/mm/yyyy' },
      'write `formats: { date: mm/dd/yyyy }` under `recipients`, if the month stands first in the whole list',
    ],
    [
      'day',
      '31.1.2026',
      { date: 'm.d.yyyy' },
      'write `formats: { date: d.m.yyyy }` under `recipients`, if the day stands first in the whole list',
    ],
    ['day', '31/31/2026', { date: 'dd/mm/yyyy' }, 'write it as `dd/mm/yyyy`, with a day that there is'],
    ['day', '1.12.26', { date: 'd.m.yyyy' }, 'write it as `d.m.yyyy`, with four digits for the year'],
    [
      'price',
      '1.290,50',
      {},
      'write `formats: { decimal: comma }` under `recipients`, if the comma stands before fractions in the whole list',
    ],
    [
      'price',
      '1,234',
      {},
      'write `formats: { decimal: point }` for 1234 or `formats: { decimal: comma }` for 1.234 under `recipients`',
    ],
    [
      'price',
      '1.234',
      {},
      'write `formats: { decimal: point }` for 1.234 or `formats: { decimal: comma }` for 1234 under `recipients`',
    ],
    [
      'price',
      '12.50',
      { decimal: 'comma' },
      'write `formats: { decimal: point }` under `recipients`, if the point stands before fractions in the whole list',
    ],
  ])('%s: %s', (column, cell, formats, help) => {
    expect(inCell(column, cell, formats).map((finding) => finding.replace(/^.* → /su, ''))).toEqual([help]);
  });
});

describe('a list that is not written as `formats` says', () => {
  it('is an error of the list, and of no row, where other rows would be read wrongly', () => {
    expect(ofList('day', ['12/01/2026', '12/12/2026', '12/31/2026'], { date: 'dd/mm/yyyy' })).toEqual([
      '1:1 «formats.date» data/date-format: the days of `day` have the month first, as `12/31/2026` shows: 1 row may have a value that would be read wrongly → write `formats: { date: mm/dd/yyyy }` under `recipients`',
    ]);
    expect(ofList('day', ['1.2.2026', '3.2.2026', '31.1.2026'], { date: 'm.d.yyyy' })).toEqual([
      '1:1 «formats.date» data/date-format: the days of `day` have the day first, as `31.1.2026` shows: 2 rows may have values that would be read wrongly → write `formats: { date: d.m.yyyy }` under `recipients`',
    ]);
    expect(ofList('price', ['1.234', '12', '12.50'], { decimal: 'comma' })).toEqual([
      '1:1 «formats.decimal» data/not-a-number: the numbers of `price` have a point before fractions, as `12.50` shows: 1 row may have a value that would be read wrongly → write `formats: { decimal: point }` under `recipients`',
    ]);
  });

  it('or a list that is written in both ways', () => {
    const mixed = ['01/02/2026', '31/01/2026', '12/31/2026'];
    expect(ofList('day', mixed, { date: 'dd/mm/yyyy' })).toEqual([
      '1:1 «formats.date» data/date-format: some days of `day` have the day first, and some the month, such as `12/31/2026`: 1 row may have a value that would be read wrongly → export the list again with dates as year-month-day',
    ]);
    expect(ofList('price', ['1.234', '0,5', '12.50'], { decimal: 'comma' })).toEqual([
      '1:1 «formats.decimal» data/not-a-number: some numbers of `price` have a point before fractions, and some a comma, such as `12.50`: 1 row may have a value that would be read wrongly → export the list again with all of them written alike',
    ]);
  });

  test.each<[string, string, readonly string[], object]>([
    ['no other row can be read both ways', 'day', ['12/12/2026', '12/31/2026'], { date: 'dd/mm/yyyy' }],
    ['one of many is a slip', 'day', [...many(11, '31/01/2026'), '01/02/2026', '12/31/2026'], { date: 'dd/mm/yyyy' }],
    ['the year stands first', 'day', ['2026-01-02', '2026-31-12'], { date: 'yyyy-mm-dd' }],
    ['nothing is declared', 'day', ['2026-01-02', '31.12.2026'], {}],
    ['one of many is a slip', 'price', [...many(11, '1,5'), '1.234', '12.50'], { decimal: 'comma' }],
    ['it is no number at all', 'price', ['1.234', 'soon'], { decimal: 'comma' }],
    ['a day is read and refused', 'day', ['01.07.2026', '02.07.2026', '01.07.2206'], { date: 'dd.mm.yyyy' }],
    ['a number is read and refused', 'price', ['1,000', '2,500', '-1'], { decimal: 'point' }],
  ])('is none where %s: %s', (_, column, cells, formats) => {
    expect(ofList(column, cells, formats)).toEqual([]);
  });
});

it('tells all faults of a row, each in its column and in their order', () => {
  const text = 'day;email;code;price\n2026-13-01;kari@;;x\n2026-12-01;kari@example.no;K-1;5\n';
  const held = hold(text);
  expect(told(held).map((one) => one.replace(/:? `.*$/su, ''))).toEqual([
    '2:1 «2026-13-01» data/not-a-date [1 day]',
    '2:12 «kari@» data/format [1 email]',
    '2:18 «» data/missing-value [1 code]',
    '2:19 «x» data/not-a-number [1 price]',
  ]);
  expect(held.wrong).toEqual([1]);
  expect(held.rows).toEqual([{ row: 2, data: { day: '2026-12-01', email: 'kari@example.no', code: 'K-1', price: 5 } }]);
});

test.each<[column: string, cell: string, formats: object, message: string]>([
  ['day', '31.12.9999', { date: 'dd.mm.yyyy' }, '`31.12.9999` has the year 9999'],
  ['day', '1.12.1026', { date: 'd.m.yyyy' }, '`1.12.1026` has the year 1026'],
])('what is said of a value has the words of its cell: %s %s', (column, cell, formats, message) => {
  expect(inCell(column, cell, formats).join('\n')).toContain(message);
});

test.each(['12,', '12.', '12,-'])('a number that is cut off has no unit: %s', (cell) => {
  expect(inCell('price', cell).join('\n')).toContain('is not a number → write digits, such as 1290.50');
});

describe('zeros in front', () => {
  it('are missed where all others have one length and some begin with a zero', () => {
    expect(told(hold(rows(['0150', '5003', '0250', '5004', '5005', '150'])))).toEqual([
      '7:15 «150» data/leading-zeros! [6 code]: `150` may have lost a zero in front: the others have 4 digits → write `0150` if that is meant; a column that is a text in the spreadsheet keeps its zeros',
    ]);
  });

  it('are counted where there are many', () => {
    const lost = Array.from({ length: 30 }, () => '150');
    const found = told(hold(rows([...Array.from({ length: 200 }, () => '0150'), ...lost])));
    expect(found).toHaveLength(10);
    expect(found.at(-1)).toContain('20 more rows are so short');
  });

  test.each([
    ['no cell begins with one', ['5003', '5004', '5005', '5006', '5007', '150']],
    ['the lengths differ', ['0150', '02', '5', '5004', '0123', '150']],
    ['other texts stand there too', ['0150', '0250', '5003', '5004', '5005', 'K', '150']],
  ])('are not missed where %s', (_, codes) => {
    expect(told(hold(rows(codes)))).toEqual([]);
  });
});

describe('rows of JSON', () => {
  it('have their values by their own names, and texts are read as cells are', () => {
    const row = {
      email: 'kari@example.no',
      code: 10442,
      day: '2026-12-01',
      price: 5.5,
      seats: '2',
      paid: true,
      tags: ['a', 'b'],
      address: { city: 'Oslo' },
      note: null,
    };
    const { code: _, note: __, ...rest } = row;
    expect(hold(`${JSON.stringify(row)}\n`).rows).toEqual([{ row: 1, data: { ...rest, code: '10442', seats: 2 } }]);
  });

  test.each<[json: string, found: string]>([
    ['"code":true', '1:35 «true» data/not-a-text'],
    ['"code":"K","price":"x"', '1:48 «x» data/not-a-number'],
    ['"code":"K","price":[1]', '1:47 «[1]» data/not-a-number'],
    ['"code":"K","tags":"a","sizes":["a"]', '1:58 «["a"]» data/not-a-list'],
    ['"code":"K","address":{"town":"Oslo"}', '1:49 «{"town":"Oslo"}» data/schema'],
    ['"code":"K","note":"a\\u0007b"', '1:46 «"a\\u0007b"» data/unsafe-text'],
    ['"price":1', '1:1 «{"email":"kari@example.no","price":1}» data/missing-value'],
  ])('%s', (json, found) => {
    const findings = told(hold(`{"email":"kari@example.no",${json}}\n`));
    expect(findings.map((one) => one.replace(/ \[.*$/su, ''))).toEqual([found]);
  });
});

test.each(['null', '1', '"a"', 'true\n\nfalse'])(
  'JSON Lines that begin with no object have rows that cannot be read: %s',
  (line) => {
    const held = hold(`${line}\n{"email":"kari@example.no","code":"K-1"}\n`);
    const wrong = line.split(/\n+/u).map((_, at) => at + 1);
    expect([held.wrong, held.rows.length]).toEqual([wrong, 1]);
    expect(held.diagnostics.map(({ code, row }) => [code, row?.row])).toEqual(
      wrong.map((row) => ['data/broken-json', row]),
    );
  },
);

describe('names of JSON', () => {
  test.each([
    ['JSON Lines', (text: string) => text],
    ['a list', (text: string) => `[${text.trim().replaceAll('\n', ',')}]`],
  ])('find their fields as columns of CSV do, in %s', (_, written) => {
    const text = linesOf(
      { Email: 'kari@example.no', 'Booking code': 'K-1', GivenName: 'Kari' },
      { Email: 'ola@example.no', 'Booking code': 'K-2', Price: 5 },
    );
    const held = hold(written(text));
    expect(told(held)).toEqual([]);
    expect(held.rows.map(({ data }) => data)).toEqual([
      { email: 'kari@example.no', code: 'K-1', given_name: 'Kari' },
      { email: 'ola@example.no', code: 'K-2', price: 5 },
    ]);
  });

  it('are held to in all rows, at their own places', () => {
    const text = linesOf({ Email: 'kari@example.no', code: 'K-1' }, { email: 'ola@example.no', code: 'K-2' });
    expect(told(hold(text))).toEqual([
      '1:10 «"kari@example.no"» data/unknown-field [1 Email]: `Email` is no field of the row schema, which calls it `email` → write `email` as in other rows; if all rows call it `Email`, say so: `columns: { email: Email }` under `recipients`',
    ]);
    const late = [
      ...Array.from({ length: 250 }, (_, at) => ({ email: `p${at}@b.no`, code: 'K' })),
      { email: 'x@b.no', Code: 'K' },
    ];
    expect(told(hold(linesOf(...late)))).toEqual([
      '251:26 «"K"» data/unknown-field [251 Code]: `Code` is no field of the row schema, which calls it `code` → write `code` as in other rows; if all rows call it `Code`, say so: `columns: { code: Code }` under `recipients`',
    ]);
  });

  it('that mean one field are told once, in the message', () => {
    const text = linesOf({ EMAIL: 'kari@example.no', code: 'K-1' }, { Email: 'ola@example.no', code: 'K-2' });
    expect(told(hold(text))).toEqual([
      '1:1 «recipients.from» data/unclear-column: the names `EMAIL` and `Email` of customers.csv can both be `email` → say which one it is: `columns: { email: EMAIL }` under `recipients`',
    ]);
  });

  it('are those that `columns` says', () => {
    const text = linesOf({ Kontakt: 'kari@example.no', email: 'no@example.no', code: 'K-1' });
    const held = hold(text, { columns: { email: 'Kontakt' } });
    expect([told(held), held.rows[0]?.data]).toEqual([[], { email: 'kari@example.no', code: 'K-1' }]);
  });
});

function linesOf(...lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function rows(codes: readonly string[]): string {
  return `email,code\n${codes.map((code, index) => `a${index}@example.no,${code}\n`).join('')}`;
}

/** What is said of a list whose column has these cells, and not of one of its rows. */
function ofList(column: string, cells: readonly string[], formats: object): readonly string[] {
  const lines = cells.map((cell, at) => `p${at}@example.no;K-1;${cell}\n`);
  const held = hold(`email;code;${column}\n${lines.join('')}`, { formats });
  const ofColumn = held.diagnostics.filter(({ row }) => row === null);
  return told({ ...held, diagnostics: ofColumn });
}

function many(count: number, cell: string): readonly string[] {
  return Array.from({ length: count }, () => cell);
}
