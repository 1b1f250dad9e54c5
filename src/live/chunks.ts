import { Sink } from '../render/sink.ts';
import { type Out, type Sending, sendingTo } from './sending.ts';

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
  private readonly out: Sending;

  constructor(out: Out) {
    this.out = sendingTo(out);
  }

  get isFull(): boolean {
    return this.sink.length >= CHUNK;
  }

  /** Hands on what was collected, once what went before has arrived. */
  async flush(): Promise<void> {
    await this.sending;
    const { sink, spare } = this;
    this.bytes += sink.length;
    const sending = this.out.send(sink.view());
    // A failure is met by the next flush or by the end, not by the process.
    sending.catch(() => undefined);
    this.sending = sending;
    this.sink = spare;
    this.spare = sink;
    spare.clear();
  }

  /** Hands on the rest. */
  async end(): Promise<void> {
    if (this.sink.length > 0) await this.flush();
    await this.sending;
  }

  /** Lets go of the place once nothing is on its way to it, also where something failed. */
  async close(): Promise<void> {
    await this.sending?.catch(() => undefined);
    this.out.end();
  }
}
