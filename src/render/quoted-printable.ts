import type { Encoding } from './encoding.ts';
import { Sink } from './sink.ts';

/** Static text that is quoted-printable already, as if it began a line. */
export interface QuotedText {
  readonly bytes: Uint8Array;
  /** What of a line must be free so that no break is needed before it; 0 where it begins with a line end. */
  readonly need: number;
  readonly hasLineEnd: boolean;
  /** Bytes behind its last line end. */
  readonly column: number;
}

/**
 * Quoted-printable (RFC 2045 section 6.7): decoded it is the UTF-8 of the text with CR LF for each LF. Lines have at
 * most 76 bytes, no character is torn by a soft line break, and no line ends with white space. Where a line could begin
 * with a dot or with `From `, which SMTP doubles and mbox files mark, that letter is written by its number.
 */
export const quotedPrintable: Encoding<QuotedText> = {
  prepare,
  copy,
  value: (text, as, isShrunk, sink) => append(text, as === 'escaped' ? ESCAPED : PLAIN, isShrunk, sink),
};

/** One is kept free for the `=` of a soft line break. */
const MAX_COLUMN = 75;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;
const DOT = 0x2e;
const CAPITAL_F = 0x46;

/** What the characters of ASCII become, by their codes. */
interface Table {
  /** 1 for what is written as it is, wherever it stands. */
  readonly isPlain: Uint8Array;
  /** Bytes that go together, of all others. */
  readonly tokens: readonly (Uint8Array | null)[];
}

const encoder = new TextEncoder();
const HEXADECIMAL = encoder.encode('0123456789ABCDEF');

/** What stands for itself only within a line has its number here: `charged` decides. */
const PLAIN: Table = tableOf((code) =>
  code > SPACE && code < 0x7f && !'=.F'.includes(String.fromCharCode(code)) ? null : numbered(code),
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
  return { tokens, isPlain: Uint8Array.from(tokens, (token) => (token === null ? 1 : 0)) };
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
  return { bytes, need: hasLineEnd ? end : bytes.length + 1, hasLineEnd, column: sink.column };
}

function copy({ bytes, need, hasLineEnd, column }: QuotedText, sink: Sink): void {
  if (bytes.length === 0) return;
  sink.reserve(bytes.length + 3);
  if (sink.column > 0 && sink.column + need > MAX_COLUMN + 1) breakSoftly(sink);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
  sink.column = hasLineEnd ? column : sink.column + column;
}

/** Room is made for the worst: three times `=XX` for a character of one UTF-16 unit, and a soft break for each line. */
function append(text: string, table: Table, isShrunk: boolean, sink: Sink): void {
  sink.reserve(10 * text.length + 16);
  const { bytes } = sink;
  const { isPlain } = table;
  const last = text.length - 1;
  let at = sink.length;
  let { column } = sink;
  for (let index = 0; index <= last; index++) {
    const code = text.charCodeAt(index);
    // Within the loop, not in a function: this is where a letter's time goes. A space is written as it is where
    // something of its own text follows on its line.
    const isSpaceWithin = code === SPACE && index < last && text.charCodeAt(index + 1) !== LF;
    if (column < MAX_COLUMN && code < 128 && (isPlain[code] === 1 || isSpaceWithin)) {
      bytes[at++] = code;
      column++;
      continue;
    }
    sink.length = at;
    sink.column = column;
    index = charged(text, index, table, isShrunk, sink);
    at = sink.length;
    column = sink.column;
  }
  sink.length = at;
  sink.column = column;
}

/** Appends the character at `index`, whatever it needs; answers the index of its last UTF-16 unit, or of what went with it. */
function charged(text: string, index: number, table: Table, isShrunk: boolean, sink: Sink): number {
  const code = text.codePointAt(index) ?? 0;
  if (code === LF) {
    write(CR, sink);
    write(LF, sink);
    sink.column = 0;
    return isShrunk ? endOfWhiteSpace(text, index) : index;
  }
  if (code >= 128) {
    appendBeyondAscii(code, sink);
    return code > 0xffff ? index + 1 : index;
  }
  const token = table.tokens[code];
  const isRaw = !token || ((code === DOT || code === CAPITAL_F) && !couldMislead(text, index, sink.column));
  if (sink.column + (isRaw ? 1 : token.length) > MAX_COLUMN) {
    breakSoftly(sink);
    // At the beginning of its line the same character can need another form.
    return charged(text, index, table, isShrunk, sink);
  }
  if (isRaw) write(code, sink);
  else for (const byte of token) write(byte, sink);
  return index;
}

/** True where a line would begin with a dot or with what is `From ` or, with the next text, can be. */
function couldMislead(text: string, index: number, column: number): boolean {
  if (column > 0) return false;
  return text.charCodeAt(index) === DOT || 'From '.startsWith(text.slice(index, index + 'From '.length));
}

function endOfWhiteSpace(text: string, index: number): number {
  let end = index;
  while (' \t\r\n\f'.includes(text.charAt(end + 1)) && end + 1 < text.length) end++;
  return end;
}

/** As UTF-8; half of a surrogate pair becomes U+FFFD. */
function appendBeyondAscii(code: number, sink: Sink): void {
  const known = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
  const more = known < 0x800 ? 1 : known < 0x10000 ? 2 : 3;
  if (sink.column + 3 * (more + 1) > MAX_COLUMN) breakSoftly(sink);
  // As many ones as there are bytes lead the first: 110xxxxx, 1110xxxx, 11110xxx.
  appendByte(((0xff00 >> (more + 1)) & 0xff) | (known >> (6 * more)), sink);
  for (let left = more - 1; left >= 0; left--) appendByte(0x80 | ((known >> (6 * left)) & 0x3f), sink);
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
