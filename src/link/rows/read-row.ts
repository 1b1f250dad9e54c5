import type { Condition, FieldTyping, RowTyping } from '../../model/list.ts';
import type { JsonRow, Row, RowData, RowFormats } from '../../model/rows.ts';
import { dateFormat, ISO_DATE, readDate } from './date-format.ts';
import { readNumber } from './number-format.ts';
import { readTruth } from './truth-words.ts';

/** A cell of text, trimmed and not empty, as data; undefined where it cannot be read as that. */
export type ReadCell = (text: string) => unknown;

/** A field with what reads its cells. */
export interface FieldReader extends FieldTyping {
  readonly read: ReadCell;
}

/** Between the items of a list in one cell, where `formats.list` is left out. */
export const LIST_MARK = ';';

/**
 * Reads rows that have been checked: what a cell cannot be read as is left out here, and is a finding of the check. An
 * empty cell, white space and JSON's null are no value. Prepared once for a list.
 */
export class RowReader {
  readonly #fields: readonly FieldReader[];
  /** Those that CSV has. */
  readonly #columns: readonly FieldReader[];
  readonly #where: readonly ReadCondition[];

  constructor(typing: RowTyping) {
    this.#fields = fieldReaders(typing);
    this.#columns = this.#fields.filter(({ column }) => column !== null);
    this.#where = typing.where.map((condition) => readCondition(condition, this.#fields));
  }

  read({ cells }: Row): RowData {
    const data: Record<string, unknown> = {};
    const isCsv = isCells(cells);
    const fields = isCsv ? this.#columns : this.#fields;
    for (const field of fields) {
      const value = isCsv
        ? readCell(textIn(cells, field.column), field.read)
        : readJson(valueIn(cells, field.name), field);
      if (value !== null && value !== undefined) data[field.field] = value;
    }
    return data;
  }

  /** Null for a row that meets all conditions of `where`. One whose cell cannot be read does: it has to be reported. */
  leftOutBy({ cells }: Row): LeftOut | null {
    let found: LeftOut | null = null;
    for (const { condition, value, read } of this.#where) {
      const { name, column } = condition;
      const written = isCells(cells) ? textIn(cells, column) : valueIn(cells, name);
      const held = jsonHeld(written, read);
      if (held === undefined || held === value) continue;
      if (found !== null) return { condition: found.condition, text: null };
      found = { condition, text: typeof written === 'string' ? written : null };
    }
    return found;
  }
}

/** Why a row is none of the message's. */
export interface LeftOut {
  readonly condition: Condition;
  /** The text that it has instead, where it is one and no other condition leaves the row out as well. */
  readonly text: string | null;
}

/** The fields of a list, in the order of its schema, ready to read. */
export function fieldReaders({ fields, formats }: RowTyping): readonly FieldReader[] {
  return fields.map((field) => ({ ...field, read: cellReader(field, formats) }));
}

export function isCells(cells: Row['cells']): cells is readonly string[] {
  return Array.isArray(cells);
}

/** A cell without the white space around it; empty where the row has none. */
export function textIn(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '').trim();
}

/** A value under a name of its own, never an inherited one. */
export function valueIn(cells: JsonRow, name: string): unknown {
  return Object.hasOwn(cells, name) ? cells[name] : null;
}

function readCell(text: string, read: ReadCell): unknown {
  return text === '' ? null : read(text);
}

/**
 * A value of JSON as data; null for no value, undefined where it is not of the field's kind. Texts are read as cells are,
 * and a whole number is a text where one is wanted: databases write the numbers of customers so.
 */
export function readJson(value: unknown, field: FieldReader): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'json') return value;
  if (typeof value === 'string') return readCell(value.trim(), field.read);
  if (field.kind === 'text')
    return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
  if (field.kind === 'number') return typeof value === 'number' ? value : undefined;
  if (field.kind === 'integer') return Number.isInteger(value) ? value : undefined;
  if (field.kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (field.kind !== 'list' || !Array.isArray(value)) return undefined;
  const isItem = field.item === 'text' ? isText : field.item === 'integer' ? Number.isInteger : isNumber;
  return value.length === 0 ? null : value.every(isItem) ? value : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function cellReader({ kind, item }: FieldTyping, formats: RowFormats): ReadCell {
  if (kind === 'text') return (text) => text;
  if (kind === 'boolean') return (text) => readTruth(text) ?? undefined;
  if (kind === 'number') return (text) => readNumber(text, formats.decimal) ?? undefined;
  if (kind === 'integer') return (text) => wholeNumber(text, formats);
  if (kind === 'json') return () => undefined;
  if (kind === 'date') {
    const format = dateFormat(formats.date ?? ISO_DATE);
    return (text) => (format === null ? undefined : (readDate(text, format) ?? undefined));
  }
  const readItem = cellReader({ ...NO_LIST, kind: item ?? 'text' }, formats);
  return (text) => readList(text, formats.list ?? LIST_MARK, readItem);
}

const NO_LIST: FieldTyping = { field: '', column: null, name: '', kind: 'text', item: null, isRequired: false };

function wholeNumber(text: string, { decimal }: RowFormats): number | undefined {
  const number = readNumber(text, decimal);
  return number !== null && Number.isInteger(number) ? number : undefined;
}

/** Items without the white space around them; those of which nothing is left do not count. */
function readList(text: string, mark: string, readItem: ReadCell): readonly unknown[] | null | undefined {
  const texts = text.split(mark).flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
  const items = texts.map(readItem);
  if (items.includes(undefined)) return undefined;
  return items.length === 0 ? null : items;
}

interface ReadCondition extends Pick<Condition, 'value'> {
  readonly condition: Condition;
  readonly read: ReadCell;
}

/** Cells are compared as what they are read as: `ja` is true, `1 200` is 1200, and texts whatever their Unicode form. */
function readCondition(condition: Condition, fields: readonly FieldReader[]): ReadCondition {
  const field = fields.find((one) => one.field === condition.field);
  const { value, isTag } = condition;
  if (field !== undefined && field.kind !== 'text') return { condition, value, read: field.read };
  if (typeof value === 'boolean') return { condition, value, read: (text) => readTruth(text) ?? text };
  if (isTag) return { condition, value: String(value).toLowerCase(), read: (text) => text.toLowerCase() };
  return { condition, value: String(value).normalize('NFC'), read: (text) => text.normalize('NFC') };
}

/** An empty cell is the empty text, which `where` may ask for. */
function heldIn(text: string, read: ReadCell): unknown {
  return text === '' ? '' : read(text);
}

function jsonHeld(value: unknown, read: ReadCell): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return heldIn(value.trim(), read);
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? (read(String(value)) ?? value) : value;
}
