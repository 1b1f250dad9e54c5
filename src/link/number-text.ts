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
const MINOR_UNITS: ReadonlyMap<string, number> = new Map([
  ...minorUnits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...minorUnits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...minorUnits(4, 'CLF UYW'),
]);

/** How many decimals sums of a currency have. */
export function currencyDecimals(currency: string): number {
  return MINOR_UNITS.get(currency) ?? 2;
}

function minorUnits(decimals: number, codes: string): readonly (readonly [currency: string, decimals: number])[] {
  return codes.split(' ').map((code) => [code, decimals]);
}

/** A number as the language writes it: `12 345,5`. With `decimals` it is rounded to so many and always has them. */
export function numberText(words: NumberWords, number: number, decimals: number | null): string {
  const { isNegative, text } = amountText(words, number, decimals);
  return isNegative ? MINUS + text : text;
}

/** A sum as the language writes it: `1 234,50 kr`, `£12.00`. A currency that has no word here is named by its code. */
export function moneyText(words: NumberWords, number: number, currency: string): string {
  const { isNegative, text } = amountText(words, number, currencyDecimals(currency));
  const { pattern, name } = sumPattern(words, currency);
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
  const grouped = isLong ? groupsOf(whole).join(mark) : whole;
  return { isNegative, text: rest === '' ? grouped : `${grouped}${decimal}${rest}` };
}

/** The digits of a whole number in threes, from its end. */
function groupsOf(whole: string): readonly string[] {
  const first = whole.length % 3;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return groups;
}

/** How the sums of one currency are written. */
interface SumPattern {
  readonly pattern: string;
  readonly name: string;
}

/** A list writes sums in few currencies. */
function sumPattern(words: NumberWords, currency: string): SumPattern {
  const patterns = PATTERNS.get(words) ?? new Map<string, SumPattern>();
  const known = patterns.get(currency);
  if (known !== undefined) return known;
  const name = currencyName(words, currency);
  const pattern = words.money
    .replaceAll(' ', NO_BREAK_SPACE)
    .replace(/\}\{/, needsSpace(words, name) ? '}\u00A0{' : '}{');
  const made = { pattern, name };
  if (currency.length === CODE_LENGTH && patterns.size < MOST_CURRENCIES) patterns.set(currency, made);
  PATTERNS.set(words, patterns);
  return made;
}

const PATTERNS = new WeakMap<NumberWords, Map<string, SumPattern>>();
/** Of the codes of ISO 4217. */
const CODE_LENGTH = 3;
/** More than there are. */
const MOST_CURRENCIES = 500;

function currencyName({ currencies = {} }: NumberWords, currency: string): string {
  return (Object.hasOwn(currencies, currency) ? currencies[currency] : undefined) ?? currency;
}

/** A sign stands close to the amount, a word does not: `£12.00`, `NOK 12.00` (CLDR, `currencySpacing`). */
function needsSpace({ money }: NumberWords, name: string): boolean {
  const beside = money.indexOf('{currency}') < money.indexOf('{amount}') ? name.at(-1) : name.at(0);
  return beside !== undefined && !/[\p{S}\p{Z}]/u.test(beside);
}
