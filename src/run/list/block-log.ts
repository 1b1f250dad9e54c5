import type { Block } from '../../model/rows.ts';
import { digester } from '../digest.ts';
import { fill } from './rows-file.ts';

/** Where a block of a list stands, and what it was when it was checked. */
export interface BlockRange {
  /** Of its first record, from 1. */
  readonly row: number;
  readonly count: number;
  /** In bytes of the file. */
  readonly at: number;
  readonly length: number;
  /** SHA-256, in hex. */
  readonly digest: string;
}

/**
 * Notes the blocks of a list while they are checked, so that the second pass need not look for them again. It takes 200
 * bytes for 250 rows. What a block is when its letters are written, it was when it was checked: its digest says so.
 */
export class BlockLog {
  readonly #digest = digester();
  readonly #ranges: BlockRange[] = [];

  add({ bytes, row, count, at }: Block): void {
    this.#ranges.push({ row, count, at, length: bytes.length, digest: this.#digest(bytes) });
  }

  get ranges(): readonly BlockRange[] {
    return this.#ranges;
  }

  /** Tells the content of one list from that of any other. */
  get digest(): string {
    return this.#digest(this.#ranges.map(({ row, count, digest }) => `${row} ${count} ${digest}\n`).join(''));
  }
}

/** Reads blocks again by their ranges. The last one stays, for a reader that takes it in parts. */
export class BlockSource {
  readonly #digest = digester();
  readonly #file: number;
  #last: { readonly at: number; readonly bytes: Uint8Array } | null = null;

  constructor(file: number) {
    this.#file = file;
  }

  /** Null where the file does not say any more what it said when it was checked. */
  read({ at, length, digest }: BlockRange): Uint8Array | null {
    if (this.#last?.at === at) return this.#last.bytes;
    const bytes = Buffer.allocUnsafeSlow(length);
    if (fill(this.#file, bytes, at) !== length || this.#digest(bytes) !== digest) return null;
    this.#last = { at, bytes };
    return bytes;
  }
}
