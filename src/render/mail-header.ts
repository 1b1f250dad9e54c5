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
  sink.appendAscii(name, IS_PRINTED);
  sink.appendAscii(': ', IS_PRINTED);
  appendLine(value, sink);
}

function appendLine(line: string, sink: Sink): void {
  if (!sink.appendAscii(line, IS_PRINTED)) appendUtf8(line, sink);
  sink.reserve(2);
  sink.bytes[sink.length++] = 0x0d;
  sink.bytes[sink.length++] = 0x0a;
}

/** An address may have letters beyond ASCII before its `@`: RFC 6532 writes them as UTF-8. */
function appendUtf8(text: string, sink: Sink): void {
  if (/\p{Cc}/u.test(text)) throw new Error(`a control character in the header ${JSON.stringify(text)}`);
  sink.append(new TextEncoder().encode(text));
}

/** 1 for each character of ASCII that is not a control. */
const IS_PRINTED: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => (code >= 0x20 && code <= 0x7e ? 1 : 0));
