import { byCodeUnit } from '../model/by-code-unit.ts';

/**
 * Collects changed paths and gives them in batches: a batch is over when nothing more has changed for a moment, so that
 * `git checkout` of ten thousand files is one. What changes while a batch is worked on waits for the next.
 */
export class ChangeQueue {
  readonly #changed = new Set<string>();
  #quiet: NodeJS.Timeout | null = null;
  #since: number | null = null;
  #isReady = false;
  #isClosed = false;
  #wake: (() => void) | null = null;

  add(path: string): void {
    this.#changed.add(path);
    this.#since ??= performance.now();
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    const left = MOST - (performance.now() - this.#since);
    this.#quiet = setTimeout(() => this.#end(), Math.max(0, Math.min(QUIET, left)));
  }

  close(): void {
    this.#isClosed = true;
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    this.#wake?.();
  }

  /** Batches in the order of code units; ends when the queue is closed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<readonly string[]> {
    while (!this.#isClosed) {
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other
      if (!this.#isReady) await this.#ready();
      if (!this.#isReady) return;
      this.#isReady = false;
      const batch = [...this.#changed].toSorted(byCodeUnit);
      this.#changed.clear();
      yield batch;
    }
  }

  #end(): void {
    this.#quiet = null;
    this.#since = null;
    this.#isReady = true;
    this.#wake?.();
  }

  #ready(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/**
 * Milliseconds: longer than an editor takes from one step of a save to the next, shorter than a person notices; and
 * longer than the 50 in which chokidar tells a second change of a file no more: it is seen when the file is read.
 */
const QUIET = 60;
/** A program that writes on and on does not keep everybody waiting. */
const MOST = 2000;
