import { CR, LF, QUOTE, RECORD_LIMIT, SPACE, TAB } from './bytes.ts';
import type { RecordScanner, Slip } from './record-scanner.ts';

/**
 * Records of CSV (RFC 4180). A quotation mark opens a cell only at its beginning; elsewhere it is a slip, and no line end
 * is hidden by it. A line of nothing but delimiters, spaces and tabs is no record: Excel leaves such lines below a table.
 *
 * A mark is open if nothing closes it, or if what would close it stands on another line and has text behind it: then that
 * is the mark that opens a later cell. The record of an open mark ends with its line, so that one slip costs one row.
 */
export class CsvScanner implements RecordScanner {
  at = 0;
  textEnd = 0;
  readonly mayEnd = true;
  hasQuotes = false;
  isOpen = false;
  readonly #delimiter: number;
  /** The next quotation mark and CR of the bytes that are gone over; their length where there is none. */
  #bytes: Uint8Array | null = null;
  #quote = -1;
  #return = -1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
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
    return byte === this.#delimiter || byte === SPACE || byte === TAB;
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
    let hasLineEnd = false;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) continue;
      if (byte === LF || byte === CR) hasLineEnd = true;
      if (byte !== QUOTE) continue;
      if (at + 1 === to) return isLast ? at : UNKNOWN;
      const next = bytes[at + 1];
      if (next === QUOTE) at += 1;
      else return hasLineEnd && next !== this.#delimiter && next !== LF && next !== CR ? OPEN : at;
    }
    return isLast ? OPEN : UNKNOWN;
  }
}

function nextOf(byte: number, bytes: Uint8Array, from: number): number {
  const next = bytes.indexOf(byte, from);
  return next === -1 ? bytes.length : next;
}

const OPEN = -1;
const UNKNOWN = -2;
