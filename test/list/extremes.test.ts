import { expect, test } from 'vitest';
import { compileListTexts } from '../../src/compile/list-texts.ts';
import { Extremes } from '../../src/list/extremes.ts';
import { scriptOf, Strangeness } from '../../src/list/strangeness.ts';
import type { RowData } from '../../src/model/rows.ts';
import { BASICS, linked } from './kit.ts';

const texts = compileListTexts(
  linked({
    ...BASICS,
    recipients: { schema: 'tested' },
    greeting: 'Hello,',
    subject: 'For {{recipient.company}}{{#if recipient.note}}, today{{/if}}',
    body: 'For {{number recipient.amount}}.',
    next_step: { summary: 'Confirm it.', action: { reply: true } },
  }).root,
);

function extremesOf(rows: readonly RowData[]): readonly string[] {
  const extremes = new Extremes(texts, 'en');
  for (const [index, data] of rows.entries()) extremes.add(index + 1, data);
  return extremes.rows().map(({ row, data, why }) => `${row} ${String(data['company'])}: ${why.join(', ')}`);
}

test('the longest, the shortest and the strangest value of each field that texts print or ask', () => {
  const rows = [
    { company: 'Nordlys', order: 'never printed' },
    { company: 'Nordlys Hotell', amount: 7 },
    { company: 'Bo', amount: -2 },
    { company: 'Ål', note: 'x' },
    { company: 'Lys & Co.', amount: 1e6 },
    { company: 'NORD', amount: 3 },
  ];
  expect(extremesOf(rows)).toEqual([
    '2 Nordlys Hotell: the longest company',
    '3 Bo: the shortest company, the smallest amount',
    '4 Ål: the longest note, the shortest note',
    '5 Lys & Co.: the strangest company, the greatest amount',
  ]);
});

test('no more than three rows a field are kept', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    company: 'N'.repeat((index * 7919) % 997),
    amount: index,
  }));
  expect(extremesOf(rows).length).toBeLessThanOrEqual(6);
});

test('what few values have is strange', () => {
  const latin = new Strangeness(scriptOf('nb'));
  const inOrder = ['kari', 'Kari', 'Kari 2', 'Kari AS.', 'Карі', '🌻🌻🌻 <b>!'];
  const scores = inOrder.map((value) => latin.of(value, 0));
  expect(scores).toEqual(scores.toSorted((one, other) => one - other));
  expect(new Strangeness(scriptOf('uk')).of('Карі', 0)).toBe(0);
  expect(latin.of('Kari', 1000)).toBe(0);
});

test('what is kept is no part of a block when the block is over', () => {
  const extremes = new Extremes(texts, 'en');
  const data = { company: 'Nordlys', amount: 7, tags: ['a', 'b'], address: { city: 'Oslo' } };
  extremes.add(1, data);
  expect(extremes.rows()[0]?.data).toBe(data);
  extremes.endBlock();
  const kept = extremes.rows()[0]?.data;
  expect(kept).toEqual(data);
  expect(kept).not.toBe(data);
  extremes.add(2, { company: 'Bo', amount: 8 });
  extremes.endBlock();
  expect(extremes.rows().map(({ row }) => row)).toEqual([1, 2]);
});
