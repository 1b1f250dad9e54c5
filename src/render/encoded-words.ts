/** RFC 2047 section 2: no word is longer than 75 characters, no line that has one longer than 76. */
export const MAX_LINE = 76;

/** A run without a space that is longer than this cannot be folded to such lines behind every header's name. */
const MAX_RUN = 66;

/**
 * True where a header would not come back as it is: beyond ASCII, looking like an encoded word itself, with a run too
 * long to fold, or with spaces that folding would lose.
 */
export function needsEncoding(text: string): boolean {
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && !/^ | $| {2}/.test(text);
  return !isPlain || text.split(' ').some((run) => run.length > MAX_RUN);
}

/**
 * A text as encoded words of whole characters, a space between them (RFC 2047): in `Q`, which people can half read,
 * where most of it is ASCII, else in the shorter `B`. Safe in a display name too (section 5, rule 3). `room` is what
 * the header's name leaves of a line.
 */
export function encodedWords(text: string, room: number): string {
  const isMostlyAscii = text.replace(/[^\x20-\x7e]/g, '').length * 2 > text.length;
  const { kind, encode } = isMostlyAscii ? QUOTED : BASE64;
  const isShort = (words: string): boolean => encode(bytesOf(words)).length <= room - '=?UTF-8?Q??='.length;
  return chunksOf(text, isShort)
    .map((chunk) => `=?UTF-8?${kind}?${encode(bytesOf(chunk))}?=`)
    .join(' ');
}

/**
 * Cut between words where that is possible: some programs show a space where two encoded words meet, and one within a
 * name is worse than one beside another.
 */
function chunksOf(text: string, isShort: (chunk: string) => boolean): readonly string[] {
  const chunks = [''];
  const add = (piece: string): void => {
    const longer = `${chunks.at(-1)}${piece}`;
    if (isShort(longer)) chunks[chunks.length - 1] = longer;
    else chunks.push(piece);
  };
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    if (isShort(word)) add(word);
    else for (const character of word) add(character);
  }
  return chunks.filter((chunk) => chunk !== '');
}

type Bytes = readonly number[];

interface Encoding {
  readonly kind: 'Q' | 'B';
  readonly encode: (bytes: Bytes) => string;
}

const QUOTED: Encoding = { kind: 'Q', encode: (bytes) => bytes.map(quotedByte).join('') };

const BASE64: Encoding = { kind: 'B', encode: (bytes) => btoa(String.fromCharCode(...bytes)) };

function bytesOf(text: string): Bytes {
  return [...new TextEncoder().encode(text)];
}

function quotedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return /[A-Za-z0-9!*+/-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
