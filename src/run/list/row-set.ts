/** A set of rows, counted from 1, in a bit each: a million rows take 125 KB. */
export class RowSet {
  #bits: Uint8Array;
  #size = 0;
  #last = 0;

  constructor() {
    this.#bits = new Uint8Array(1024);
  }

  /** The same set, in another thread. */
  static of(bits: Uint8Array): RowSet {
    const set = new RowSet();
    set.#bits = bits.slice();
    for (const byte of bits) set.#size += countOf(byte);
    for (let row = bits.length << 3; row >= 0 && set.#last === 0; row -= 1) if (set.has(row)) set.#last = row;
    return set;
  }

  get size(): number {
    return this.#size;
  }

  /** The highest row of the set; of an empty one 0. */
  get last(): number {
    return this.#last;
  }

  /** As plain data, without what is empty at its end. */
  get bits(): Uint8Array {
    let end = this.#bits.length;
    while (end > 0 && this.#bits[end - 1] === 0) end -= 1;
    return this.#bits.slice(0, end);
  }

  add(row: number): void {
    const byte = row >>> 3;
    if (byte >= this.#bits.length) this.#grow(byte);
    const before = this.#bits[byte] ?? 0;
    const bit = 1 << (row & 7);
    if ((before & bit) !== 0) return;
    this.#bits[byte] = before | bit;
    this.#size += 1;
    this.#last = Math.max(this.#last, row);
  }

  has(row: number): boolean {
    return ((this.#bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  /** The first row of the set at `row` or behind it; infinity where there is none. */
  from(row: number): number {
    const end = this.#bits.length << 3;
    let at = row;
    while (at < end) {
      if ((at & 7) === 0 && this.#bits[at >>> 3] === 0) at += 8;
      else if (this.has(at)) return at;
      else at += 1;
    }
    return Number.POSITIVE_INFINITY;
  }

  #grow(byte: number): void {
    const bits = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
    bits.set(this.#bits);
    this.#bits = bits;
  }
}

function countOf(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
