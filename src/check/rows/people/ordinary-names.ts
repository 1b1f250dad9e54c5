/**
 * Names in which nothing is odd, as far as somebody judges them. A list has few given names and not many family names: of
 * those that come again the answer is known.
 */
export class OrdinaryNames {
  readonly #judge: (name: string) => boolean;
  readonly #known = new Set<string>();

  constructor(judge: (name: string) => boolean) {
    this.#judge = judge;
  }

  has(name: string): boolean {
    if (this.#known.has(name)) return true;
    if (!this.#judge(name)) return false;
    if (name.length <= LONGEST && this.#known.size < MOST_NAMES) this.#known.add(name);
    return true;
  }
}

/** A longer text may be a part of its block, and would keep that in memory: V8 copies parts up to this length. */
const LONGEST = 12;
const MOST_NAMES = 20_000;
