import { Sink } from '../render/sink.ts';

/** Where bytes go: a function that may ask for time, or a stream of Node, which calls back. */
export type Out = ((chunk: Uint8Array) => Promise<void> | void) | Stream;

/** The part of Node's `Writable` that is needed. */
export interface Stream {
  readonly write: (chunk: Uint8Array, done: (error?: Error | null) => void) => unknown;
}

/** As much is handed on at once: large enough for the disk, small enough for the memory. */
const CHUNK = 1 << 20;

/**
 * Collects letters into large pieces and hands these on, one after the other. While one is on its way the next is
 * filled: two buffers serve any number of letters. A piece is only good until the call for it has ended.
 */
export class Chunks {
  sink: Sink = new Sink(CHUNK + (CHUNK >> 2));
  /** How many bytes have been handed on. */
  bytes = 0;
  private spare: Sink = new Sink(CHUNK + (CHUNK >> 2));
  private sending: Promise<void> | null = null;
  private readonly send: (chunk: Uint8Array) => Promise<void>;

  constructor(out: Out) {
    this.send = typeof out === 'function' ? async (chunk) => out(chunk) : (chunk) => written(out, chunk);
  }

  get isFull(): boolean {
    return this.sink.length >= CHUNK;
  }

  /** Hands on what was collected, once what went before has arrived. */
  async flush(): Promise<void> {
    await this.sending;
    const { sink, spare } = this;
    this.bytes += sink.length;
    const sending = this.send(sink.view());
    // A failure is met by the next flush or by the end, not by the process.
    sending.catch(() => undefined);
    this.sending = sending;
    this.sink = spare;
    this.spare = sink;
    spare.clear();
  }

  async end(): Promise<void> {
    if (this.sink.length > 0) await this.flush();
    await this.sending;
  }
}

function written(stream: Stream, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
