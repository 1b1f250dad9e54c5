import type { Encoding } from './encoding.ts';
import { sayBehind } from './said-bytes.ts';
import { endOfSpace, SHORT, Sink } from './sink.ts';

/** Static text that is quoted-printable already, as if it began a line. */
export interface QuotedText {
  readonly bytes: Uint8Array;
  /** Bytes of the UTF-8 that it is decoded. */
  readonly decoded: number;
  /** What of a line must be free so that no break is needed before it; 0 where it begins with a line end. */
  readonly need: number;
  readonly hasLineEnd: boolean;
  /** Bytes behind its last line end. */
  readonly column: number;
}

/**
 * Quoted-printable (RFC 2045 section 6.7): decoded it is the UTF-8 of the text with CR LF for each LF. Lines have at
 * most 76 bytes, no character is torn by a soft line break, and no line ends with white space. Where a line could begin
 * with a dot or with `From `, which SMTP doubles and mbox files mark, that letter is written by its number. So is the `>` of
 * `>From `, from which programs take the mark that they think is theirs.
 *
 * `sink.encoded` counts the bytes of that UTF-8, with one for each line end.
 */
export const quotedPrintable: Encoding<QuotedText> = {
  prepare,
  copy,
  value: (text, as, isShrunk, sink) => append(text, as === 'escaped' ? ESCAPED : PLAIN, isShrunk, sink),
  said: (markup, sink) => {
    reserveFor(markup, sink);
    const count = sayBehind(markup, sink);
    if (count >= 0) appendBehind(count, PLAIN, false, sink);
    return count >= 0;
  },
};

/** One is kept free for the `=` of a soft line break. */
const MAX_COLUMN = 75;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;
const DOT = 0x2e;
const CAPITAL_F = 0x46;
const GREATER = 0x3e;
const FROM: Uint8Array = new TextEncoder().encode('From ');

/** What the characters of ASCII become, by their codes; beyond it nothing is known. */
interface Table {
  /** 1 for what is written as it is where something stands before it on its line. */
  readonly isPlain: Uint8Array;
  /** Bytes that go together, of all that is not written as it is everywhere. */
  readonly tokens: readonly (Uint8Array | null)[];
  /** How many bytes more than one they are when they are decoded. */
  readonly growth: Uint8Array;
}

const encoder = new TextEncoder();
const HEXADECIMAL = encoder.encode('0123456789ABCDEF');

/** What stands for itself only within a line has its number here: `charged` decides. */
const PLAIN: Table = tableOf((code) =>
  code >= SPACE && code < 0x7f && !'=.F>'.includes(String.fromCharCode(code)) ? null : numbered(code),
);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#x27;'],
  ['`', '&#x60;'],
  ['=', '&#x3D;'],
]);

/** Escaped for HTML, then quoted-printable, in one step. */
const ESCAPED: Table = tableOf((code) => {
  const entity = ENTITIES.get(String.fromCharCode(code));
  return entity === undefined ? (PLAIN.tokens[code] ?? null) : encoder.encode(entity);
});

function tableOf(tokenOf: (code: number) => Uint8Array | null): Table {
  const tokens = Array.from({ length: 128 }, (_, code) => tokenOf(code));
  const isPlain = new Uint8Array(256);
  for (const [code, token] of tokens.entries()) if (token === null) isPlain[code] = 1;
  isPlain[DOT] = 1;
  isPlain[CAPITAL_F] = 1;
  if (tokens[GREATER]?.[0] === EQUALS) isPlain[GREATER] = 1;
  const growth = Uint8Array.from(tokens, (token) => (token === null || token[0] === EQUALS ? 0 : token.length - 1));
  return { tokens, isPlain, growth };
}

function numbered(code: number): Uint8Array {
  return encoder.encode(`=${code.toString(16).toUpperCase().padStart(2, '0')}`);
}

function prepare(text: string): QuotedText {
  const sink = new Sink(10 * text.length + 16);
  append(text, PLAIN, false, sink);
  const bytes = sink.view().slice();
  const end = bytes.indexOf(CR);
  const hasLineEnd = end !== -1;
  const need = hasLineEnd ? end : bytes.length + 1;
  return { bytes, decoded: sink.encoded, need, hasLineEnd, column: sink.column };
}

function copy({ bytes, decoded, need, hasLineEnd, column }: QuotedText, sink: Sink): void {
  if (bytes.length === 0) return;
  sink.encoded += decoded;
  sink.reserve(bytes.length + 3);
  if (sink.column > 0 && sink.column + need > MAX_COLUMN + 1) breakSoftly(sink);
  sink.append(bytes);
  sink.column = hasLineEnd ? column : sink.column + column;
}

/** For the worst: three times `=XX` for a character of one UTF-16 unit, and a soft break for each line. */
function reserveFor(text: string, sink: Sink): void {
  sink.reserve(10 * text.length + 16);
}

function append(text: string, table: Table, isShrunk: boolean, sink: Sink): void {
  if (text === '') return;
  reserveFor(text, sink);
  const start = sink.length;
  const { column } = sink;
  const isShort = text.length < SHORT && column > 0 && column + text.length <= MAX_COLUMN;
  if (isShort && sink.appendAscii(text, table.isPlain)) {
    sink.column += text.length;
    sink.encoded += text.length;
  } else appendBehind(sink.encodeBehind(text), table, isShrunk, sink);
  if (sink.length > start) numberLastSpace(sink);
}

/** Appends the first bytes of `behind`. */
function appendBehind(count: number, table: Table, isShrunk: boolean, sink: Sink): void {
  let index = 0;
  sink.encoded += count;
  while (index < count) {
    if (sink.column > 0) index = run(index, count, table.isPlain, sink);
    if (index < count) index = charged(index, count, table, isShrunk, sink);
  }
}

/** Appends the bytes from `from` on that are written as they are and have room on the line; answers where they end. */
function run(from: number, count: number, isPlain: Uint8Array, sink: Sink): number {
  const stop = Math.min(count, from + MAX_COLUMN - sink.column);
  const end = sink.appendRun(from, stop, isPlain);
  sink.column += end - from;
  return end;
}

/** Appends the character at `index`, whatever it needs; answers where the next one begins, behind what went with it. */
function charged(index: number, count: number, table: Table, isShrunk: boolean, sink: Sink): number {
  const { behind } = sink;
  const byte = behind[index] ?? 0;
  if (byte === LF) {
    if (index > 0) numberLastSpace(sink);
    write(CR, sink);
    write(LF, sink);
    sink.column = 0;
    if (!isShrunk) return index + 1;
    const end = endOfSpace(behind, index + 1, count);
    sink.encoded -= end - index - 1;
    return end;
  }
  if (byte >= 0x80) return appendBeyondAscii(index, sink);
  const token = table.tokens[byte];
  const isRaw = !token || (table.isPlain[byte] === 1 && !couldMislead(index, count, sink));
  if (sink.column + (isRaw ? 1 : token.length) > MAX_COLUMN) {
    breakSoftly(sink);
    // At the beginning of its line the same character can need another form; a space would be overlooked there.
    if (byte !== SPACE) return charged(index, count, table, isShrunk, sink);
    appendByte(SPACE, sink);
    return index + 1;
  }
  if (isRaw) write(byte, sink);
  else {
    for (let at = 0; at < token.length; at++) write(token[at] ?? 0, sink);
    sink.encoded += table.growth[byte] ?? 0;
  }
  return index + 1;
}

/** A space that was written as it is, and that nothing of its own text follows on its line. */
function numberLastSpace(sink: Sink): void {
  if (sink.bytes[sink.length - 1] !== SPACE) return;
  sink.length--;
  sink.column--;
  if (sink.column + 3 > MAX_COLUMN) breakSoftly(sink);
  appendByte(SPACE, sink);
}

/** True where a line would begin with a dot or with what is `From `, `>From ` … or, with the next text, can be. */
function couldMislead(index: number, count: number, { behind, column }: Sink): boolean {
  if (column > 0) return false;
  if (behind[index] === DOT) return true;
  let from = index;
  while (from < count && behind[from] === GREATER) from++;
  const end = Math.min(count, from + FROM.length);
  for (let at = from; at < end; at++) if (behind[at] !== FROM[at - from]) return false;
  return true;
}

/** Appends the character that begins at `index`, all its bytes on one line; answers where the next one begins. */
function appendBeyondAscii(index: number, sink: Sink): number {
  const { behind } = sink;
  const lead = behind[index] ?? 0;
  // As many ones as there are bytes lead the first: 110xxxxx, 1110xxxx, 11110xxx.
  const end = index + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
  if (sink.column + 3 * (end - index) > MAX_COLUMN) breakSoftly(sink);
  for (let at = index; at < end; at++) appendByte(behind[at] ?? 0, sink);
  return end;
}

function appendByte(byte: number, sink: Sink): void {
  write(EQUALS, sink);
  write(HEXADECIMAL[byte >> 4] ?? 0, sink);
  write(HEXADECIMAL[byte & 15] ?? 0, sink);
}

function breakSoftly(sink: Sink): void {
  write(EQUALS, sink);
  write(CR, sink);
  write(LF, sink);
  sink.column = 0;
}

function write(byte: number, sink: Sink): void {
  sink.bytes[sink.length++] = byte;
  sink.column++;
}
