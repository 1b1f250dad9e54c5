import { LF, QUOTE } from './bytes.ts';
import { isBlank } from './json-lines-scanner.ts';
import type { RecordScanner, Slip } from './record-scanner.ts';

/** The items of one JSON array, from behind its bracket on. What an item is, is not looked at: only where it ends. */
export class JsonArrayScanner implements RecordScanner {
  at = 0;
  textEnd = 0;
  /** The array's bracket is closed. */
  mayEnd = false;
  #isCommaDue = false;
  #isAfterComma = false;
  #slips: Slip[] = [];

  begin(bytes: Uint8Array, from: number, to: number): boolean {
    for (this.at = from; this.at < to; this.at += 1) {
      const byte = bytes[this.at];
      if (isBlank(byte)) continue;
      if (this.mayEnd) {
        this.#slip('behind-end');
        this.at = to;
        return false;
      }
      if (byte === CLOSE) this.#close();
      else if (byte === COMMA) this.#comma();
      else {
        if (this.#isCommaDue) this.#slip('no-comma');
        this.#isCommaDue = true;
        this.#isAfterComma = false;
        return true;
      }
    }
    return false;
  }

  end(bytes: Uint8Array, from: number, to: number, isLast: boolean): boolean {
    let depth = 0;
    let at = from;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        at = stringEnd(bytes, at, to);
        if (depth === 0) return this.#ended(at, isLast || at < to);
        continue;
      }
      if (byte === BRACE || byte === BRACKET) depth += 1;
      else if (byte === BRACE_END || byte === CLOSE) {
        if (depth <= 1) return this.#ended(depth === 1 || at === from ? at + 1 : at, true);
        depth -= 1;
      } else if (depth === 0 && at > from && (byte === COMMA || isBlank(byte))) return this.#ended(at, true);
      at += 1;
    }
    return this.#ended(to, isLast);
  }

  slips(): readonly Slip[] {
    const slips = this.#slips;
    if (slips.length > 0) this.#slips = [];
    return slips;
  }

  #close(): void {
    if (this.#isAfterComma) this.#slip('comma-before-end');
    this.mayEnd = true;
  }

  #comma(): void {
    if (!this.#isCommaDue) this.#slip('lone-comma');
    this.#isCommaDue = false;
    this.#isAfterComma = true;
  }

  #slip(kind: Slip['kind']): void {
    this.#slips.push({ kind, at: this.at });
  }

  #ended(at: number, isKnown: boolean): boolean {
    this.at = at;
    this.textEnd = at;
    return isKnown;
  }
}

/** Behind the text that begins at `from`. A text that is not closed ends with its line: JSON allows no line end in it. */
function stringEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === LF) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return to;
}

const COMMA = 0x2c;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
