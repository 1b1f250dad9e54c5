import { expect, test } from 'vitest';
import { RoundedSums, tellRounded } from '../../src/list/rounded-sums.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { RowData } from '../../src/model/rows.ts';
import { BASICS, listOf } from './kit.ts';

const { input } = listOf({
  ...BASICS,
  recipients: { schema: 'tested' },
  subject: 'Order {{recipient.order}}',
  next_step: { summary: 'Please choose a day.', action: { label: 'Choose a day', url: 'https://lumo.example/day' } },
  body:
    'It is {{#if recipient.amount}}{{money recipient.amount "NOK"}}{{/if}} today.\n\n' +
    'Or {{#if recipient.amount}}{{#if recipient.currency}}{{money recipient.amount recipient.currency}}{{else}}nothing{{/if}}{{/if}}.\n',
});
const sums = new RoundedSums(input.texts);

function told(data: RowData, cell: string): readonly string[] {
  const found: Diagnostic[] = [];
  const source = { file: 'list.csv', text: cell };
  const at = { row: 7, columnOf: () => 'Pris', cellOf: () => ({ source, start: 0, end: cell.length }) };
  tellRounded(sums.in(data), at, (finding) => found.push(finding));
  return found.map(({ code, severity, message, row }) => `${severity} ${code} ${row?.row} ${row?.field}: ${message}`);
}

const said = (cell: string, has: string): string =>
  `warning data/rounded-sum 7 Pris: \`${cell}\` has ${has}: the letter may name a rounded sum`;

test.each<[amount: number, currency: string | undefined, cell: string, found: readonly string[]]>([
  [0.005, undefined, '0,005', [said('0,005', '3 decimals, and `NOK` has 2')]],
  [1_234_567.891, undefined, '"1 234 567,891"', [said('1 234 567,891', '3 decimals, and `NOK` has 2')]],
  [1.5, 'JPY', '1,5', [said('1,5', '1 decimal, and `JPY` has none')]],
  [-3.25, 'JPY', '-3,25', [said('-3,25', '2 decimals, and `JPY` has none')]],
  [1290.55, 'EUR', '1290,55', []],
  [1290.5, undefined, '1290,50', []],
  [0.1 + 0.2, undefined, '0.30000000000000004', []],
  [1290, 'JPY', '1290', []],
])('%d %s', (amount, currency, cell, found) => {
  expect(told({ amount, ...(currency === undefined ? {} : { currency }) }, cell)).toEqual(found);
});

test('a row without the sum has none', () => {
  expect(sums.in({ order: '4512' })).toEqual([]);
});
