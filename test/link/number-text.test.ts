import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalDigits } from '../../src/link/decimal-digits.ts';
import { moneyText, numberText, plainNumber } from '../../src/link/number-text.ts';
import { pack, TAGS } from './packs.ts';

/** With a low line for the no-break space, which nobody sees. */
function visible(text: string): string {
  return text.replaceAll('\u00A0', '_');
}

const numbers: readonly (readonly [number: number, decimals: number | null, en: string, fy: string, others: string])[] =
  [
    //                               en              fy              nb, ru, uk
    [0, null, '0', '0', '0'],
    [-0, null, '0', '0', '0'],
    [-0.001, 2, '0.00', '0,00', '0,00'],
    [7, null, '7', '7', '7'],
    [7, 2, '7.00', '7,00', '7,00'],
    [-5, null, '−5', '−5', '−5'],
    [999, null, '999', '999', '999'],
    [999.95, 1, '1,000.0', '1.000,0', '1_000,0'],
    [1234.5, null, '1,234.5', '1.234,5', '1_234,5'],
    [-12345.678, null, '−12,345.678', '−12.345,678', '−12_345,678'],
    [1234567, null, '1,234,567', '1.234.567', '1_234_567'],
    [0.1 + 0.2, null, '0.3', '0,3', '0,3'],
    [1.1 * 3, null, '3.3', '3,3', '3,3'],
    [1.005, 2, '1.01', '1,01', '1,01'],
    [-1.005, 2, '−1.01', '−1,01', '−1,01'],
    [2.5, 0, '3', '3', '3'],
    [0.4999, 0, '0', '0', '0'],
    [0.05, 20, '0.05000000000000000000', '0,05000000000000000000', '0,05000000000000000000'],
    [1e-7, null, '0.0000001', '0,0000001', '0,0000001'],
    [9007199254740991, null, '9,007,199,254,740,991', '9.007.199.254.740.991', '9_007_199_254_740_991'],
    [1e21, null, '1,000,000,000,000,000,000,000', '1.000.000.000.000.000.000.000', '1_000_000_000_000_000_000_000'],
  ];

describe.each(TAGS)('a number in %s', (tag) => {
  test.each(numbers)('%d with %j decimals', (number, decimals, en, fy, others) => {
    const text = visible(numberText(pack(tag).numbers, number, decimals));
    expect(text).toBe(tag === 'en' ? en : tag === 'fy' ? fy : others);
  });
});

test.each(TAGS)('a number in %s can be read back', (tag) => {
  const { numbers: words } = pack(tag);
  const group = words.group === ' ' ? '\u00A0' : words.group;
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const text = numberText(words, number, null);
      const read = Number(text.replaceAll(group, '').replace(words.decimal, '.').replace('\u2212', '-'));
      expect(text).toMatch(/^\u2212?\d/);
      expect(Math.abs(read - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
    }),
  );
});

test('with decimals a number is off by half of the last one at most', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.nat(5), (number, decimals) => {
      const { isNegative, whole, rest } = decimalDigits(number, decimals);
      const read = Number(`${isNegative ? '-' : ''}${whole}.${rest}`);
      expect(rest).toHaveLength(decimals);
      expect(Math.abs(read - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(number) * 1e-14);
    }),
  );
});

test('numbers are grouped from where the language says', () => {
  const words = { ...pack('nb').numbers, group_from: 10_000 };
  expect([9999, 10_000, 12_345.5].map((number) => visible(numberText(words, number, null)))).toEqual([
    '9999',
    '10_000',
    '12_345,5',
  ]);
});

const sums: readonly (readonly [tag: string, amount: number, currency: string, text: string])[] = [
  ['nb', 1234.5, 'NOK', '1_234,50_kr'],
  ['nb', -1234.5, 'NOK', '−1_234,50_kr'],
  ['nb', 12, 'EUR', '12,00_€'],
  ['nb', 12, 'SEK', '12,00_SEK'],
  ['nb', 1e21, 'NOK', '1_000_000_000_000_000_000_000,00_kr'],
  ['en', 1234.5, 'NOK', 'NOK_1,234.50'],
  ['en', 12, 'GBP', '£12.00'],
  ['en', -12, 'GBP', '−£12.00'],
  ['en', 12.5, 'JPY', 'JPY_13'],
  ['en', 12.3456, 'KWD', 'KWD_12.346'],
  ['en', 12, 'CLF', 'CLF_12.0000'],
  ['en', -0.004, 'EUR', '€0.00'],
  ['en', 5, 'points', 'points_5.00'],
  ['en', 5, 'constructor', 'constructor_5.00'],
  ['en', 5, '{amount}', '{amount}_5.00'],
  ['en', 5, ' ', '5.00'],
  ['nb', 5, '', '5,00'],
  ['uk', 1234.5, 'UAH', '1_234,50_грн'],
  ['ru', 1234.5, 'RUB', '1_234,50_₽'],
  ['fy', 12, 'EUR', '€_12,00'],
  ['fy', 12_345, 'NOK', 'NOK_12.345,00'],
];

test.each(sums)('a sum in %s: %d %s', (tag, amount, currency, text) => {
  expect(visible(moneyText(pack(tag).numbers, amount, currency))).toBe(text);
});

test.each([
  [0.5, '0.5'],
  [-1e-7, '-0.0000001'],
  [1e21, '1000000000000000000000'],
  [-1.5e300, `-15${'0'.repeat(299)}`],
  [123456789012345680000, '123456789012345680000'],
])('%d as data', (number, text) => {
  expect(plainNumber(number)).toBe(text);
});

test('the digits of a number are those of its shortest decimal form, however it was read', () => {
  const decimals = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((number) => number / 100);
  fc.assert(
    fc.property(
      fc.oneof(cents, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()),
      decimals,
      (number, count) => {
        expect(decimalDigits(number, count)).toEqual(digitsByExponent(number, count));
      },
    ),
    { numRuns: 3000 },
  );
});

/** The same without any short way: digits and exponent, cut and rounded in whole numbers. */
function digitsByExponent(number: number, decimals: number | null): ReturnType<typeof decimalDigits> {
  const meant = Number.isInteger(number) ? number : Number(number.toPrecision(15));
  const [mantissa = '', exponent = '0'] = Math.abs(meant).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const all = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const exact = { whole: all.slice(0, at), rest: all.slice(at) };
  if (decimals === null) {
    const rest = exact.rest.replace(/0+$/, '');
    return { whole: exact.whole, rest, isNegative: number < 0 && /[1-9]/.test(exact.whole + rest) };
  }
  const kept = exact.whole + exact.rest.slice(0, decimals).padEnd(decimals, '0');
  const sum = String(BigInt(kept) + (exact.rest.charAt(decimals) >= '5' ? 1n : 0n)).padStart(decimals + 1, '0');
  const [whole, rest] = [sum.slice(0, sum.length - decimals), sum.slice(sum.length - decimals)];
  return { whole, rest, isNegative: number < 0 && /[1-9]/.test(sum) };
}
