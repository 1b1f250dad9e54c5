/** A number as people write it: its digits around the decimal point, and nothing about groups or signs. */
export interface DecimalDigits {
  readonly isNegative: boolean;
  /** At least one digit, without zeros before the first. */
  readonly whole: string;
  /** Empty for none. */
  readonly rest: string;
}

/** So many digits of a decimal fraction a double always keeps; those behind them come from arithmetic. */
const EXACT_DIGITS = 15;

/**
 * The digits of a number with so many decimals, half rounded away from zero as on a bill; without a count as many as it
 * has. What binary arithmetic adds is left out (0.1 + 0.2 has one decimal, 1.005 rounds to 1.01), an exponent is
 * written out, and there is no negative zero. `number` is finite.
 */
export function decimalDigits(number: number, decimals: number | null): DecimalDigits {
  const plain = plainDigits(number);
  if (plain !== null && (decimals === null || plain.rest.length <= decimals)) {
    return decimals === null ? plain : { ...plain, rest: plain.rest.padEnd(decimals, '0') };
  }
  const [, digits = '', exponent = '0'] = /^(\d+)e([+-]\d+)$/.exec(shortest(number).replace('.', '')) ?? [];
  const { whole, rest } = split(digits, Number(exponent) + 1);
  const rounded = decimals === null ? { whole, rest: rest.replace(/0+$/, '') } : round(whole, rest, decimals);
  return { ...rounded, isNegative: number < 0 && /[1-9]/.test(rounded.whole + rounded.rest) };
}

/**
 * Of a number that is written short enough to have nothing of binary arithmetic in it, as nearly all are: its digits as
 * JavaScript writes them. Null for others, and for those with an exponent.
 */
function plainDigits(number: number): DecimalDigits | null {
  const written = String(Math.abs(number));
  if (written.length > EXACT_DIGITS || written.includes('e')) return null;
  const point = written.indexOf('.');
  const whole = point < 0 ? written : written.slice(0, point);
  return { isNegative: number < 0, whole, rest: point < 0 ? '' : written.slice(point + 1) };
}

/** The number as a reader means it, for what depends on it: plural forms. */
export function withoutNoise(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(EXACT_DIGITS));
}

/** `1.2345e+3`: one form for every number. */
function shortest(number: number): string {
  return Math.abs(withoutNoise(number)).toExponential();
}

/** Cuts digits in two where `point` of them stand before the decimal point. */
function split(digits: string, point: number): { readonly whole: string; readonly rest: string } {
  if (point <= 0) return { whole: '0', rest: '0'.repeat(-point) + digits };
  return { whole: digits.slice(0, point).padEnd(point, '0'), rest: digits.slice(point) };
}

function round(whole: string, rest: string, decimals: number): { readonly whole: string; readonly rest: string } {
  const kept = rest.slice(0, decimals).padEnd(decimals, '0');
  const isUp = (rest[decimals] ?? '0') >= '5';
  const digits = String(BigInt(whole + kept) + (isUp ? 1n : 0n)).padStart(decimals + 1, '0');
  return split(digits, digits.length - decimals);
}
