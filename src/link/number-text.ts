import type { NumberWords } from '../model/language.ts';
import { decimalDigits } from './decimal-digits.ts';
import { fillPattern } from './pattern.ts';

/**
 * The minus sign. A hyphen beside a number is read as a dash, passed over by those who have letters read to them, and
 * left behind at the end of a line.
 */
const MINUS = '\u2212';

const NO_BREAK_SPACE = '\u00A0';

/** How many decimals a currency has, where they are not two (ISO 4217, "minor unit"). */
const MINOR_UNITS: { readonly [decimals: number]: string } = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** A number as the language writes it: `12 345,5`. With `decimals` it is rounded to so many and always has them. */
export function numberText(words: NumberWords, number: number, decimals: number | null): string {
  const { isNegative, text } = amountText(words, number, decimals);
  return isNegative ? MINUS + text : text;
}

/** A sum as the language writes it: `1 234,50 kr`, `£12.00`. A currency that has no word here is named by its code. */
export function moneyText(words: NumberWords, number: number, currency: string): string {
  const { isNegative, text } = amountText(words, number, minorUnit(currency));
  const name = currencyName(words, currency);
  const pattern = words.money
    .replaceAll(' ', NO_BREAK_SPACE)
    .replace(/\}\{/, needsSpace(words, name) ? '}\u00A0{' : '}{');
  const sum = fillPattern(pattern, { amount: text, currency: name }).trim();
  return isNegative ? MINUS + sum : sum;
}

/** A number as data: no groups, a point, no exponent. It stands in links and where a template prints without a helper. */
export function plainNumber(number: number): string {
  const written = String(number);
  if (!written.includes('e')) return written;
  const { isNegative, whole, rest } = decimalDigits(number, null);
  return `${isNegative ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

function amountText(
  { decimal, group, group_from: groupFrom }: NumberWords,
  number: number,
  decimals: number | null,
): { readonly isNegative: boolean; readonly text: string } {
  const { isNegative, whole, rest } = decimalDigits(number, decimals);
  const isLong = whole.length >= String(groupFrom).length;
  // A line is never broken within a number.
  const mark = group === ' ' ? NO_BREAK_SPACE : group;
  const grouped = isLong ? whole.replace(/\d(?=(?:\d{3})+$)/g, (digit) => digit + mark) : whole;
  return { isNegative, text: rest === '' ? grouped : `${grouped}${decimal}${rest}` };
}

function minorUnit(currency: string): number {
  const found = Object.entries(MINOR_UNITS).find(([, codes]) => codes.split(' ').includes(currency));
  return found === undefined ? 2 : Number(found[0]);
}

function currencyName({ currencies = {} }: NumberWords, currency: string): string {
  return (Object.hasOwn(currencies, currency) ? currencies[currency] : undefined) ?? currency;
}

/** A sign stands close to the amount, a word does not: `£12.00`, `NOK 12.00` (CLDR, `currencySpacing`). */
function needsSpace({ money }: NumberWords, name: string): boolean {
  const beside = money.indexOf('{currency}') < money.indexOf('{amount}') ? name.at(-1) : name.at(0);
  return beside !== undefined && !/[\p{S}\p{Z}]/u.test(beside);
}
