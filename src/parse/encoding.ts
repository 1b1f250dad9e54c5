/** An encoding that a file seems to be in, by the name people know, and by the one `TextDecoder` knows. */
export interface Encoding {
  readonly name: string;
  readonly label: string;
}

/** UTF-16 or UTF-32, by its mark or by the zero bytes that its plain letters have; null for anything else. */
export function wideEncoding(bytes: Uint8Array): Encoding | null {
  const mark = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (mark === 'fffe0000' || mark === '0000feff') return { name: 'UTF-32', label: 'utf-16le' };
  if (mark.startsWith('fffe')) return UTF_16_LE;
  if (mark.startsWith('feff')) return UTF_16_BE;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 1000);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.max(even, odd) < Math.max(2, length / 8)) return null;
  if (odd > even * 4) return UTF_16_LE;
  return even > odd * 4 ? UTF_16_BE : null;
}

/** The encoding of one byte a letter that bytes which are no UTF-8 are most likely in. */
export function narrowEncoding(bytes: Uint8Array): Encoding {
  let [cyrillic, latin, mac, high] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    // Letters of Latin-1 stand alone between plain ones; those of Windows-1251 stand side by side.
    if (byte >= 0xc0 && (bytes[at + 1] ?? 0) >= 0xc0) cyrillic += 1;
    const [before, behind] = [bytes[at - 1], bytes[at + 1]];
    if (isMacLetter(byte, before, behind)) mac += 1;
    else if (byte >= 0xc0 && (isLower(before) || isLower(behind))) latin += 1;
  }
  if (cyrillic * 2 > high || cyrillic > latin + mac) return WINDOWS_1251;
  return mac > latin * 2 ? MAC_ROMAN : WINDOWS_1252;
}

/**
 * Whether a byte is a letter in Mac Roman and, where it stands, hardly anything in Windows-1252: ø is `¿` there, and ä a
 * capital `Š`, neither of which stands inside a word.
 */
function isMacLetter(byte: number, before: number | undefined, behind: number | undefined): boolean {
  if (isLower(before)) return MAC_BEHIND_SMALL.has(byte) || (isLower(behind) && MAC_INSIDE.has(byte));
  if (!isLower(behind)) return false;
  return isCapital(before) ? MAC_INSIDE.has(byte) || MAC_BEHIND_SMALL.has(byte) : MAC_CAPITALS.has(byte);
}

/** ä å é ü æ ø: `Š Œ Ž Ÿ ¾ ¿` in Windows-1252. */
const MAC_BEHIND_SMALL: ReadonlySet<number> = new Set([0x8a, 0x8c, 0x8e, 0x9f, 0xbe, 0xbf]);
/** ß, à, á, â and others. Not í, which is the apostrophe of `don’t` there, and not ñ, the dash of `Oslo–Bergen`. */
const MAC_INSIDE: ReadonlySet<number> = new Set([
  0xa7, 0x87, 0x88, 0x89, 0x8b, 0x8d, 0x8f, 0x90, 0x94, 0x95, 0x98, 0x99, 0x9b, 0x9d,
]);
/** Å Æ Ø at the beginning of a word: nothing, `®` and `¯`. */
const MAC_CAPITALS: ReadonlySet<number> = new Set([0x81, 0xae, 0xaf]);

function isLower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

/** Where bytes stop being UTF-8; null where they are. `isCut` where they only end inside a letter. */
export function badUtf8(bytes: Uint8Array): { readonly at: number; readonly isCut: boolean } | null {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) at += length;
    else return { at, isCut: isBegun(bytes, at) };
  }
  return null;
}

const UTF_16_LE: Encoding = { name: 'UTF-16 (little endian)', label: 'utf-16le' };
const UTF_16_BE: Encoding = { name: 'UTF-16 (big endian)', label: 'utf-16be' };
const WINDOWS_1251: Encoding = { name: 'Windows-1251 (Cyrillic)', label: 'windows-1251' };
const MAC_ROMAN: Encoding = { name: 'Mac Roman', label: 'macintosh' };
const WINDOWS_1252: Encoding = { name: 'Latin-1 or Windows-1252', label: 'windows-1252' };

/** The length of the UTF-8 sequence at an offset, 0 for none: RFC 3629, section 4. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = lengthByFirst(first);
  for (let step = 1; step < length; step += 1) if (!isTail(bytes[at + step])) return 0;
  const second = bytes[at + 1] ?? 0;
  const isRefused =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isRefused ? 0 : length;
}

function lengthByFirst(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Whether a sequence is right as far as it goes, and the file ends in it. */
function isBegun(bytes: Uint8Array, at: number): boolean {
  const length = lengthByFirst(bytes[at] ?? 0);
  const rest = bytes.subarray(at + 1);
  return at + length > bytes.length && at > 0 && rest.every((byte) => isTail(byte)) && !isLatinEnd(bytes, at);
}

/** A file in Latin-1 may end in a letter such as å; then other letters before it are no UTF-8 either, so it is not seen here. */
function isLatinEnd(bytes: Uint8Array, at: number): boolean {
  return at === bytes.length - 1 && !bytes.subarray(0, at).some((byte) => byte >= 0x80);
}
