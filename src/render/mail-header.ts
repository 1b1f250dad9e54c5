import { MAX_LINE } from './encoded-words.ts';
import { foldHeader } from './headers.ts';
import type { Sink } from './sink.ts';

/**
 * Appends a header, folded as `foldHeader` does. A value with a line end would be a header of somebody else's: it has been
 * refused long before, and one that comes through all the same stops the run.
 */
export function appendHeader(name: string, value: string, sink: Sink): void {
  const start = sink.length;
  // Each space may become a fold, which has two bytes more.
  sink.reserve(name.length + 3 * value.length + MAX_LINE);
  if (appendAscii(name, value, sink)) return;
  sink.length = start;
  // An address may have letters beyond ASCII before its `@`: RFC 6532 writes them as UTF-8.
  sink.append(encoder.encode(foldHeader({ name, value })));
}

/** False where the value is not printed ASCII alone; then what was appended is no header. */
function appendAscii(name: string, value: string, sink: Sink): boolean {
  const { bytes } = sink;
  let at = sink.length;
  for (let index = 0; index < name.length; index++) bytes[at++] = name.charCodeAt(index);
  bytes[at++] = COLON;
  // How long the line is; a fold before the first word would leave a line with the name alone.
  let column = name.length + 1;
  let from = 0;
  while (from <= value.length) {
    const space = value.indexOf(' ', from);
    const to = space === -1 ? value.length : space;
    if (from > 0 && column + 1 + to - from > MAX_LINE) {
      bytes[at++] = CR;
      bytes[at++] = LF;
      column = 0;
    }
    bytes[at++] = SPACE;
    for (let index = from; index < to; index++) {
      const code = value.charCodeAt(index);
      if (code < SPACE || code > LAST_PRINTED) return false;
      bytes[at++] = code;
    }
    column += 1 + to - from;
    from = to + 1;
  }
  bytes[at++] = CR;
  bytes[at++] = LF;
  sink.length = at;
  return true;
}

const COLON = 0x3a;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const LAST_PRINTED = 0x7e;

const encoder = new TextEncoder();
