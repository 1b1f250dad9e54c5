/** A size as CSS writes it. */
export interface Size {
  /** Pixels, or parts of what is around. */
  readonly amount: number;
  readonly unit: 'pixels' | 'relative';
}

/** Null for what cannot be told. */
export function sizeIn(value: string): Size | null {
  const [, written = '', unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/.exec(value) ?? [];
  const amount = Number.parseFloat(written);
  if (Number.isNaN(amount)) return null;
  if (unit === '%') return { amount: amount / 100, unit: 'relative' };
  if (unit === 'em' || unit === '') return { amount, unit: amount === 0 ? 'pixels' : 'relative' };
  const pixels = PIXELS.get(unit);
  return pixels === undefined ? null : { amount: amount * pixels, unit: 'pixels' };
}

const PIXELS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['vw', 4],
  ['vh', 6],
]);

/** A number or a percentage, as a part of 1. */
export function shareOf(value: string): number {
  return /^[\d.]+%?$/.test(value) ? Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1) : Number.NaN;
}

/** In lines of text. */
export function amountOf(value: string): number {
  const size = sizeIn(value);
  if (size === null) return 0;
  return size.unit === 'relative' ? size.amount : size.amount / 12;
}
