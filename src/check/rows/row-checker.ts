import { RowReader, isCells, readJson, textIn, valueIn } from '../../link/rows/read-row.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { RowTyping } from '../../model/list.ts';
import type { Block, Row, RowData, RowHead } from '../../model/rows.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { reportFault } from '../../parse/rows/report-fault.ts';
import { recordPlaces } from '../../parse/rows/places.ts';
import type { RecordPlaces } from '../../parse/rows/places.ts';
import { readBlock } from '../../parse/rows/read-block.ts';
import type { SchemaChecker } from '../schema.ts';
import { isPlainText } from './cells.ts';
import { LeadingZeros } from './leading-zeros.ts';
import { rowFindings } from './row-findings.ts';
import { checkedFields } from './row-fields.ts';
import type { CheckedField } from './row-fields.ts';

export interface RowCheckerInput {
  readonly typing: RowTyping;
  readonly head: RowHead;
  readonly checker: SchemaChecker;
  /** The file name of the row schema, which can be used. */
  readonly schema: string;
}

/** A row that is as its schema wants it. */
export interface TypedRow {
  readonly row: number;
  readonly data: RowData;
}

export interface CheckedBlock {
  readonly rows: readonly TypedRow[];
  /** All rows that can be read, as they were read. */
  readonly read: readonly Row[];
  /** The numbers of the rows with errors, which have been reported. */
  readonly wrong: readonly number[];
  /** How many rows `where` leaves out. */
  readonly left: number;
}

/**
 * Reads rows as their schema wants them and holds them against it, block after block. A row in which nothing is odd
 * goes one short way; the others are looked at again, with their places. It keeps nothing of a block but a few cells.
 */
export class RowChecker {
  readonly #head: RowHead;
  readonly #report: Report;
  readonly #reader: RowReader;
  readonly #hasWhere: boolean;
  readonly #fields: readonly CheckedField[];
  /** Those that CSV has. */
  readonly #columns: readonly CheckedField[];
  readonly #known: ReadonlySet<string>;
  readonly #isValid: (data: RowData) => boolean;
  readonly #zeros: readonly (readonly [field: CheckedField, zeros: LeadingZeros])[];
  readonly #input: RowCheckerInput;
  #block: Block | null = null;
  #places: RecordPlaces | null = null;

  constructor(input: RowCheckerInput, report: Report) {
    const { typing, head, checker, schema } = input;
    this.#input = input;
    this.#head = head;
    this.#report = report;
    this.#reader = new RowReader(typing);
    this.#hasWhere = typing.where.length > 0;
    this.#fields = checkedFields(typing, checker.schemas.get(schema) ?? {}, checker.schemas);
    this.#columns = this.#fields.filter(({ column }) => column !== null);
    this.#known = new Set(typing.fields.map(({ name }) => name));
    // Keys of objects inside a row are counted by trees only.
    const isClosed = typing.fields.every(({ kind }) => kind !== 'json');
    this.#isValid = (isClosed ? checker.validator(schema) : null) ?? (() => false);
    const codes = this.#fields.filter(
      ({ role, kind, allowed }) => role === 'text' && kind === 'text' && allowed.size === 0,
    );
    this.#zeros = codes.map((field) => [field, new LeadingZeros()] as const);
  }

  check(block: Block): CheckedBlock {
    this.#block = block;
    this.#places = null;
    const { rows, faults } = readBlock(block.bytes, this.#head, block.row);
    const wrong: number[] = [];
    for (const fault of faults) {
      reportFault(fault, this.#placesHere(), this.#report);
      wrong.push(fault.row);
    }
    const typed: TypedRow[] = [];
    let left = 0;
    for (const row of rows) {
      if (this.#hasWhere && !this.#reader.isWanted(row)) {
        left += 1;
        continue;
      }
      const data = this.#read(row) ?? this.#lookAgain(row);
      if (data === null) wrong.push(row.row);
      else typed.push({ row: row.row, data });
      if (data !== null) this.#countZeros(row.row, data);
    }
    return { rows: typed, read: rows, wrong, left };
  }

  /** What only all rows together show. */
  end(): void {
    for (const [, zeros] of this.#zeros) zeros.end(this.#report);
  }

  /** The place of a field in a row of the block that was checked last; of null, the row's. A field without a cell is the row as a whole. */
  placeOf(row: number, field: string | null): Span {
    const typing = field === null ? undefined : this.#fields.find((one) => one.field === field);
    const column = this.#head.format.kind === 'csv' ? (typing?.column ?? null) : (typing?.name ?? null);
    return this.#placesHere().spanOf(row, column);
  }

  /** A row of that block as it is written, with its place. */
  sourceOf(row: number): Source {
    return this.#placesHere().sourceOf(row);
  }

  /** A row that is right beyond doubt; null for all others. */
  #read({ cells }: Row): RowData | null {
    const data: Record<string, unknown> = {};
    const isText = isCells(cells);
    const fields = isText ? this.#columns : this.#fields;
    for (const field of fields) {
      const value = isText ? this.#cell(cells, field) : readJson(valueIn(cells, field.name), field);
      if (value === undefined || !isOrdinary(value, field)) return null;
      if (value !== null) data[field.field] = value;
    }
    if (!isText) for (const key in cells) if (!this.#known.has(key)) return null;
    return this.#isValid(data) ? data : null;
  }

  #cell(cells: readonly string[], { column, read }: CheckedField): unknown {
    const text = textIn(cells, column);
    return text === '' ? null : read(text);
  }

  /** Reports what is wrong with a row; its data where nothing but warnings came of it. */
  #lookAgain(row: Row): RowData | null {
    const { checker, schema, typing } = this.#input;
    const { data, findings } = rowFindings(row, {
      fields: this.#fields,
      formats: typing.formats,
      checker,
      schema,
      placeOf: (field) => this.placeOf(row.row, field),
      placeOfKey: (key) => this.#placesHere().spanOf(row.row, key),
    });
    for (const finding of findings) this.#report(finding);
    return findings.some(({ severity }) => severity === 'error') ? null : data;
  }

  #countZeros(row: number, data: RowData): void {
    for (const [{ field, name }, zeros] of this.#zeros) {
      const value = data[field];
      if (typeof value !== 'string') continue;
      zeros.add(value, () => ({ ref: { row, field: name }, span: this.placeOf(row, field) }));
    }
  }

  #placesHere(): RecordPlaces {
    if (this.#block === null) throw new Error('no block has been checked yet');
    this.#places ??= recordPlaces(this.#block, this.#head);
    return this.#places;
  }
}

function isOrdinary(value: unknown, { isText, isName }: CheckedField): boolean {
  if (!isText || value === null) return true;
  if (typeof value === 'string') return isPlainText(value, isName);
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && isPlainText(item, isName));
}
