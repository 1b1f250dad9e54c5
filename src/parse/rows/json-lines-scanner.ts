import { CR, LF, SPACE, TAB } from './bytes.ts';
import type { RecordScanner, Slip } from './record-scanner.ts';

/** A JSON value a line; lines end with LF, and what is blank is no record. A record begins and ends with what is not blank. */
export class JsonLinesScanner implements RecordScanner {
  at = 0;
  textEnd = 0;
  readonly mayEnd = true;

  begin(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    while (at < to && isBlank(bytes[at])) at += 1;
    this.at = at;
    return at < to;
  }

  end(bytes: Uint8Array, from: number, to: number, isLast: boolean): boolean {
    const lineEnd = bytes.indexOf(LF, from);
    let at = lineEnd === -1 || lineEnd > to ? to : lineEnd;
    if (at === to && !isLast) return false;
    this.at = Math.min(at + 1, to);
    while (at > from && isBlank(bytes[at - 1])) at -= 1;
    this.textEnd = at;
    return true;
  }

  slips(): readonly Slip[] {
    return [];
  }
}

/** White space of JSON: RFC 8259, section 2. */
export function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}
