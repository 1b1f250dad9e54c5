import type { RowData } from '../model/rows.ts';
import { ownData } from '../parse/rows/own-text.ts';

/**
 * Some rows of a list, each as likely as every other, and the same in each run: those whose numbers have the smallest
 * hashes. All rows of a list that is no longer.
 */
export class RowSample {
  readonly #size: number;
  readonly #kept: Sampled[] = [];
  /** What has a greater hash is not kept, once there are enough. */
  #most = Infinity;

  constructor(size: number) {
    this.#size = size;
  }

  add(row: number, data: RowData): void {
    const hash = hashOf(row);
    if (hash >= this.#most) return;
    this.#kept.push({ hash, row, data: ownData(data) });
    if (this.#kept.length >= 2 * this.#size) this.#cut();
  }

  /** In the order of the file. */
  rows(): readonly RowData[] {
    this.#cut();
    return this.#kept.toSorted((one, other) => one.row - other.row).map(({ data }) => data);
  }

  /** Seldom: to sort takes far longer than to keep a few rows too many for a while. */
  #cut(): void {
    const kept = this.#kept;
    kept.sort((one, other) => one.hash - other.hash);
    if (kept.length < this.#size) return;
    kept.length = this.#size;
    this.#most = kept.at(-1)?.hash ?? Infinity;
  }
}

interface Sampled {
  readonly hash: number;
  readonly row: number;
  readonly data: RowData;
}

/** Numbers that follow each other become numbers anywhere below 2³² (the finaliser of MurmurHash3). */
function hashOf(row: number): number {
  let hash = Math.imul(row ^ (row >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
