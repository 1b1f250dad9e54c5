import { dateFormat, readDate } from '../../link/rows/date-format.ts';
import type { DateFormat } from '../../link/rows/date-format.ts';
import { isAmbiguous, readNumber } from '../../link/rows/number-format.ts';
import { isCells, textIn, valueIn } from '../../link/rows/read-row.ts';
import { error } from '../../model/diagnostic.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Row, RowData, RowFormats } from '../../model/rows.ts';
import type { Span } from '../../model/span.ts';
import { ownText } from '../../parse/rows/own-text.ts';
import { shown } from '../wordings.ts';
import { exchanged, isDayFirst } from './date-guesses.ts';
import type { CheckedField } from './row-fields.ts';

/**
 * Whether a list is written as `formats` says. A cell that can only be read the other way, `12/31/2026` where the day is
 * said to stand first, is evidence against all cells of its column that can be read both ways: each of them would be a wrong
 * day in a letter, and would look right. Then it is the declaration that is wrong, or the column is mixed: an error of the
 * list, which no left out row mends.
 */
export class FormatDoubts {
  readonly #columns: readonly Column[];

  constructor(fields: readonly CheckedField[], formats: RowFormats) {
    this.#columns = fields.flatMap((field) => {
      const ways = waysOf(field, formats);
      return ways === null ? [] : [{ field, ways, sure: 0, open: 0, against: 0, example: '', spanOf: null }];
    });
  }

  /** A row, with what could be read of it; `spanOf` is asked for the place of a field only where it speaks against the format. */
  add(row: Row, data: RowData, spanOf: SpanOf): void {
    for (const column of this.#columns) {
      const { field, ways } = column;
      const value = data[field.field];
      const way = value === undefined ? wayOfNone(row, column) : ways.ofRead(value, row, field);
      if (way === null) continue;
      column[way] += 1;
      if (way !== 'against' || column.spanOf !== null) continue;
      column.spanOf = spanOf(row.row, field.field);
      column.example = ownText(textOf(row, field));
    }
  }

  /** `placeOf` gives the place of what a message says under `formats`. */
  end(placeOf: (key: keyof RowFormats) => Span, report: Report): void {
    for (const { field, ways, sure, open, against, example, spanOf } of this.#columns) {
      if (against === 0 || open === 0 || against * SLIPS < sure) continue;
      const { code, key } = ways;
      const [message, help] = ways.say({ name: shown(field.name), example: shown(example), isMixed: sure > 0 });
      const related = spanOf === null ? [] : [{ span: spanOf, message: 'a cell that can only be read the other way' }];
      report(error(code, placeOf(key), `${message}: ${rowsWould(open)}`, { help, related }));
    }
  }
}

type SpanOf = (row: number, field: string) => Span;

/** Of a field without a value: a cell that was read, and whose value the schema refuses, is written as declared. */
function wayOfNone(row: Row, { field, ways }: Column): Way | null {
  const text = textOf(row, field);
  return text === '' || field.read(text) !== undefined ? null : ways.ofUnread(text);
}

/** Empty for what is no text. */
function textOf({ cells }: Row, field: CheckedField): string {
  const held = isCells(cells) ? textIn(cells, field.column) : valueIn(cells, field.name);
  return typeof held === 'string' ? held.trim() : '';
}

/** One cell of so many is a slip of somebody's hand, and speaks for itself alone. */
const SLIPS = 10;

/** How a cell speaks: it can be read as declared alone, both ways, or the other way alone; null for what says nothing. */
type Way = 'sure' | 'open' | 'against';

interface Column extends Record<Way, number> {
  readonly field: CheckedField;
  readonly ways: Ways;
  example: string;
  spanOf: Span | null;
}

interface Ways {
  readonly code: string;
  readonly key: keyof RowFormats;
  /** Of a cell that could be read as declared; a quick look, for each row comes here. */
  readonly ofRead: (value: unknown, row: Row, field: CheckedField) => Way | null;
  /** Of one that could not. */
  readonly ofUnread: (text: string) => Way | null;
  /** What is wrong, and what to do. */
  readonly say: (said: {
    readonly name: string;
    readonly example: string;
    readonly isMixed: boolean;
  }) => readonly [message: string, help: string];
}

function waysOf({ kind }: CheckedField, { date, decimal }: RowFormats): Ways | null {
  if (kind === 'date' && date !== undefined) {
    const pattern = exchanged(date);
    const other = pattern === null ? null : dateFormat(pattern);
    return other === null ? null : waysOfDates(date, other);
  }
  return (kind === 'number' || kind === 'integer') && decimal !== undefined ? waysOfNumbers(decimal) : null;
}

function waysOfDates(declared: string, other: DateFormat): Ways {
  const first = isDayFirst(declared) ? 'month' : 'day';
  return {
    code: 'data/date-format',
    key: 'date',
    ofRead: (value) => (typeof value === 'string' ? wayOfDay(value) : null),
    ofUnread: (text) => (readDate(text, other) === null ? null : 'against'),
    say: ({ name, example, isMixed }) =>
      isMixed
        ? [
            `some days of ${name} have the day first, and some the month, such as ${example}`,
            'export the list again with dates as year-month-day',
          ]
        : [
            `the days of ${name} have the ${first} first, as ${example} shows`,
            `write \`formats: { date: ${other.pattern} }\` under \`recipients\``,
          ],
  };
}

/** Of a day as RFC 3339 has it: one beyond the twelfth is no month. */
function wayOfDay(day: string): Way | null {
  const tens = day.charCodeAt(8);
  const ones = day.charCodeAt(9);
  if (tens > ONE || (tens === ONE && ones > TWO)) return 'sure';
  return tens === day.charCodeAt(5) && ones === day.charCodeAt(6) ? null : 'open';
}

const [ONE, TWO] = [0x31, 0x32];

function waysOfNumbers(declared: 'point' | 'comma'): Ways {
  const [mark, other] = declared === 'point' ? (['.', 'comma'] as const) : ([',', 'point'] as const);
  return {
    code: 'data/not-a-number',
    key: 'decimal',
    ofRead: (_, row, field) => wayOfNumber(textOf(row, field), mark),
    ofUnread: (text) => (readNumber(text, other) === null ? null : 'against'),
    say: ({ name, example, isMixed }) =>
      isMixed
        ? [
            `some numbers of ${name} have a point before fractions, and some a comma, such as ${example}`,
            'export the list again with all of them written alike',
          ]
        : [
            `the numbers of ${name} have a ${other} before fractions, as ${example} shows`,
            `write \`formats: { decimal: ${other} }\` under \`recipients\``,
          ],
  };
}

/** Of a number that was read: `1.234` can be two numbers; `12.5` has its mark at a place where groups have none. */
function wayOfNumber(text: string, mark: string): Way | null {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at < 0) return null;
  if (text.length - at !== GROUP) return text.charAt(at) === mark ? 'sure' : null;
  return isAmbiguous(text) ? 'open' : null;
}

/** Three digits with the mark before them. */
const GROUP = 4;

function rowsWould(count: number): string {
  const [rows, values] = count === 1 ? ['1 row', 'a value'] : [`${count.toLocaleString('en')} rows`, 'values'];
  return `${rows} may have ${values} that would be read wrongly`;
}
