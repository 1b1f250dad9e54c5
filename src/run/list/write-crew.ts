import { type ResourceLimits, Worker } from 'node:worker_threads';
import { ListFault } from './list-fault.ts';
import type { WrittenPiece } from './manifest.ts';
import type { Piece, Pieces } from './pieces.ts';
import type { Answer, Order, Task } from './serve-pieces.ts';

/**
 * The letters of all pieces, made in worker threads and given in the order of the pieces. No thread has more than two
 * pieces before it, and what is written gives its memory to the next: so it does not grow with the list.
 */
export async function* writeCrew(
  pieces: Pieces,
  task: Task,
  entry: URL,
  threads: number,
): AsyncGenerator<WrittenPiece, void> {
  const hands = Array.from({ length: threads }, () => new Hand(entry, task));
  const waiting: Promise<WrittenPiece>[] = [];
  let asked = 0;
  const ask = (memory?: ArrayBuffer): void => {
    const hand = hands[asked % threads];
    const piece = hand === undefined ? null : pieces.next();
    if (hand === undefined || piece === null) return;
    waiting.push(hand.write(piece, memory));
    asked += 1;
  };
  try {
    for (let times = threads * IN_FLIGHT; times > 0; times -= 1) ask();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- letters are written in the order of their rows
      const written = await next;
      yield written;
      // The one that is just done: they take turns. It had another piece before it meanwhile.
      ask(written.bytes.buffer);
    }
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
  }
}

const IN_FLIGHT = 2;

/** What a letter leaves behind is gone with the next one: more room for it makes nothing faster, and takes 20 MB a thread. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 };

interface Asked {
  readonly resolve: (written: WrittenPiece) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread. It answers in the order in which it is asked. */
class Hand {
  readonly #worker: Worker;
  readonly #shown: string;
  readonly #asked: Asked[] = [];
  #failure: Error | null = null;

  constructor(entry: URL, task: Task) {
    this.#shown = task.shown;
    this.#worker = new Worker(entry, { workerData: task, execArgv: [], resourceLimits: LIMITS });
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(isOutOfMemory(error) ? this.#lost('ran out of memory') : error));
    this.#worker.on('exit', (code) => this.#fail(this.#lost(`ended with code ${code}`)));
  }

  write(piece: Piece, memory: ArrayBuffer | undefined): Promise<WrittenPiece> {
    const written = new Promise<WrittenPiece>((resolve, reject) => {
      if (this.#failure !== null) reject(this.#failure);
      this.#asked.push({ resolve, reject });
    });
    // Several may fail at once, and only the first is waited for.
    written.catch(() => undefined);
    const order: Order = { piece, memory };
    this.#worker.postMessage(order, memory === undefined ? [] : [memory]);
    return written;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: Answer): void {
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
