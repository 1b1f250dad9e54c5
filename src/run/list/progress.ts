import type { Progress } from '../../model/list-options.ts';

/** How far one list is. */
export type ListProgress = Omit<Progress, 'id'>;

export type TellProgress = (progress: ListProgress) => void;

/** Tells of progress, at most ten times a second. */
export class ProgressTeller {
  readonly #tell: TellProgress;
  #told = Number.NEGATIVE_INFINITY;

  constructor(tell: TellProgress) {
    this.#tell = tell;
  }

  /** While rows are checked: `bytes` of `size` have been read, with `rows` in them. */
  checked(rows: number, bytes: number, size: number): void {
    if (this.#isTime())
      this.#tell({ phase: 'check', rows, of: bytes > 0 ? Math.round((rows / bytes) * size) : 0, bytes });
  }

  written(rows: number, of: number, bytes: number): void {
    if (this.#isTime() || rows === of) this.#tell({ phase: 'write', rows, of, bytes });
  }

  #isTime(): boolean {
    const now = performance.now();
    if (now - this.#told < INTERVAL) return false;
    this.#told = now;
    return true;
  }
}

/** In milliseconds. */
const INTERVAL = 100;
