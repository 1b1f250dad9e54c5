import { dateFormat, readDate } from '../../link/rows/date-format.ts';
import { readNumber } from '../../link/rows/number-format.ts';
import { readTruth } from '../../link/rows/truth-words.ts';
import type { ColumnReport } from '../../model/rows.ts';
import { SPREADSHEET_DATES } from './date-guesses.ts';

/** What a column may be, and how a cell shows it. */
export interface KindTest {
  readonly kind: ColumnReport['kind'];
  readonly format: string | null;
  readonly fits: (text: string) => boolean;
}

/** The narrower first: what is a whole number is also a number, and what is written with the day first comes first. */
export const KIND_TESTS: readonly KindTest[] = [
  { kind: 'boolean', format: null, fits: (text) => readTruth(text) !== null && !/^[01]$/u.test(text) },
  ...SPREADSHEET_DATES.flatMap((pattern): readonly KindTest[] => {
    const format = dateFormat(pattern);
    return format === null ? [] : [{ kind: 'date', format: pattern, fits: (text) => readDate(text, format) !== null }];
  }),
  { kind: 'integer', format: null, fits: (text) => isCount(text) },
  { kind: 'number', format: 'point', fits: (text) => isAmount(text, 'point') },
  { kind: 'number', format: 'comma', fits: (text) => isAmount(text, 'comma') },
  { kind: 'email', format: null, fits: (text) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text) },
  { kind: 'list', format: ';', fits: (text) => text.includes(';') },
  { kind: 'list', format: '|', fits: (text) => text.includes('|') },
];

/** Digits with a zero or a plus in front are post codes and phone numbers. */
function isCount(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})$/u.test(text);
}

function isAmount(text: string, decimal: 'point' | 'comma'): boolean {
  return !/^(?:\+|-?0\d)/u.test(text) && readNumber(text, decimal) !== null;
}

/** The kind of a value of JSON, which says itself what it is; null for a text. */
export function kindOfJson(value: unknown): ColumnReport['kind'] | null {
  if (typeof value === 'string') return null;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  return isList ? 'list' : 'json';
}
