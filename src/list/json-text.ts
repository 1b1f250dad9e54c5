import type { Encoding } from '../render/encoding.ts';
import { SHORT, type Sink } from '../render/sink.ts';
import { escapeHtml } from '../trace/escape-html.ts';
import { shrinkSpace } from '../trace/shrink-space.ts';

const encoder = new TextEncoder();

/** Static text within quotation marks. */
export interface QuotedJson {
  readonly bytes: Uint8Array;
  /** Bytes of the UTF-8 that it stands for. */
  readonly decoded: number;
}

/** UTF-8 within the quotation marks of a JSON text (RFC 8259 section 7). `sink.encoded` counts the bytes that it stands for. */
export const jsonText: Encoding<QuotedJson> = {
  prepare: (text) => ({ bytes: encoder.encode(escaped(text)), decoded: encoder.encode(text).length }),
  copy: ({ bytes, decoded }, sink) => {
    sink.encoded += decoded;
    sink.append(bytes);
  },
  value: (text, as, isShrunk, sink) => {
    const before = sink.length;
    sink.reserve(3 * text.length);
    if (text.length < SHORT && sink.appendAscii(text, IS_PLAIN)) sink.encoded += text.length;
    else if (PLAIN.test(text)) {
      sink.encode(text);
      sink.encoded += sink.length - before;
    } else {
      const shrunk = isShrunk ? shrinkSpace(text) : text;
      const said = as === 'escaped' ? escapeHtml(shrunk) : shrunk;
      sink.encoded += sink.encodeBehind(said);
      appendText(escaped(said), sink);
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

/** 1 for each character of ASCII of which the same is true. */
const IS_PLAIN: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  PLAIN.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Half of a surrogate pair becomes U+FFFD, as in every other encoding. */
function escaped(text: string): string {
  return JSON.stringify(text.replaceAll(/\p{Cs}/gu, '\uFFFD')).slice(1, -1);
}
