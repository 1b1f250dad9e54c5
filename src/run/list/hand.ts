import { type ResourceLimits, Worker } from 'node:worker_threads';
import { ListFault } from './list-fault.ts';
import type { WrittenPiece } from './manifest.ts';
import type { Piece } from './pieces.ts';
import type { Answer, Order, Task } from './serve-pieces.ts';

/** What a thread leaves behind of a letter is gone with the next one: more room makes nothing faster, and takes 20 MB. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 };

/** While one piece is made, the next one waits. */
const IN_FLIGHT = 2;

interface Asked {
  readonly resolve: (written: WrittenPiece) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread that makes letters. It answers in the order in which it is asked. */
export class Hand {
  readonly #worker: Worker;
  readonly #shown: string;
  readonly #asked: Asked[] = [];
  #isReady = false;
  #failure: Error | null = null;

  constructor(entry: URL, task: Task) {
    this.#shown = task.shown;
    this.#worker = new Worker(entry, { workerData: task, execArgv: [], resourceLimits: LIMITS });
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(isOutOfMemory(error) ? this.#lost('ran out of memory') : error));
    this.#worker.on('exit', (code) => this.#fail(this.#lost(`ended with code ${code}`)));
  }

  /**
   * Whether it is to be asked now.
   *
   * @throws why the thread has ended
   */
  isFree(): boolean {
    if (this.#failure !== null) throw this.#failure;
    return this.#isReady && this.#asked.length < IN_FLIGHT;
  }

  write(piece: Piece, memory: ArrayBuffer | undefined): Promise<WrittenPiece> {
    const written = new Promise<WrittenPiece>((resolve, reject) => {
      if (this.#failure !== null) reject(this.#failure);
      this.#asked.push({ resolve, reject });
    });
    const order: Order = { piece, memory };
    this.#worker.postMessage(order, memory === undefined ? [] : [memory]);
    return written;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.#isReady = true;
      return;
    }
    const asked = this.#asked.shift();
    if (answer.kind === 'written') asked?.resolve(answer);
    else asked?.reject(new ListFault(answer.fault));
  }

  /** The first failure says why; that the thread then ends is no second one. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.splice(0)) reject(this.#failure);
  }

  #lost(how: string): ListFault {
    return new ListFault({ path: this.#shown, problem: `a thread that writes its letters ${how}` });
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
