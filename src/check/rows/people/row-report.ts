import { error, type Report } from '../../../model/diagnostic.ts';
import type { RowRef } from '../../../model/diagnostic.ts';
import type { Span } from '../../../model/span.ts';
import type { Seen } from './address-book.ts';
import type { NameFault } from './name-faults.ts';

/** Where the cell of a field stands; of JSON its value. */
export type PlaceOf = (field: string) => Span;

/** What is found in one row, and whether one of its findings is an error. */
export class RowReport {
  isWrong = false;
  isEmpty = true;
  readonly #row: number;
  readonly #placeOf: PlaceOf;
  readonly #columnOf: (field: string) => string;
  readonly #report: Report;

  constructor(row: number, placeOf: PlaceOf, columnOf: (field: string) => string, report: Report) {
    this.#row = row;
    this.#placeOf = placeOf;
    this.#columnOf = columnOf;
    this.#report = report;
  }

  /** `value` is the text of the field, in which the fault has its place. */
  tell(field: string, value: string, { tell, from, to, message, help }: NameFault): void {
    const span = within(this.#placeOf(field), value, from, to);
    const finding = tell(span, message, { help, row: this.#refTo(field) });
    this.isEmpty = false;
    this.isWrong ||= finding.severity === 'error';
    this.#report(finding);
  }

  tellRepeat({ row, line }: Seen): void {
    const span = this.#placeOf('email');
    const where = line === 0 ? `row ${row}` : `row ${row} (line ${line})`;
    const first = { source: { file: span.source.file, text: '', from: { line, column: 1 } }, start: 0, end: 0 };
    this.isEmpty = false;
    this.isWrong = true;
    this.#report(
      error('data/duplicate-person', span, `the same address stands in ${where} already`, {
        help: 'keep one of the two rows: each person gets one letter',
        row: this.#refTo('email'),
        related: line === 0 ? [] : [{ span: first, message: 'the first row of this person' }],
      }),
    );
  }

  #refTo(field: string): RowRef {
    return { row: this.#row, field: this.#columnOf(field) };
  }
}

/** A part of a cell; the whole where the cell is written in another way than its value: with doubled quotes or escapes. */
function within(cell: Span, value: string, from: number, to: number): Span {
  const at = cell.source.text.slice(cell.start, cell.end).indexOf(value);
  return at < 0 ? cell : { ...cell, start: cell.start + at + from, end: cell.start + at + to };
}
