/**
 * How many rows of a list say the same facts as another row, however far from each other they stand. Facts of a small hash
 * are kept, with all of their rows or with none: so equal ones meet in the sample of any list. It keeps 16,384 numbers, and
 * is exact where no more facts differ.
 */
export class FactTwins {
  /** By the hash of the facts: whether more than one row says them. */
  #kept = new Map<number, boolean>();
  /** What has a greater hash is not kept. */
  #below: number = HASHES;
  #rows = 0;

  add(hash: number): void {
    this.#rows += 1;
    if (hash >= this.#below) return;
    const before = this.#kept.get(hash);
    if (before === undefined) this.#kept.set(hash, false);
    else if (!before) this.#kept.set(hash, true);
    if (this.#kept.size > MOST_KEPT) this.#halve();
  }

  /**
   * Counted by those that are alone: many rows that say the same may all be missed by the sample, and of those that are
   * alone it has its share.
   */
  share(): number {
    let alone = 0;
    for (const isRepeated of this.#kept.values()) if (!isRepeated) alone += 1;
    const share = 1 - (alone * (HASHES / this.#below)) / Math.max(1, this.#rows);
    return share < CHANCE && alone === this.#kept.size ? 0 : Math.max(0, share);
  }

  #halve(): void {
    this.#below /= 2;
    this.#kept = new Map(Array.from(this.#kept).filter(([hash]) => hash < this.#below));
  }
}

const MOST_KEPT = 16_384;
/** Small numbers take no memory of their own. */
const HASHES = 2 ** 30;
/** By so much the share of a sample of at least 8,192 is wrong once in a thousand lists; a whole list has no chance in it. */
const CHANCE = 0.035;

/** The hash of facts that say nothing yet. */
export const NO_FACTS: number = 0x811c_9dc5;

/** The hash of facts with one more value; equal facts have equal ones. */
export function withFact(hash: number, value: unknown): number {
  const text = textOf(value);
  let mixed = Math.imul(hash ^ text.length, 0x9e37_79b1);
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x0100_0193);
  return mixed ^ (mixed >>> 15);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');
}

/** Any number below 2³⁰ is as likely as any other (the finaliser of MurmurHash3). */
export function factHash(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 2;
}
