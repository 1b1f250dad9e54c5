/** RFC 2047 section 2: no word is longer than 75 characters, no line that has one longer than 76. */
export const MAX_LINE = 76;

/** A run without a space that is longer than this cannot be folded to such lines behind every header's name. */
const MAX_RUN = 66;

const SPACE = 0x20;
const QUESTION_MARK = 0x3f;
const EQUALS = 0x3d;

/**
 * True where a header would not come back as it is: beyond ASCII, looking like an encoded word itself, with a run too
 * long to fold, or with spaces that folding would lose. Every header of every letter is asked: one pass, no patterns.
 */
export function needsEncoding(text: string): boolean {
  // A text begins and ends as if a space stood there: one more is a space too many.
  let before = SPACE;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < SPACE || code > 0x7e) return true;
    if (code === SPACE && before === SPACE) return true;
    if (code === QUESTION_MARK && before === EQUALS) return true;
    run = code === SPACE ? 0 : run + 1;
    if (run > MAX_RUN) return true;
    before = code;
  }
  return text !== '' && before === SPACE;
}

/**
 * A text as encoded words of whole characters, a space between them (RFC 2047): in `Q`, which people can half read,
 * where most of it is ASCII, else in the shorter `B`. Safe in a display name too (section 5, rule 3). `room` is what
 * the header's name leaves of a line.
 */
export function encodedWords(text: string, room: number): string {
  const { kind, encode, sizeOf, capacityOf } = isMostlyAscii(text) ? QUOTED : BASE64;
  const capacity = capacityOf(room - '=?UTF-8?Q??='.length);
  const bytes = bytesOf(text);
  // Most are names, which are one word: for them nothing need be cut.
  const chunks = sizeOf(bytes) <= capacity ? [bytes] : chunksOf(text, sizeOf, capacity);
  return chunks.map((chunk) => `=?UTF-8?${kind}?${encode(chunk)}?=`).join(' ');
}

function isMostlyAscii(text: string): boolean {
  let ascii = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= SPACE && code <= 0x7e) ascii++;
  }
  return ascii * 2 > text.length;
}

/**
 * Its bytes in parts. Cut between words where that is possible: some programs show a space where two encoded words meet,
 * and one within a name is worse than one beside another.
 */
function chunksOf(text: string, sizeOf: Encoding['sizeOf'], capacity: number): readonly string[] {
  const chunks: string[] = [];
  let chunk = '';
  let filled = 0;
  const add = (bytes: string, size: number): void => {
    if (filled + size > capacity && chunk !== '') {
      chunks.push(chunk);
      chunk = '';
      filled = 0;
    }
    chunk += bytes;
    filled += size;
  };
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    const bytes = bytesOf(word);
    const size = sizeOf(bytes);
    if (size <= capacity) {
      add(bytes, size);
      continue;
    }
    for (const character of word) {
      const its = bytesOf(character);
      add(its, sizeOf(its));
    }
  }
  if (chunk !== '') chunks.push(chunk);
  return chunks;
}

/** Bytes are a string here, one character for each: names are short, and short strings are cheaper than arrays. */
interface Encoding {
  readonly kind: 'Q' | 'B';
  readonly encode: (bytes: string) => string;
  /** What bytes add to a word; that of two texts together is the sum. */
  readonly sizeOf: (bytes: string) => number;
  /** How much of that has room in so many characters. */
  readonly capacityOf: (characters: number) => number;
}

/** What each byte is in `Q`. */
const QUOTED_BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => quotedByte(byte));

const QUOTED: Encoding = {
  kind: 'Q',
  encode: (bytes) => {
    let quoted = '';
    for (let index = 0; index < bytes.length; index++) quoted += QUOTED_BYTES[bytes.charCodeAt(index)];
    return quoted;
  },
  sizeOf: (bytes) => {
    let size = 0;
    for (let index = 0; index < bytes.length; index++) size += QUOTED_BYTES[bytes.charCodeAt(index)]?.length ?? 0;
    return size;
  },
  capacityOf: (characters) => characters,
};

/** Three bytes are four characters, the last of them filled up. */
const BASE64: Encoding = {
  kind: 'B',
  encode: btoa,
  sizeOf: (bytes) => bytes.length,
  capacityOf: (characters) => 3 * Math.floor(characters / 4),
};

/** UTF-8; half of a surrogate pair becomes U+FFFD. */
function bytesOf(text: string): string {
  let bytes = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    bytes += code < 0x80 ? text[index] : bytesBeyondAscii(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return bytes;
}

function bytesBeyondAscii(code: number): string {
  const last = 0x80 | (code & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), last);
  const third = 0x80 | ((code >> 6) & 0x3f);
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), third, last);
  return String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), third, last);
}

function quotedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return /[A-Za-z0-9!*+/-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
