import { dateFormat, ISO_DATE, readDate } from '../../link/rows/date-format.ts';
import { isAmbiguous, readNumber } from '../../link/rows/number-format.ts';
import { LIST_MARK } from '../../link/rows/read-row.ts';
import type { FieldTyping } from '../../model/list.ts';
import type { RowFormats } from '../../model/rows.ts';
import { shown } from '../wordings.ts';
import type { CellFault } from './cell-fault.ts';
import { wholeCell } from './cell-fault.ts';
import { dateOfSerial, exchanged, isDayFirst, SPREADSHEET_DATES } from './date-guesses.ts';

/** Why a cell cannot be read as what its field is; what would have to be declared where another way of writing fits it. */
export function conversionFault(text: string, field: FieldTyping, formats: RowFormats): CellFault {
  if (field.kind === 'date') return dateFault(text, formats);
  if (field.kind === 'number' || field.kind === 'integer') return numberFault(text, field.kind, formats);
  if (field.kind === 'list') return listFault(text, field, formats);
  if (field.kind === 'json') {
    const message = `${shown(text)} is a text, and \`${field.field}\` is no single value`;
    return wholeCell('data/column-type', message, 'give it as an object or a list of JSON');
  }
  const help = 'write `true` or `false`, `yes` or `no`, or 1 or 0';
  return wholeCell('data/not-a-boolean', `${shown(text)} is neither true nor false`, help);
}

/** Why a value of JSON cannot be what its field is. */
export function jsonFault(value: unknown, field: FieldTyping): CellFault {
  const code = field.kind === 'text' ? 'data/not-a-text' : `data/not-a-${NOUNS[field.kind]}`;
  const message = `${shown(JSON.stringify(value))} is not ${WANTED[field.kind]}`;
  const help = field.kind === 'text' ? 'write it in quotation marks' : `write ${WANTED[field.kind]}`;
  return wholeCell(code, message, help);
}

const NOUNS: { readonly [kind in FieldTyping['kind']]: string } = {
  text: 'text',
  date: 'date',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  list: 'list',
  json: 'text',
};

const WANTED: { readonly [kind in FieldTyping['kind']]: string } = {
  text: 'a text',
  date: 'a date in quotation marks, such as "2026-12-01"',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  list: 'a list of such values as the row schema wants',
  json: 'a value of JSON',
};

function dateFault(text: string, { date = ISO_DATE }: RowFormats): CellFault {
  const no = (why: string, help: string): CellFault => wholeCell('data/not-a-date', `${shown(text)} ${why}`, help);
  const as = `write it as \`${date}\``;
  const swapped = exchanged(date);
  if (swapped !== null && isDate(text, swapped)) {
    const first = isDayFirst(swapped) ? 'day' : 'month';
    const help = `write \`formats: { date: ${swapped} }\` under \`recipients\`, if the ${first} stands first in the whole list`;
    return no(`has the ${first} first, and the list is said to be written as \`${date}\``, help);
  }
  if (shapeOf(date).test(text)) return no('is no day of the calendar', `${as}, with a day that there is`);
  const serial = dateOfSerial(text);
  if (serial !== null) {
    const help = 'format the column in the spreadsheet as year-month-day, and save it as CSV again';
    return no(`is how a spreadsheet counts a day (${serial}), and not a date`, help);
  }
  const fitting = SPREADSHEET_DATES.filter((pattern) => isDate(text, pattern));
  const [first, second] = [fitting.find(isDayFirst), fitting.find((pattern) => !isDayFirst(pattern))];
  const [one = first, other] = second === undefined ? [first] : [first ?? second, first === undefined ? first : second];
  if (one !== undefined) {
    const or = other === undefined ? '' : `, or \`${other}\` if the month stands first,`;
    return no(`is not written as \`${date}\``, `write \`formats: { date: ${one} }\`${or} under \`recipients\``);
  }
  if (/^\d{1,2}([./-])\d{1,2}\1\d{2}$/u.test(text))
    return no('has a year of two digits', `${as}, with four digits for the year`);
  if (/\d[T ]\d{1,2}:\d\d/u.test(text)) return no('has a time of day, and is no date', `${as}, without the time`);
  return no('is not a date', as);
}

function isDate(text: string, pattern: string): boolean {
  const format = dateFormat(pattern);
  return format !== null && readDate(text, format) !== null;
}

/** Texts that are written as a pattern says, whether there is such a day or not. */
function shapeOf(pattern: string): RegExp {
  const steps = dateFormat(pattern)?.steps ?? [];
  const pieces = steps.map((step) =>
    step.part === 'signs' ? step.signs.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&') : `\\d{${step.least},${step.most}}`,
  );
  return new RegExp(`^${pieces.join('')}$`, 'u');
}

function numberFault(text: string, kind: 'number' | 'integer', { decimal }: RowFormats): CellFault {
  const noun = kind === 'integer' ? 'a whole number' : 'a number';
  const no = (why: string, help: string): CellFault => wholeCell('data/not-a-number', `${shown(text)} ${why}`, help);
  if (decimal === undefined && isAmbiguous(text)) {
    const [thousand, fraction] = [text.replace(/[.,]/u, ''), text.replace(',', '.')];
    const [asPoint, asComma] = text.includes(',') ? [thousand, fraction] : [fraction, thousand];
    const help = `write \`formats: { decimal: point }\` for ${asPoint} or \`formats: { decimal: comma }\` for ${asComma} under \`recipients\``;
    return no(`can be ${thousand} or ${fraction}`, help);
  }
  if (readNumber(text, decimal) !== null) return no('is not a whole number', 'write it without a fraction');
  const other = decimal === 'comma' ? 'point' : 'comma';
  if (readNumber(text, other) !== null) {
    const help = `write \`formats: { decimal: ${other} }\` under \`recipients\`, if the ${other} stands before fractions in the whole list`;
    return no(`is not ${noun} as it is written with a ${decimal ?? 'point'}`, help);
  }
  if (/^[-+]?[\d.,\s]{16,}$/u.test(text)) {
    const help = 'make the field a text in the row schema: `"type": "string"`';
    return no('has more digits than a number keeps', help);
  }
  const hasUnit =
    /[\p{L}\p{Sc}%]/u.test(text) &&
    /^[-+]?[\d.,\s'’]*\d\s*[\p{L}\p{Sc}%.,-]+$|^[\p{L}\p{Sc}.]+\s*[-+]?\d[\d.,\s'’-]*$/u.test(text);
  const help = hasUnit
    ? 'write the number alone; a currency or a unit has a column of its own, or stands in the text'
    : `write digits, such as ${kind === 'integer' ? '12' : decimal === 'comma' ? '1290,50' : '1290.50'}`;
  return no(`is not ${noun}`, help);
}

function listFault(text: string, field: FieldTyping, formats: RowFormats): CellFault {
  const mark = formats.list ?? LIST_MARK;
  const items = text.split(mark).map((item) => item.trim());
  const kind = field.item === 'integer' ? 'integer' : 'number';
  const wrong = items.find((item) => item !== '' && !isItem(item, kind, formats)) ?? text;
  const { message, help } = numberFault(wrong, kind, formats);
  const isOne = !text.includes(mark) && /[;,|/]/u.test(text);
  const between = isOne ? `; \`formats: { list: "…" }\` under \`recipients\` says what stands between items` : '';
  return wholeCell('data/not-a-list', message, `${help}${between}`);
}

function isItem(text: string, kind: 'number' | 'integer', { decimal }: RowFormats): boolean {
  const number = readNumber(text, decimal);
  return number !== null && (kind === 'number' || Number.isInteger(number));
}
