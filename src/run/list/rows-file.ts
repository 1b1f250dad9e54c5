import { closeSync, fstatSync, readSync } from 'node:fs';
import type { Fault } from '../../model/outcome.ts';

/** The beginning of a file of rows. */
export interface RowsHead {
  readonly bytes: Uint8Array;
  /** True where that is all there is. */
  readonly isWhole: boolean;
}

/**
 * An open file of rows. It is read by its descriptor alone: what becomes of its name meanwhile does not matter, and
 * what becomes of its content is seen. Its methods throw what the system says; `faultOf` has the words.
 */
export class RowsFile {
  /** As it is shown to people. */
  readonly shown: string;
  /** Also what worker threads read by. */
  readonly descriptor: number;
  /** In bytes, when it was opened. */
  readonly size: number;
  readonly #changed: bigint;

  #read = 0;

  /** The file is this object's from now on. */
  constructor(descriptor: number, shown: string) {
    this.descriptor = descriptor;
    this.shown = shown;
    const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
    this.size = Number(size);
    this.#changed = mtimeNs;
  }

  /** How many bytes `pieces` has given so far. */
  get bytesRead(): number {
    return this.#read;
  }

  head(): RowsHead {
    const room = new Uint8Array(PIECE + 1);
    const length = fill(this.descriptor, room, 0);
    return { bytes: room.subarray(0, Math.min(length, PIECE)), isWhole: length <= PIECE };
  }

  /** The whole content from its beginning. A piece is good until the next: buffers that wait for a collection are memory. */
  *pieces(): Generator<Uint8Array, void> {
    this.#read = 0;
    // Not zeroed: only what was read into it is given away.
    const room = Buffer.allocUnsafeSlow(PIECE);
    while (true) {
      const length = fill(this.descriptor, room, this.#read);
      if (length === 0) return;
      this.#read += length;
      yield room.subarray(0, length);
    }
  }

  /** Whether somebody has written into the file since it was opened: then what was checked is not what is there. */
  change(): Fault | null {
    const { size, mtimeNs } = fstatSync(this.descriptor, { bigint: true });
    return Number(size) === this.size && mtimeNs === this.#changed ? null : changedFault(this.shown);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

export function changedFault(path: string): Fault {
  return { path, problem: 'the list was changed while it was read; start again when nobody writes into it' };
}

/** Reads from a place in a file until there is no more room or no more file. */
export function fill(file: number, room: Uint8Array, position: number): number {
  let length = 0;
  while (length < room.length) {
    const count = readSync(file, room, length, room.length - length, position + length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

const PIECE = 1024 * 1024;
