/**
 * Bytes that grow. What is written to it is behind what was written before, until it is cleared; views of it hold only
 * until something is written again.
 */
export class Sink {
  bytes: Uint8Array;
  length = 0;
  /** How many bytes the line has so far: the state of an encoding that breaks lines. */
  column = 0;

  constructor(capacity = 65_536) {
    this.bytes = new Uint8Array(Math.max(1, capacity));
  }

  /** Makes room for `more` bytes behind those that are there. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.bytes.length) this.grow(needed);
  }

  /** What was written. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
    this.column = 0;
  }

  private grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    grown.set(this.view());
    this.bytes = grown;
  }
}
