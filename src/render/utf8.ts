import { escapeHtml } from '../trace/escape-html.ts';
import type { Encoding } from './encoding.ts';
import type { Sink } from './sink.ts';

const encoder = new TextEncoder();

/** UTF-8: the encoding of letters that are looked at, not sent. */
export const utf8: Encoding<Uint8Array> = {
  prepare: (text) => encoder.encode(text),
  copy: (prepared, sink) => {
    sink.reserve(prepared.length);
    const { bytes, length } = sink;
    // A call of the machine's own copy costs as much as a loop over so many bytes.
    if (prepared.length < FEW)
      for (let index = 0; index < prepared.length; index++) bytes[length + index] = prepared[index] ?? 0;
    else bytes.set(prepared, length);
    sink.length = length + prepared.length;
  },
  value: (text, as, isShrunk, sink) => {
    // `'` becomes six bytes, a UTF-16 unit that stays as it is three at most.
    sink.reserve(6 * text.length);
    const isPlain = as === 'plain';
    const table = isPlain ? PLAIN : ESCAPED;
    if (text.length >= LONG && isPlain && !(isShrunk && text.includes('\n'))) sink.encode(text);
    else if (text.length >= LONG) writeEncoded(text, table, isShrunk, sink);
    else sink.length = write(text, table, isShrunk, sink.bytes, sink.length);
  },
};

/** Between two values there is often no more than the end of a line or of an element. */
const FEW = 24;

/** From this length on a call of the machine's own encoder costs less than a loop. */
const LONG = 32;

const COPY = 0;
const BREAK = 1;
const ENTITY = 2;

/** What becomes of each character of ASCII. */
const PLAIN: Uint8Array = new Uint8Array(128);
PLAIN[0x0a] = BREAK;

const ESCAPED: Uint8Array = PLAIN.slice();
for (const character of '&<>"\'`=') ESCAPED[character.charCodeAt(0)] = ENTITY;

/** Writes to where there is room, and answers where it ends. */
function write(text: string, table: Uint8Array, isShrunk: boolean, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) {
      const next = text.charCodeAt(index + 1);
      at = writeWide(code, next, bytes, at);
      if (isPair(code, next)) index++;
      continue;
    }
    const what = table[code];
    if (what === COPY) bytes[at++] = code;
    else if (what === ENTITY) at = writeEntity(code, bytes, at);
    else {
      bytes[at++] = code;
      if (isShrunk) index = endOfSpace(text, index);
    }
  }
  return at;
}

/** The same by way of bytes. In UTF-8 no byte of another character looks like one of ASCII. */
function writeEncoded(text: string, table: Uint8Array, isShrunk: boolean, sink: Sink): void {
  const count = sink.encodeBehind(text);
  const { bytes, behind } = sink;
  let at = sink.length;
  for (let index = 0; index < count; index++) {
    const byte = behind[index] ?? 0;
    const what = byte < 0x80 ? table[byte] : COPY;
    if (what === ENTITY) at = writeEntity(byte, bytes, at);
    else bytes[at++] = byte;
    if (what === BREAK && isShrunk) while (index + 1 < count && SPACES.has(behind[index + 1] ?? 0)) index++;
  }
  sink.length = at;
}

/** `next` is NaN at the end of a text. Half of a surrogate pair is U+FFFD. */
function writeWide(code: number, next: number, bytes: Uint8Array, start: number): number {
  let at = start;
  if (code < 0x800) {
    bytes[at++] = 0xc0 | (code >> 6);
    bytes[at++] = 0x80 | (code & 0x3f);
    return at;
  }
  if (isPair(code, next)) {
    const point = 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff);
    bytes[at++] = 0xf0 | (point >> 18);
    bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    bytes[at++] = 0x80 | (point & 0x3f);
    return at;
  }
  const whole = (code & 0xf800) === 0xd800 ? 0xfffd : code;
  bytes[at++] = 0xe0 | (whole >> 12);
  bytes[at++] = 0x80 | ((whole >> 6) & 0x3f);
  bytes[at++] = 0x80 | (whole & 0x3f);
  return at;
}

function isPair(code: number, next: number): boolean {
  return (code & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
}

const ENTITIES: readonly (Uint8Array | null)[] = Array.from(ESCAPED, (what, code) =>
  what === ENTITY ? encoder.encode(escapeHtml(String.fromCharCode(code))) : null,
);

function writeEntity(code: number, bytes: Uint8Array, start: number): number {
  const entity = ENTITIES[code];
  if (!entity) return start;
  for (let index = 0; index < entity.length; index++) bytes[start + index] = entity[index] ?? 0;
  return start + entity.length;
}

/** The last of the white space behind a line break. */
function endOfSpace(text: string, start: number): number {
  let end = start;
  while (SPACES.has(text.charCodeAt(end + 1))) end++;
  return end;
}

const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0c, 0x0d]);
