import { CR, LF, QUOTE, RECORD_LIMIT, SPACE, TAB } from './bytes.ts';
import type { RecordScanner, Slip } from './record-scanner.ts';
import { isWholeRow } from './whole-row.ts';

/**
 * Records of CSV (RFC 4180). A quotation mark opens a cell only at its beginning; elsewhere it is a slip, and no line end
 * is hidden by it. A line of nothing but delimiters, spaces and tabs is no record: Excel leaves such lines below a table,
 * and DOS a mark of the file's end.
 *
 * A mark is open if nothing closes it, or if what would close it stands on another line and has text behind it: then that
 * is the mark that opens a later cell. It is open as well if whole rows stand before what would close it: an inch sign at
 * a later cell's end looks so. The record of an open mark ends with its line, so that one slip costs one row.
 */
export class CsvScanner implements RecordScanner {
  at = 0;
  textEnd = 0;
  readonly mayEnd = true;
  hasQuotes = false;
  isOpen = false;
  readonly #delimiter: number;
  readonly #columns: number;
  /** The next quotation mark and CR of the bytes that are gone over; their length where there is none. */
  #bytes: Uint8Array | null = null;
  #quote = -1;
  #return = -1;

  /** `columns`: how many there are; 0 where nobody knows it yet, and then no row is found inside a cell. */
  constructor(delimiter: string, columns: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#columns = columns;
  }

  begin(bytes: Uint8Array, from: number, to: number, isLast: boolean): boolean {
    this.at = from;
    while (this.at < to) {
      let at = this.at;
      while (at < to && this.#isBlank(bytes[at])) at += 1;
      // So much of nothing is a record that is too long, wherever the bytes were cut.
      if (at - this.at > RECORD_LIMIT) return true;
      if (at === to) {
        if (isLast) this.at = to;
        return false;
      }
      if (bytes[at] !== LF && bytes[at] !== CR) return true;
      if (!this.#endLine(bytes, at, to, isLast)) return false;
    }
    return false;
  }

  end(bytes: Uint8Array, from: number, to: number, isLast: boolean): boolean {
    this.hasQuotes = false;
    this.isOpen = false;
    if (this.#endPlain(bytes, from, to)) return true;
    const delimiter = this.#delimiter;
    let at = from;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) {
        at += 1;
      } else if (byte === LF || byte === CR) {
        return this.#endLine(bytes, at, to, isLast);
      } else if (byte === QUOTE) {
        this.hasQuotes = true;
        const isOpening = !this.isOpen && (at === from || bytes[at - 1] === delimiter);
        const close = isOpening ? this.#closing(bytes, at + 1, to, isLast) : at;
        if (close === UNKNOWN) return false;
        if (close === OPEN) this.isOpen = true;
        at = close === OPEN ? at + 1 : close + 1;
      } else {
        at += 1;
      }
    }
    this.at = to;
    this.textEnd = to;
    return isLast;
  }

  /** A record without quotation marks that ends with LF or CRLF, as most do: faster than byte by byte. */
  #endPlain(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#quote = -1;
      this.#return = -1;
    }
    if (this.#quote < from) this.#quote = nextOf(QUOTE, bytes, from);
    if (this.#quote === from) return false;
    const lineEnd = bytes.indexOf(LF, from);
    if (lineEnd === -1 || lineEnd >= to || this.#quote < lineEnd) return false;
    if (this.#return < from) this.#return = nextOf(CR, bytes, from);
    if (this.#return < lineEnd - 1) return false;
    this.textEnd = Math.min(this.#return, lineEnd);
    this.at = lineEnd + 1;
    return true;
  }

  slips(): readonly Slip[] {
    return [];
  }

  #isBlank(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === SPACE || byte === TAB || byte === END_OF_FILE;
  }

  /** Whether the line end at `at` is known to its end: behind a CR, an LF may follow. */
  #endLine(bytes: Uint8Array, at: number, to: number, isLast: boolean): boolean {
    const isReturn = bytes[at] === CR;
    if (isReturn && at + 1 === to && !isLast) return false;
    this.textEnd = at;
    this.at = isReturn && at + 1 < to && bytes[at + 1] === LF ? at + 2 : at + 1;
    return true;
  }

  /** The mark that closes the cell whose text begins at `from`. */
  #closing(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    let firstEnd = -1;
    let line = from;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) continue;
      if (byte === LF || byte === CR) {
        if (firstEnd === -1) firstEnd = at;
        else if (this.#isRow(bytes.subarray(line, at))) return OPEN;
        line = at + 1;
      }
      if (byte !== QUOTE) continue;
      if (at + 1 === to && !isLast) return UNKNOWN;
      const next = at + 1 === to ? LF : bytes[at + 1];
      if (next === QUOTE) at += 1;
      else if (firstEnd === -1 || (this.#isEnd(next) && !this.#isSeam(bytes, from, firstEnd, line, at))) return at;
      else return OPEN;
    }
    return isLast ? OPEN : UNKNOWN;
  }

  #isEnd(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === LF || byte === CR;
  }

  /** Whether the last line of a cell and its first one have all columns of a row: those before the cell and those behind it. */
  #isSeam(bytes: Uint8Array, from: number, firstEnd: number, line: number, to: number): boolean {
    if (this.#columns < 2) return false;
    const seam = new Uint8Array(to - line + firstEnd - from);
    seam.set(bytes.subarray(line, to));
    seam.set(bytes.subarray(from, firstEnd), to - line);
    return this.#isRow(seam);
  }

  #isRow(line: Uint8Array): boolean {
    return isWholeRow(line, this.#delimiter, this.#columns);
  }
}

function nextOf(byte: number, bytes: Uint8Array, from: number): number {
  const next = bytes.indexOf(byte, from);
  return next === -1 ? bytes.length : next;
}

/** What DOS writes behind the last line. */
const END_OF_FILE = 0x1a;

const OPEN = -1;
const UNKNOWN = -2;
