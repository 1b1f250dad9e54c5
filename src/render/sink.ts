/**
 * Bytes that grow. What is written to it is behind what was written before, until it is cleared; views of it hold only
 * until something is written again.
 */
export class Sink {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;
  /** How many bytes the line has so far: the state of an encoding that breaks lines. */
  column = 0;
  /** Bytes of UTF-8 that an encoding of another kind has written here: it counts them on its way. */
  encoded = 0;
  /** The same memory, and some more behind it. */
  private all: Uint8Array<ArrayBuffer>;
  /** That memory behind: it is a view already, to make one for each text takes as long as to encode it. */
  behind: Uint8Array<ArrayBuffer>;

  /** With so much room at first, or in memory that another sink had: what was in it is written over. */
  constructor(room: number | ArrayBuffer = 65_536) {
    this.all = typeof room === 'number' ? new Uint8Array(Math.max(1, room) + SPARE) : new Uint8Array(room);
    this.bytes = this.all.subarray(0, -SPARE);
    this.behind = this.all.subarray(-SPARE);
  }

  /** Makes room for `more` bytes behind those that are there. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.bytes.length) this.resize(Math.max(needed, 2 * this.bytes.length), this.behind.length);
  }

  /** Appends bytes, and makes room for them. */
  append(more: Uint8Array): void {
    this.reserve(more.length);
    const { bytes, length } = this;
    if (more.length < FEW) for (let index = 0; index < more.length; index++) bytes[length + index] = more[index] ?? 0;
    else bytes.set(more, length);
    this.length = length + more.length;
  }

  /** Appends the UTF-8 of a text, for which there is room. */
  encode(text: string): void {
    this.appendBehind(this.encodeBehind(text));
  }

  /** Appends the first bytes of `behind`, for which there is room. */
  appendBehind(count: number): void {
    const start = this.bytes.length;
    this.all.copyWithin(this.length, start, start + count);
    this.length += count;
  }

  /**
   * Puts the UTF-8 of a text into `behind`, and answers how many bytes it has. The machine does so in the time in which a
   * loop reads a few dozen characters of a string.
   */
  encodeBehind(text: string): number {
    const most = 3 * text.length;
    if (most > this.behind.length) this.resize(this.bytes.length, 2 * most);
    return encoder.encodeInto(text, this.behind).written;
  }

  /**
   * Appends a text of ASCII that `isCopied` marks with 1, each of its characters; where there is another, nothing, and
   * answers false. There is room for it.
   */
  appendAscii(text: string, isCopied: Uint8Array): boolean {
    const { bytes, length } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x80 || isCopied[code] !== 1) return false;
      bytes[length + index] = code;
    }
    this.length = length + text.length;
    return true;
  }

  /**
   * Appends the bytes in `behind` from `from` on as far as `isCopied` marks them with 1, at most up to `stop`; answers where
   * they end. There is room for them.
   */
  appendRun(from: number, stop: number, isCopied: Uint8Array): number {
    const { bytes, behind } = this;
    const by = this.length - from;
    let index = from;
    while (index < stop) {
      const byte = behind[index] ?? 0;
      if (isCopied[byte] !== 1) break;
      bytes[index + by] = byte;
      index++;
    }
    this.length = index + by;
    return index;
  }

  /** What was written. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
    this.column = 0;
    this.encoded = 0;
  }

  private resize(capacity: number, spare: number): void {
    const written = this.view();
    this.all = new Uint8Array(capacity + spare);
    this.bytes = this.all.subarray(0, capacity);
    this.behind = this.all.subarray(capacity);
    this.bytes.set(written);
  }
}

/** A call of the machine's own copy costs as much as a loop over so many bytes. */
const FEW = 24;

/** Up to this length a loop over the characters of a text costs less than a call of the machine's encoder. */
export const SHORT = 32;

/** Where the white space of HTML ends that begins at `from`. */
export function endOfSpace(bytes: Uint8Array, from: number, end: number): number {
  let index = from;
  while (index < end && IS_SPACE[bytes[index] ?? 0] === 1) index++;
  return index;
}

const IS_SPACE: Uint8Array = new Uint8Array(256);
for (const space of ' \t\n\f\r') IS_SPACE[space.charCodeAt(0)] = 1;

/** What there is behind the bytes until a longer text comes. */
const SPARE = 4096;

const encoder = new TextEncoder();
