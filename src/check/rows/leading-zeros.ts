import { warning } from '../../model/diagnostic.ts';
import type { Report, RowRef } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { ownText } from '../../parse/rows/own-text.ts';
import { shown } from '../wordings.ts';

/** How many rows of one length are shown; of the others only their number is known. */
const MOST_SHOWN = 10;

/** Numbers with more digits are no codes of one length. */
const LONGEST = 20;

/** How much of a column must be digits of one length, and how many of these begin with a zero. */
const LEAST_SHARE = 0.8;
const LEAST_ZEROS = 2;

interface Short {
  readonly text: string;
  readonly ref: RowRef;
  readonly span: Span;
}

/**
 * One column of texts that are numbers, such as post codes: spreadsheets drop the zeros in front. It shows where nearly
 * all have one length, some of these begin with a zero, and others are shorter. Only counts are kept, and few rows.
 */
export class LeadingZeros {
  #cells = 0;
  readonly #digits: number[] = Array.from({ length: LONGEST + 1 }, () => 0);
  readonly #zeros: number[] = Array.from({ length: LONGEST + 1 }, () => 0);
  readonly #shown: Short[][] = Array.from({ length: LONGEST + 1 }, () => []);

  /** A cell that is not empty; its place is asked for only where it may be shown. */
  add(text: string, placeOf: () => Omit<Short, 'text'>): void {
    this.#cells += 1;
    const { length } = text;
    if (length > LONGEST || !isDigits(text)) return;
    this.#digits[length] = (this.#digits[length] ?? 0) + 1;
    if (text.charCodeAt(0) === ZERO) {
      this.#zeros[length] = (this.#zeros[length] ?? 0) + 1;
      return;
    }
    const shorts = this.#shown[length];
    if (shorts !== undefined && shorts.length < MOST_SHOWN) shorts.push({ text: ownText(text), ...placeOf() });
  }

  end(report: Report): void {
    const usual = this.#digits.indexOf(Math.max(...this.#digits));
    const share = (this.#digits[usual] ?? 0) / this.#cells;
    const all = this.#digits.reduce((sum, count) => sum + count, 0);
    // A column that also holds other texts is one of names or references, where lengths differ.
    if (all !== this.#cells || !(share >= LEAST_SHARE) || (this.#zeros[usual] ?? 0) < LEAST_ZEROS) return;
    for (let length = 1; length < usual; length += 1) {
      const shorts = this.#shown[length] ?? [];
      const more = (this.#digits[length] ?? 0) - (this.#zeros[length] ?? 0) - shorts.length;
      for (const [index, { text, span, ref }] of shorts.entries()) {
        const others =
          more > 0 && index === shorts.length - 1 ? `; ${more.toLocaleString('en')} more rows are so short` : '';
        const message = `${shown(text)} may have lost a zero in front: the others have ${usual} digits${others}`;
        const help = `write ${shown(text.padStart(usual, '0'))} if that is meant; a column that is a text in the spreadsheet keeps its zeros`;
        report(warning('data/leading-zeros', span, message, { help, row: ref }));
      }
    }
  }
}

const ZERO = 0x30;

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}
