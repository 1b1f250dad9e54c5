import { escapeHtml } from '../trace/escape-html.ts';
import type { Encoding } from './encoding.ts';
import { sayBehind } from './said-bytes.ts';
import { endOfSpace, SHORT, type Sink } from './sink.ts';

const encoder = new TextEncoder();

/** UTF-8: the encoding of letters that are looked at, not sent. */
export const utf8: Encoding<Uint8Array> = {
  prepare: (text) => encoder.encode(text),
  copy: (prepared, sink) => sink.append(prepared),
  value: (text, as, isShrunk, sink) => {
    // `'` becomes six bytes, a UTF-16 unit that stays as it is three at most.
    sink.reserve(6 * text.length);
    const isPlain = as === 'plain';
    const isCopied = isPlain ? (isShrunk ? BUT_BREAKS : ALL) : isShrunk ? BUT_ENTITIES_AND_BREAKS : BUT_ENTITIES;
    if (text.length < SHORT && sink.appendAscii(text, isCopied)) return;
    if (isPlain && !(isShrunk && text.includes('\n'))) sink.encode(text);
    else write(text, isCopied, sink);
  },
  said: (markup, sink) => {
    sink.reserve(3 * markup.length);
    const count = sayBehind(markup, sink);
    if (count >= 0) sink.appendBehind(count);
    return count >= 0;
  },
};

const LF = 0x0a;

/** What HTML escapes. In UTF-8 no byte of another character looks like one of ASCII. */
const ENTITIES: readonly (Uint8Array | null)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const escaped = escapeHtml(character);
  return escaped === character ? null : encoder.encode(escaped);
});

/** 1 for each byte that stands for itself. */
const ALL: Uint8Array = new Uint8Array(256).fill(1);

const BUT_BREAKS: Uint8Array = ALL.slice();
BUT_BREAKS[LF] = 0;

const BUT_ENTITIES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (ENTITIES[byte] ? 0 : 1));

const BUT_ENTITIES_AND_BREAKS: Uint8Array = BUT_ENTITIES.slice();
BUT_ENTITIES_AND_BREAKS[LF] = 0;

/** Appends a value; what `isCopied` does not mark is escaped, or a line break that the white space behind it goes into. */
function write(text: string, isCopied: Uint8Array, sink: Sink): void {
  const count = sink.encodeBehind(text);
  let index = sink.appendRun(0, count, isCopied);
  while (index < count) {
    const byte = sink.behind[index++] ?? 0;
    if (byte === LF) {
      sink.bytes[sink.length++] = LF;
      index = endOfSpace(sink.behind, index, count);
    } else appendEntity(byte, sink);
    index = sink.appendRun(index, count, isCopied);
  }
}

function appendEntity(code: number, sink: Sink): void {
  const entity = ENTITIES[code];
  if (!entity) return;
  const { bytes, length } = sink;
  for (let index = 0; index < entity.length; index++) bytes[length + index] = entity[index] ?? 0;
  sink.length = length + entity.length;
}
