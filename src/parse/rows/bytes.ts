import type { Position } from '../../model/source.ts';

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;

/** Bytes that a record and a block may have: what is longer has lost its line ends or a quotation mark. */
export const RECORD_LIMIT: number = 1024 * 1024;

/** Records that a block may have: their letters, all in memory at once, are some megabytes. */
export const BLOCK_RECORDS = 250;

/**
 * The place of the byte `to`, from that of the byte `from`. Lines end with LF, CRLF or CR, as reporters count them; the
 * bytes must not be cut inside a CRLF.
 */
export function placeAfter(place: Position, bytes: Uint8Array, from: number, to: number): Position {
  const part = bytes.subarray(from, to);
  let { line } = place;
  let start = -1;
  if (part.includes(CR)) {
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
        line += 1;
        start = at + 1;
      }
    }
  } else {
    for (let at = part.indexOf(LF); at !== -1; at = part.indexOf(LF, at + 1)) {
      line += 1;
      start = from + at + 1;
    }
  }
  if (start === -1) return { line, column: place.column + unitsIn(bytes, from, to) };
  return { line, column: 1 + unitsIn(bytes, start, to) };
}

/** UTF-16 code units of what UTF-8 writes in these bytes: two for what takes four bytes, none for the bytes that follow a first one. */
export function unitsIn(bytes: Uint8Array, from: number, to: number): number {
  let units = to - from;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xc0) units -= 1;
    else if (byte >= 0xf0) units += 1;
  }
  return units;
}

/** Bytes as text, null where they are not UTF-8. A byte order mark is a character like others here: it is dropped with the head. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes as text, with U+FFFD for what is not UTF-8. */
export function shownText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
