import { MAX_LINE } from './encoded-words.ts';
import { foldHeader } from './headers.ts';
import type { Sink } from './sink.ts';

/**
 * Appends a header, folded. A value with a line end would be a header of somebody else's: it has been refused long
 * before, and one that comes through all the same stops the run.
 */
export function appendHeader(name: string, value: string, sink: Sink): void {
  sink.reserve(3 * value.length + MAX_LINE);
  if (name.length + ': '.length + value.length > MAX_LINE) {
    const lines = foldHeader({ name, value }).split('\r\n');
    for (const line of lines.slice(0, -1)) appendLine(line, sink);
    return;
  }
  appendAscii(name, sink);
  appendAscii(': ', sink);
  appendLine(value, sink);
}

function appendLine(line: string, sink: Sink): void {
  if (!appendAscii(line, sink)) appendUtf8(line, sink);
  sink.reserve(2);
  sink.bytes[sink.length++] = 0x0d;
  sink.bytes[sink.length++] = 0x0a;
}

/** False, and nothing appended, where there is something else in it. */
function appendAscii(text: string, sink: Sink): boolean {
  const { bytes } = sink;
  let at = sink.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
    bytes[at++] = code;
  }
  sink.length = at;
  return true;
}

/** An address may have letters beyond ASCII before its `@`: RFC 6532 writes them as UTF-8. */
function appendUtf8(text: string, sink: Sink): void {
  if (/\p{Cc}/u.test(text)) throw new Error(`a control character in the header ${JSON.stringify(text)}`);
  const bytes = new TextEncoder().encode(text);
  sink.reserve(bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}
