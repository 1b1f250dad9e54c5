import { closeSync, constants, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from './letter-output.ts';
import { MANIFEST } from './manifest.ts';
import { fill } from './rows-file.ts';
import { openPrivate, writeAll } from './write-all.ts';

/** A line without its line break, and where the next one begins, in bytes. */
export interface WholeLine {
  readonly text: string;
  readonly end: number;
}

/** The manifest of a job, a line a letter. It may be longer than memory: it is read piece by piece. */
export class ManifestFile {
  readonly #file: number;

  #length = 0;

  constructor(folder: string, access: Access) {
    const path = join(folder, MANIFEST);
    this.#file =
      access === 'read' ? openSync(path, constants.O_RDONLY) : openPrivate(path, constants.O_RDWR | constants.O_CREAT);
  }

  /** Its lines from the first; what stands behind the last line break is no line. */
  *lines(): Generator<WholeLine, void> {
    const room = Buffer.allocUnsafeSlow(PIECE);
    let rest: Uint8Array = new Uint8Array(0);
    let at = 0;
    let end = 0;
    while (true) {
      const length = fill(this.#file, room, at);
      if (length === 0) return;
      at += length;
      const bytes = Buffer.concat([rest, room.subarray(0, length)]);
      let from = 0;
      for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
        end += to + 1 - from;
        yield { text: bytes.toString('utf8', from, to), end };
        from = to + 1;
      }
      rest = bytes.subarray(from);
    }
  }

  /** Goes on at a place; what stands behind it is cut off. */
  goOn(end: number): void {
    this.#length = end;
    ftruncateSync(this.#file, end);
  }

  append(lines: string): void {
    const bytes = Buffer.from(lines);
    writeAll(this.#file, bytes, this.#length);
    this.#length += bytes.length;
  }

  sync(): void {
    fsyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}

const PIECE = 256 * 1024;
const LINE_FEED = 10;
