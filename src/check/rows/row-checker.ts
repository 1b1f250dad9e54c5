import { RowReader, isCells, readJson, textIn, valueIn } from '../../link/rows/read-row.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Condition, RowTyping } from '../../model/list.ts';
import type { Block, Row, RowData, RowFormats, RowHead } from '../../model/rows.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { cellText, csvCells } from '../../parse/rows/csv-cells.ts';
import { reportFault } from '../../parse/rows/report-fault.ts';
import { linesOf, recordPlaces } from '../../parse/rows/places.ts';
import type { RecordPlaces } from '../../parse/rows/places.ts';
import { readBlock } from '../../parse/rows/read-block.ts';
import type { RowFault } from '../../parse/rows/row-fault.ts';
import type { SchemaChecker } from '../schema.ts';
import { isPlainText } from './cells.ts';
import type { CheckedBlock, TypedRow } from './checked-block.ts';
import { FormatDoubts } from './format-doubts.ts';
import { LeadingZeros } from './leading-zeros.ts';
import { type MeantValue, NearMisses } from './near-misses.ts';
import { addressKey } from './people/address-key.ts';
import type { SuppressionList } from './people/suppression-list.ts';
import { Reach } from './reach.ts';
import { rowFindings } from './row-findings.ts';
import { checkedFields } from './row-fields.ts';
import type { CheckedField } from './row-fields.ts';

export interface RowCheckerInput {
  readonly typing: RowTyping;
  readonly head: RowHead;
  readonly checker: SchemaChecker;
  /** The file name of the row schema, which can be used. */
  readonly schema: string;
  readonly suppressed: Pick<SuppressionList, 'has'>;
  /** Fields that are printed in texts of one line, such as the subject. */
  readonly inLines: ReadonlySet<string>;
  /** The place of a value of `where` in the message, by its number from 0; of null all of them. */
  readonly placeOfWhere: (condition: number | null) => Span;
  /** The place of what the message says of formats. */
  readonly placeOfFormat: (key: keyof RowFormats) => Span;
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
  readonly #nearMisses = new NearMisses();
  readonly #reach = new Reach();
  readonly #doubts: FormatDoubts;
  readonly #email: CheckedField | null;
  readonly #input: RowCheckerInput;
  #block: Block | null = null;
  #places: RecordPlaces | null = null;
  #lineOf: ((row: number) => number) | null = null;
  /** Rows of that block that have too many cells, or too few. */
  #ragged: ReadonlySet<number> = new Set();

  constructor(input: RowCheckerInput, report: Report) {
    const { typing, head, checker, schema, inLines } = input;
    this.#input = input;
    this.#head = head;
    this.#report = report;
    this.#reader = new RowReader(typing);
    this.#hasWhere = typing.where.length > 0;
    this.#fields = checkedFields(typing, checker.schemas.get(schema) ?? {}, checker.schemas, inLines);
    this.#columns = this.#fields.filter(({ column }) => column !== null);
    this.#email = this.#fields.find(({ field }) => field === 'email') ?? null;
    this.#known = new Set(typing.fields.map(({ name }) => name));
    this.#doubts = new FormatDoubts(this.#fields, typing.formats);
    // Keys of objects inside a row are counted by trees only.
    const isClosed = typing.fields.every(({ kind }) => kind !== 'json');
    this.#isValid = (isClosed ? checker.validator(schema) : null) ?? (() => false);
    const codes = this.#fields.filter(
      ({ role, kind, allowed }) => (role === 'text' || role === 'line') && kind === 'text' && allowed.size === 0,
    );
    this.#zeros = codes.map((field) => [field, new LeadingZeros()] as const);
  }

  check(block: Block): CheckedBlock {
    this.#block = block;
    this.#places = null;
    this.#lineOf = null;
    const { rows, faults } = readBlock(block.bytes, this.#head, block.row);
    this.#ragged = new Set(faults.filter(isRagged).map(({ row }) => row));
    const wrong: number[] = [];
    let [left, suppressed] = [0, 0];
    for (const fault of faults) {
      if (this.#isSuppressed(this.cellsOf(fault.row))) {
        suppressed += 1;
        continue;
      }
      reportFault(fault, this.#placesHere(), this.#report);
      wrong.push(fault.row);
    }
    const typed: TypedRow[] = [];
    for (const row of rows) {
      if (this.#hasWhere && this.#isLeftOut(row)) {
        left += 1;
        continue;
      }
      const sound = this.#read(row);
      if (sound === null && this.#isSuppressed(row.cells)) {
        suppressed += 1;
        continue;
      }
      const one = sound === null ? this.#lookAgain(row) : { row: row.row, data: sound, failed: null };
      typed.push(one);
      this.#doubts.add(row, one.data, this.#spanOf);
      if (one.failed === null) this.#countZeros(row.row, one.data);
      else wrong.push(row.row);
    }
    this.#reach.count(block.count, left);
    return { rows: typed, read: rows, wrong, left, suppressed };
  }

  /** What only all rows together show. */
  end(): void {
    for (const [, zeros] of this.#zeros) zeros.end(this.#report);
    const { typing, head, placeOfWhere, placeOfFormat } = this.#input;
    this.#doubts.end(placeOfFormat, this.#report);
    // Where nobody is left it is `where` that is wrong, and not the rows.
    if (!this.#reach.isNobody) this.#nearMisses.end(this.#report);
    const meantBy = (condition: Condition): MeantValue | null => this.#nearMisses.meantBy(condition);
    this.#reach.end(head.file, { conditions: typing.where, placeOf: placeOfWhere, meantBy }, this.#report);
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

  /** The line on which a row of that block begins. */
  lineOf(row: number): number {
    if (this.#block === null) throw new Error('no block has been checked yet');
    this.#lineOf ??= linesOf(this.#block, this.#head);
    return this.#lineOf(row);
  }

  /** The cells of a row of that block that has too many of them, or too few; null of all others. */
  cellsOf(row: number): readonly string[] | null {
    const { format } = this.#head;
    if (format.kind !== 'csv' || !this.#ragged.has(row)) return null;
    const { text } = this.sourceOf(row);
    return csvCells(text, format.delimiter).map((cell) => cellText(text, cell));
  }

  readonly #spanOf = (row: number, field: string): Span => this.placeOf(row, field);

  #isLeftOut(row: Row): boolean {
    const found = this.#reader.leftOutBy(row);
    if (found === null) return false;
    this.#reach.leftOut(found);
    const { column, name } = found.condition;
    this.#nearMisses.add(found, row.row, () => this.#placesHere().spanOf(row.row, column ?? name));
    return true;
  }

  /** Whether a row, whatever else it says, is one of a person who wants no letters. */
  #isSuppressed(cells: Row['cells'] | null): boolean {
    if (cells === null || this.#email === null) return false;
    const { column, name } = this.#email;
    const email = isCells(cells) ? textIn(cells, column) : valueIn(cells, name);
    return typeof email === 'string' && this.#input.suppressed.has(addressKey(email.trim()));
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

  /** Reports what is wrong with a row. */
  #lookAgain(row: Row): TypedRow {
    const { checker, schema, typing } = this.#input;
    const { data, failed, findings } = rowFindings(row, {
      fields: this.#fields,
      formats: typing.formats,
      checker,
      schema,
      placeOf: (field) => this.placeOf(row.row, field),
      placeOfKey: (key) => this.#placesHere().spanOf(row.row, key),
    });
    for (const finding of findings) this.#report(finding);
    if (!findings.some(({ severity }) => severity === 'error')) return { row: row.row, data, failed: null };
    const readable = Object.fromEntries(Object.entries(data).filter(([field]) => !failed.has(field)));
    return { row: row.row, data: readable, failed };
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

function isRagged({ kind }: RowFault): boolean {
  return kind === 'fewer-cells' || kind === 'more-cells';
}

function isOrdinary(value: unknown, { isText, isName }: CheckedField): boolean {
  if (!isText || value === null) return true;
  if (typeof value === 'string') return isPlainText(value, isName);
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && isPlainText(item, isName));
}
