import { shown } from '../check/wordings.ts';
import { decimalDigits } from '../link/decimal-digits.ts';
import { currencyDecimals } from '../link/number-text.ts';
import { type Report, warning } from '../model/diagnostic.ts';
import type { ListTexts } from '../model/list.ts';
import type { CallValue, Step, Value } from '../model/program.ts';
import type { RowData } from '../model/rows.ts';
import type { Span } from '../model/span.ts';

/**
 * A sum that a text prints, in some branch of it: a field of the row, in a currency that the text names or that stands in
 * another field.
 */
interface PrintedSum {
  readonly field: string;
  readonly currency: string | null;
  readonly currencyField: string | null;
}

/** A row, and what its findings can point at. */
export interface RowOfSums {
  readonly row: number;
  readonly columnOf: (field: string) => string | null;
  readonly cellOf: (field: string) => Span | null;
}

/** Finds sums that have more decimals than their currency: the letter may name another price than the list. */
export class RoundedSums {
  readonly #sums: readonly PrintedSum[];

  constructor(texts: ListTexts) {
    const sums = Object.values(texts).flatMap(({ steps }) => callsIn(steps).flatMap(sumOf));
    this.#sums = [...new Map(sums.map((sum) => [JSON.stringify(sum), sum])).values()];
  }

  /** Of one row. */
  in(data: RowData): readonly RoundedSum[] {
    let found: RoundedSum[] | null = null;
    for (const sum of this.#sums) {
      const amount = data[sum.field];
      if (typeof amount !== 'number' || Number.isInteger(amount)) continue;
      const currency = currencyOf(sum, data);
      if (currency === null) continue;
      // Nearly all sums are done here.
      const units = 10 ** currencyDecimals(currency);
      if (Math.round(amount * units) / units === amount) continue;
      const { length: decimals } = decimalDigits(amount, null).rest;
      if (decimals > currencyDecimals(currency)) (found ??= []).push({ field: sum.field, currency, decimals });
    }
    return found ?? NONE;
  }
}

const NONE: readonly RoundedSum[] = [];

/** A sum with so many decimals, more than its currency has. */
interface RoundedSum {
  readonly field: string;
  readonly currency: string;
  readonly decimals: number;
}

/** Reports sums that a letter may name rounded: whether it does is for the conditions around them to say. */
export function tellRounded(sums: readonly RoundedSum[], { row, columnOf, cellOf }: RowOfSums, report: Report): void {
  for (const { field, currency, decimals } of sums) {
    const span = cellOf(field);
    if (span === null) continue;
    const most = currencyDecimals(currency);
    const written = span.source.text
      .slice(span.start, span.end)
      .trim()
      .replace(/^"(.*)"$/su, '$1');
    const has = `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
    const message = `${shown(written)} has ${has}, and ${shown(currency)} has ${most === 0 ? 'none' : most}: the letter may name a rounded sum`;
    const help = 'write the sum as it is to be paid';
    report(warning('data/rounded-sum', span, message, { help, row: { row, field: columnOf(field) } }));
  }
}

function currencyOf({ currency, currencyField }: PrintedSum, data: RowData): string | null {
  const held = currencyField === null ? currency : data[currencyField];
  return typeof held === 'string' ? held : null;
}

function callsIn(steps: readonly Step[]): readonly CallValue[] {
  return steps.flatMap((step): readonly CallValue[] => {
    if (step.kind === 'leaf') return callsOf(step.value);
    return step.kind === 'choice' ? callsIn([...step.body, ...step.otherwise]) : [];
  });
}

function callsOf(value: Value): readonly CallValue[] {
  if (value.kind !== 'call') return [];
  return [value, ...[...value.values, ...value.hash.map(({ value: given }) => given)].flatMap(callsOf)];
}

function sumOf({ helper, values: [amount, currency] }: CallValue): readonly PrintedSum[] {
  const field = helper === 'money' ? fieldOf(amount) : null;
  if (field === null) return [];
  const named = currency?.kind === 'literal' && typeof currency.value === 'string' ? currency.value : null;
  return [{ field, currency: named, currencyField: fieldOf(currency) }];
}

/** `recipient.price` */
function fieldOf(value: Value | undefined): string | null {
  return value?.kind === 'field' && value.parts.length === 2 ? (value.parts[1] ?? null) : null;
}
