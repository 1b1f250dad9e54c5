import type { Encoding } from '../render/encoding.ts';
import type { Sink } from '../render/sink.ts';
import { escapeHtml } from '../trace/escape-html.ts';
import { shrinkSpace } from '../trace/shrink-space.ts';

const encoder = new TextEncoder();

/** UTF-8 within the quotation marks of a JSON text (RFC 8259 section 7). */
export const jsonText: Encoding<Uint8Array> = {
  prepare: (text) => encoder.encode(escaped(text)),
  copy: (prepared, sink) => sink.append(prepared),
  value: (text, as, isShrunk, sink) => {
    if (PLAIN.test(text)) appendText(text, sink);
    else {
      const shrunk = isShrunk ? shrinkSpace(text) : text;
      appendText(escaped(as === 'escaped' ? escapeHtml(shrunk) : shrunk), sink);
    }
  },
  // What is said may have quotation marks, which are escaped in text and not in bytes.
  said: () => false,
};

/** Appends the UTF-8 of a text. */
export function appendText(text: string, sink: Sink): void {
  sink.reserve(3 * text.length);
  sink.encode(text);
}

/** What neither HTML nor JSON escapes, with no line break and no half of a surrogate pair in it. */
const PLAIN = /^[^&<>"'`=\\\p{Cc}\p{Cs}]*$/u;

/** Half of a surrogate pair becomes U+FFFD, as in every other encoding. */
function escaped(text: string): string {
  return JSON.stringify(text.replaceAll(/\p{Cs}/gu, '\uFFFD')).slice(1, -1);
}
