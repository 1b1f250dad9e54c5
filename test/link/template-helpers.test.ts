import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Locale, Parameter, ValueKind } from '../../src/model/template-helper.ts';
import { pack, TAGS } from './packs.ts';

type Hash = { readonly [name: string]: unknown };

function locale(tag: string, timeZone: string | null = null, sendAt: string | null = null): Locale {
  const { dates, numbers } = pack(tag);
  return { tag, dates, numbers, timeZone, sendAt };
}

function call(name: string, values: readonly unknown[], hash: Hash = {}, where: Locale = locale('en')): unknown {
  const helper = templateHelpers.find((candidate) => candidate.name === name);
  if (helper === undefined) throw new Error(`no helper ${name}`);
  const result = helper.apply(values, new Map(Object.entries(hash)), where);
  return typeof result === 'string' ? result.replaceAll('\u00A0', '_') : result;
}

test('each helper has a name of its own, a summary and an example that calls it', () => {
  const names = templateHelpers.map(({ name }) => name);
  expect(names).toEqual(['date', 'time', 'number', 'money', 'plural', 'default', 'eq']);
  for (const { name, summary, example, gives } of templateHelpers) {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(example).toContain(gives === 'text' ? `{{${name} ` : `{{#if (${name} `);
  }
});

test.each([
  ['2026-11-23', 'Monday 23 November'],
  ['2027-11-23', 'Tuesday 23 November 2027'],
  ['2026-11-23T23:30:00Z', 'Tuesday 24 November'],
  ['2026-13-45', null],
  ['2026-13-45T10:00:00Z', null],
  ['soon', null],
  ['', null],
  [20261123, null],
  [undefined, null],
])('the day of %j is that of the reader', (value, text) => {
  expect(call('date', [value], {}, locale('en', 'Europe/Oslo', '2026-11-20T10:00:00+01:00'))).toBe(text);
});

test('a day has its year where the day of sending is not known', () => {
  expect(call('date', ['2026-11-23'])).toBe('Monday 23 November 2026');
});

test.each([
  ['2026-11-23T09:05:00Z', 'Europe/Oslo', '10:05'],
  ['2026-11-23T09:05:00+02:00', null, '9:05'],
  ['2026-11-23', null, null],
  ['2026-11-23T99:00:00Z', null, null],
])('the hour of %s where the reader is (%s)', (value, zone, text) => {
  expect(call('time', [value], {}, locale('en', zone))).toBe(text);
});

test.each([
  [[1234.5], {}, '1,234.5'],
  [[1234.5], { decimals: 2 }, '1,234.50'],
  [[1234.5], { decimals: 0 }, '1,235'],
  [[1234.5], { decimals: 20 }, '1,234.50000000000000000000'],
  [[1234.5], { decimals: 99 }, '1,234.50000000000000000000'],
  [[1234.5], { decimals: -1 }, '1,235'],
  [[1234.5], { decimals: 1.2 }, '1,234.5'],
  [[1234.5], { decimals: '2' }, null],
  [['1234.5'], {}, null],
  [[Number.NaN], {}, null],
  [[Number.POSITIVE_INFINITY], {}, null],
  [[[1]], {}, null],
])('number %j %j', (values, hash: Hash, text) => {
  expect(call('number', values, hash)).toBe(text);
});

test.each([
  [[12, 'GBP'], '£12.00'],
  [[12, 'NOK'], 'NOK_12.00'],
  [[12, 5], null],
  [['12', 'NOK'], null],
])('money %j', (values, text) => {
  expect(call('money', values)).toBe(text);
});

const slavic = { one: 'ніч', few: 'ночі', many: 'ночей', other: 'ночі (дріб)' };
const germanic = { one: 'night', other: 'nights' };
const forms: readonly (readonly [tag: string, words: Hash, categories: string])[] = [
  //                 0, 1, 2, 5, 11, 21, 22, 1.5, -1
  ['uk', slavic, 'many one few many many one few other one'],
  ['ru', slavic, 'many one few many many one few other one'],
  ['en', germanic, 'other one other other other other other other one'],
  ['nb', germanic, 'other one other other other other other other one'],
  ['fy', germanic, 'other one other other other other other other one'],
];

test.each(forms)('plural forms in %s', (tag, words, categories) => {
  const found = [0, 1, 2, 5, 11, 21, 22, 1.5, -1].map((number) => call('plural', [number], words, locale(tag)));
  expect(found).toEqual(categories.split(' ').map((category) => words[category]));
});

test('every shipped language has rules for plural forms', () => {
  expect(Intl.PluralRules.supportedLocalesOf([...TAGS])).toEqual(TAGS);
});

test.each([
  ['a category without words has those of other', 2, { one: 'ніч', other: 'ночей' }, 'uk', 'ночей'],
  ['a number as it is printed, without what arithmetic adds', 1.0000000000000002, germanic, 'en', 'night'],
  ['a language that nobody knows has other', 1, germanic, 'art-x-own', 'nights'],
  ['zero is no category of its own in most languages', 0, { zero: 'none', other: 'nights' }, 'en', 'nights'],
  ['without other nothing is certain', 2, { one: 'night' }, 'en', null],
])('%s', (_name, number, words: Hash, tag, text) => {
  expect(call('plural', [number], words, { ...locale('en'), tag })).toBe(text);
});

test('words are needed for a number', () => {
  expect(call('plural', ['1'], germanic)).toBeNull();
});

test.each([
  ['Room 2', 'the reception', 'Room 2'],
  [undefined, 'the reception', 'the reception'],
  [null, 'the reception', 'the reception'],
  ['', 'the reception', 'the reception'],
  [' \n', 'the reception', 'the reception'],
  [0, 'none', '0'],
  [undefined, 3, '3'],
  [1e21, 'none', '1000000000000000000000'],
  [undefined, '', ''],
])('%j or else %j', (value, otherwise, text) => {
  expect(call('default', [value, otherwise])).toBe(text);
});

test('for all values of the kinds that it accepts a helper gives something', () => {
  const kinds: { readonly [kind in ValueKind]: fc.Arbitrary<unknown> } = {
    text: fc.string({ unit: 'binary' }),
    number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()),
    boolean: fc.boolean(),
    date: fc.constantFrom('2026-11-23', '2000-02-29', '1990-01-01'),
    'date-time': fc.constantFrom('2026-11-23T09:05:00Z', '2026-12-31T23:59:59.123+14:00'),
  };
  const valueOf = ({ accepts, canBeAbsent }: Parameter): fc.Arbitrary<unknown> =>
    fc.oneof(...accepts.map((kind) => kinds[kind]), ...(canBeAbsent ? [fc.constant(undefined)] : []));
  for (const { name, values, hash, gives } of templateHelpers) {
    const given = fc.tuple(...values.map(valueOf));
    const named = fc.record(Object.fromEntries(hash.map((parameter) => [parameter.name, valueOf(parameter)])), {
      requiredKeys: hash.filter(({ isOptional }) => !isOptional).map((parameter) => parameter.name),
    });
    fc.assert(
      fc.property(given, named, fc.constantFrom(...TAGS), (someValues, someHash, tag) => {
        const result = call(name, someValues, someHash, locale(tag, 'Europe/Oslo', '2026-11-20T10:00:00+01:00'));
        expect(typeof result).toBe(gives === 'text' ? 'string' : 'boolean');
      }),
    );
  }
});

test.each([
  ['visit', 'visit', true],
  ['visit', 'call', false],
  ['1', 1, false],
  [1, 1, true],
  [true, true, true],
  [false, true, false],
  [undefined, 'visit', false],
])('%j is %j: %j', (value, other, result) => {
  expect(call('eq', [value, other])).toBe(result);
});
