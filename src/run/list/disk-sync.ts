import { fdatasync } from 'node:fs';

/**
 * Has a file put on the disk while more is written to it: the disk works while letters are made, and at the end little is
 * left to wait for.
 */
export class DiskSync {
  readonly #file: number;
  /** What was written since the disk was last asked. */
  #waiting = 0;
  #running: Promise<void> | null = null;
  #loss: LostBytes | null = null;

  constructor(file: number) {
    this.#file = file;
  }

  /**
   * To be told of every write.
   *
   * @throws LostBytes where the disk has lost what was written before
   */
  wrote(bytes: number): void {
    this.#heed();
    this.#waiting += bytes;
    if (this.#waiting < STEP || this.#running !== null) return;
    this.#waiting = 0;
    this.#running = this.#ask();
  }

  /** Done when all that was written is on the disk; fails where it has lost something, whenever that was. */
  async sync(): Promise<void> {
    await this.#running;
    await this.#ask();
    this.#heed();
  }

  /** Done when nobody uses the file any more; fails as `sync`. */
  async rest(): Promise<void> {
    await this.#running;
    this.#heed();
  }

  /** The system tells of a loss once, to the first who asks behind it. */
  #heed(): void {
    if (this.#loss !== null) throw this.#loss;
  }

  #ask(): Promise<void> {
    return new Promise((resolve) => {
      fdatasync(this.#file, (error) => {
        if (error !== null) this.#loss ??= new LostBytes(error);
        this.#running = null;
        resolve();
      });
    });
  }
}

/** In bytes. So much is on a slow disk well before the two seconds are over that somebody waits who wishes the end. */
const STEP = 32 * 1024 * 1024;

/** What had been written is not on the disk, and nobody will be told of it again. */
export class LostBytes extends Error {
  /** What the system said. */
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('the disk has not kept what was written');
    this.cause = cause;
  }
}
