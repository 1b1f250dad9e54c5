import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what a long list leaves behind, which V8 would let stand: rows of a block live long enough to be taken for
 * things that stay, and of those it lets the memory double before it looks.
 */
export class HeapKeeper {
  readonly #most: number;
  #least: number = heapUsed();

  /** So many bytes may be left behind, with the young objects among them: these are up to 16 MB at any time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** To be asked between two pieces of a list. It costs nothing where nothing was left. */
  keepLow(): void {
    const used = heapUsed();
    this.#least = Math.min(this.#least, used);
    if (used - this.#least < this.#most) return;
    collectGarbage();
    this.#least = heapUsed();
  }
}

function heapUsed(): number {
  return getHeapStatistics().used_heap_size;
}

/** A context that is made while the flag is set has `gc`; the process as a whole does not get it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
