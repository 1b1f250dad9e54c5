import type { BlockRange } from './block-log.ts';
import type { RowSet } from './row-set.ts';

/** What is written at once: the rows of a block from `from` to before `to`. */
export interface Piece {
  readonly range: BlockRange;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a list into pieces of which each makes about as many bytes: a block of 250 rows is 3 MB of ordinary letters, and
 * hundreds of those with a file.
 */
export class Pieces {
  readonly #ranges: readonly BlockRange[];
  readonly #wanted: RowSet;

  #index = 0;
  #row: number;
  #bytes = 0;
  #letters = 0;

  /** Begins at a row. */
  constructor(ranges: readonly BlockRange[], wanted: RowSet, row: number) {
    this.#ranges = ranges;
    this.#wanted = wanted;
    this.#row = row;
  }

  /** The next piece with a letter in it; null behind the last. */
  next(): Piece | null {
    for (; this.#index < this.#ranges.length; this.#index += 1) {
      const range = this.#ranges[this.#index];
      if (range === undefined) return null;
      const end = range.row + range.count;
      const from = this.#wanted.from(Math.max(this.#row, range.row));
      if (from >= end) continue;
      const to = this.#endOf(from, end);
      this.#row = to;
      return { range, from, to };
    }
    return null;
  }

  /** How large the letters of a piece were. */
  learn(letters: number, bytes: number): void {
    this.#letters += letters;
    this.#bytes += bytes;
  }

  /** A block is cut into equal pieces: a small one at its end would cost a whole look at the block. */
  #endOf(from: number, end: number): number {
    if (this.#letters === 0) return Math.min(end, from + FIRST);
    const most = Math.max(1, Math.floor(BYTES / (this.#bytes / this.#letters)));
    const pieces = Math.ceil((end - from) / most);
    return Math.min(end, from + Math.ceil((end - from) / pieces));
  }
}

/** Rows of a piece as long as nobody knows how large a letter is. */
const FIRST = 32;
const BYTES = 1.5 * 1024 * 1024;
