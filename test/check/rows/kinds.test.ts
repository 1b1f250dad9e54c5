import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DateFormat, dateFormat, readDate } from '../../../src/link/rows/date-format.ts';
import { readNumber } from '../../../src/link/rows/number-format.ts';
import { RowReader } from '../../../src/link/rows/read-row.ts';
import { readTruth, TRUTH_PAIRS } from '../../../src/link/rows/truth-words.ts';
import type { RowFormats } from '../../../src/model/rows.ts';
import { hold, told } from './held-rows.ts';

describe('days', () => {
  test.each<[pattern: string, text: string, day: string | null]>([
    ['yyyy-mm-dd', '2026-12-01', '2026-12-01'],
    ['YYYY-MM-DD', '2026-12-01', '2026-12-01'],
    ['yyyy-mm-dd', '2026-12-01T00:00:00', '2026-12-01'],
    ['yyyy-mm-dd', '2026-12-01 00:00:00.000', '2026-12-01'],
    ['yyyy-mm-dd', '2026-12-01T00:00:00Z', '2026-12-01'],
    ['yyyy-mm-dd', '2026-12-01T00:00:00+02:00', '2026-12-01'],
    ['yyyy-mm-dd', '2026-12-01T23:00:00Z', null],
    ['yyyy-mm-dd', '2026-12-1', null],
    ['yyyy-mm-dd', '2026-02-29', null],
    ['yyyy-mm-dd', '2028-02-29', '2028-02-29'],
    ['yyyy-mm-dd', '1900-02-29', null],
    ['yyyy-mm-dd', '2000-02-29', '2000-02-29'],
    ['yyyy-mm-dd', '2026-00-10', null],
    ['yyyy-mm-dd', '2026-12-0١', null],
    ['dd.mm.yyyy', '01.12.2026', '2026-12-01'],
    ['dd.mm.yyyy', '01.12.2026 00:00', '2026-12-01'],
    ['dd.mm.yyyy', '1.12.2026', null],
    ['d.m.yyyy', '1.12.2026', '2026-12-01'],
    ['d.m.yyyy', '01.12.2026', '2026-12-01'],
    ['d. m. yyyy', '1. 12. 2026', '2026-12-01'],
    ['m/d/yyyy', '12/1/2026 12:00:00 AM', '2026-12-01'],
    ['d/m/yyyy', '31/6/2026', null],
    ['yyyymmdd', '20261201', '2026-12-01'],
    ['yyyymmdd', '2026120', null],
  ])('%s: %s', (pattern, text, day) => {
    const format = dateFormat(pattern);
    expect(format === null ? 'no format' : readDate(text, format)).toBe(day);
  });

  test.each(['', 'yy-mm-dd', 'dd.mm', 'dd.mm.yyyy.dd', 'dmyyyy', 'yyyymd', 'day', 'dd.MMM.yyyy', 'mm-mm-yyyy'])(
    'no format: %s',
    (pattern) => {
      expect(dateFormat(pattern)).toBeNull();
    },
  );
});

describe('numbers', () => {
  test.each<[text: string, decimal: RowFormats['decimal'], number: number | null]>([
    ['1290', undefined, 1290],
    ['-5', undefined, -5],
    ['−5', undefined, -5],
    ['+5', undefined, 5],
    ['-0', undefined, 0],
    ['0012', undefined, 12],
    ['1290.50', undefined, 1290.5],
    ['0.125', undefined, 0.125],
    ['1290.500', undefined, 1290.5],
    ['1.234', undefined, null],
    ['1,234', undefined, null],
    ['1,234.50', undefined, 1234.5],
    ['1,234,567', undefined, 1_234_567],
    ['1.234', 'point', 1.234],
    ['1,234', 'point', 1234],
    ['1.234', 'comma', 1234],
    ['1,234', 'comma', 1.234],
    ['1.234.567,89', 'comma', 1_234_567.89],
    ['1 234,50', 'comma', 1234.5],
    ['1\u00A0234,50', 'comma', 1234.5],
    ['1\u202F234,50', 'comma', 1234.5],
    ["1'234.50", 'point', 1234.5],
    ['1 234 567', undefined, 1_234_567],
    ['12 34', undefined, null],
    ['1.23.456', 'comma', null],
    ['1 234.567,8', 'comma', null],
    ['12.5', 'comma', null],
    ['1e3', undefined, null],
    ['.5', undefined, null],
    ['5.', undefined, null],
    ['٥', undefined, null],
    ['1234567890123456', undefined, null],
    ['0.1234567890123456', undefined, null],
    ['0.00000000000000001', undefined, 0.000_000_000_000_000_01],
  ])('%s (%s)', (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });
});

test.each([
  [true, ['true', 'TRUE', 'Yes', 'ja', 'JA', 'так', 'Да', '1', 'SANT', 'ИСТИНА']],
  [false, ['false', 'FALSE', 'No', 'nei', 'nee', 'ні', 'Нет', '0', 'USANN', 'ЛОЖЬ']],
  [null, ['', '2', 'maybe', 'sant ikke', 'on']],
])('%s is written as', (truth, words) => {
  expect(words.map(readTruth)).toEqual(words.map(() => truth));
});

test.each([
  ...TRUTH_PAIRS.map((pair) => pair.join('/')),
  'SANN/USANN',
  'SANT/FALSKT',
  'SAND/FALSK',
  'WAHR/FALSCH',
  'WAAR/ONWAAR',
  'WIER/ÛNWIER',
  'VRAI/FAUX',
  'VERDADERO/FALSO',
  'PRAWDA/FAŁSZ',
  'ИСТИНА/ЛОЖЬ',
  'ІСТИНА/ХИБНІСТЬ',
  'Так/Ні',
  'Да/Нет',
  'Oui/Non',
  'Ja/Nej',
])('both words of %s are read', (pair) => {
  expect(pair.split('/').map(readTruth)).toEqual([true, false]);
  expect(pair.toUpperCase().split('/').map(readTruth)).toEqual([true, false]);
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.string({
  unit: fc.constantFrom('a', 'Å', 'ї', 'ö', ' ', '"', ',', '-', "'", '5', '\u{1F44D}'),
  minLength: 1,
  maxLength: 12,
});
const text = word.map((letters) => `K${letters.trim()}`);
const data = fc.record(
  {
    note: text,
    day,
    price: fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, cents]) => Number(`${whole}.${cents}`)),
    seats: fc.integer({ min: -999_999, max: 999_999 }),
    paid: fc.boolean(),
    tags: fc.array(text, { minLength: 1, maxLength: 3 }),
    sizes: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const formats = fc.record({
  date: fc.constantFrom('yyyy-mm-dd', 'dd.mm.yyyy', 'd/m/yyyy', 'm/d/yyyy', 'yyyymmdd', 'd. m. yyyy'),
  decimal: fc.constantFrom<'point' | 'comma'>('point', 'comma'),
  list: fc.constantFrom('|', ';', ' / '),
  group: fc.constantFrom('', ' ', '\u00A0', '\u202F'),
  truths: fc.constantFrom<readonly [string, string]>(['true', 'false'], ['ja', 'nei'], ['1', '0'], ['ТАК', 'НІ']),
});

it('all data of a schema come back from cells in any declared format', () => {
  fc.assert(
    fc.property(fc.array(data, { minLength: 1, maxLength: 5 }), formats, (rows, { group, truths, ...declared }) => {
      const format = dateFormat(declared.date);
      const number = (value: number): string => {
        const [whole = '', fraction] = String(Math.abs(value)).split('.');
        const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
        const mark = declared.decimal === 'comma' ? ',' : '.';
        return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : mark + fraction}`;
      };
      const cell = (value: unknown): string => {
        if (Array.isArray(value)) return value.map(cell).join(declared.list);
        if (typeof value === 'number') return number(value);
        if (typeof value === 'boolean') return truths[value ? 0 : 1];
        if (typeof value !== 'string') return '';
        const isDay = /^\d{4}-\d\d-\d\d$/u.test(value);
        return isDay && format !== null ? writeDate(value, format) : value;
      };
      const columns = ['note', 'day', 'price', 'seats', 'paid', 'tags', 'sizes'] as const;
      const lines = rows.map((row) =>
        ['kari@example.no', 'K-1', ...columns.map((key) => quoted(cell(row[key])))].join(';'),
      );
      const held = hold(`email;code;${columns.join(';')}\n${lines.join('\n')}\n`, { formats: declared });
      expect(told(held)).toEqual([]);
      expect(held.rows.map((row) => row.data)).toEqual(
        rows.map((row) => ({ email: 'kari@example.no', code: 'K-1', ...row })),
      );
    }),
    { numRuns: 60 },
  );
});

it('rows that have been checked are read the same without a check', () => {
  const reader = new RowReader({
    fields: [
      { field: 'code', column: 1, name: 'Kode', kind: 'text', item: null, isRequired: true },
      { field: 'price', column: 0, name: 'price', kind: 'number', item: null, isRequired: false },
      { field: 'gone', column: null, name: 'gone', kind: 'text', item: null, isRequired: false },
    ],
    where: [{ name: 'Kode', column: 1, field: 'code', value: 'K-1', isTag: false }],
    formats: { decimal: 'comma' },
  });
  expect(reader.read({ row: 1, cells: ['1,5', ' K-1 '] })).toEqual({ code: 'K-1', price: 1.5 });
  expect(reader.read({ row: 1, cells: { Kode: 'K-1', price: 1.5, constructor: 1 } })).toEqual({
    code: 'K-1',
    price: 1.5,
  });
  expect(reader.read({ row: 1, cells: ['', ''] })).toEqual({});
  expect(
    [
      ['', 'K-1'],
      ['', 'K-2'],
    ].map((cells) => reader.leftOutBy({ row: 1, cells })?.text),
  ).toEqual([undefined, 'K-2']);
});

function quoted(one: string): string {
  return `"${one.replaceAll('"', '""')}"`;
}

/** A day written in a format: what `readDate` reads from it is the day again. */
function writeDate(date: string, { steps }: DateFormat): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const digits = { year, month, day: dayOfMonth };
  return steps
    .map((step) => {
      if (step.part === 'signs') return step.signs;
      return step.least === 1 ? String(Number(digits[step.part])) : digits[step.part];
    })
    .join('');
}
