/** Room for `References: ` before it on a line of 76 characters (RFC 2047 section 2). */
const MAX_WORD = 62;

/** A run without a space that is longer than this cannot be folded to lines of 76 characters. */
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
 * where most of it is ASCII, else in the shorter `B`. Safe in a display name too (section 5, rule 3).
 */
export function encodedWords(text: string): string {
  const isMostlyAscii = text.replace(/[^\x20-\x7e]/g, '').length * 2 > text.length;
  if (isMostlyAscii) return words(text, 'Q', quotedLength, quotedPrintable);
  return words(text, 'B', (bytes) => Math.ceil(bytes.length / 3) * 4, toBase64);
}

type Bytes = readonly number[];

function words(
  text: string,
  kind: 'Q' | 'B',
  length: (bytes: Bytes) => number,
  encode: (bytes: Bytes) => string,
): string {
  const room = MAX_WORD - '=?UTF-8?Q??='.length;
  const encoder = new TextEncoder();
  const chunks: number[][] = [];
  for (const character of text) {
    const bytes = encoder.encode(character);
    const last = chunks.at(-1);
    if (last && length([...last, ...bytes]) <= room) last.push(...bytes);
    else chunks.push([...bytes]);
  }
  return chunks.map((chunk) => `=?UTF-8?${kind}?${encode(chunk)}?=`).join(' ');
}

function quotedPrintable(bytes: Bytes): string {
  return bytes.map(quotedByte).join('');
}

function quotedLength(bytes: Bytes): number {
  return quotedPrintable(bytes).length;
}

function quotedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return /[A-Za-z0-9!*+/-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}
