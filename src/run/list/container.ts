import { closeSync, constants, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ListPart } from '../../model/list.ts';
import type { Access, LetterOutput } from './letter-output.ts';
import { DiskSync } from './disk-sync.ts';
import { containerLine, type ManifestLine, type WrittenPiece } from './manifest.ts';
import { fill } from './rows-file.ts';
import { openPrivate, writeAll } from './write-all.ts';

/** All letters in one file, one behind the other. */
export class Container implements LetterOutput {
  readonly folder = null;
  readonly #file: number;
  readonly #disk: DiskSync;

  #length = 0;
  #room: Uint8Array = new Uint8Array(0);

  constructor(folder: string, to: Exclude<ListPart, 'files'>, access: Access) {
    const path = join(folder, containerName(to));
    this.#file =
      access === 'read' ? openSync(path, constants.O_RDONLY) : openPrivate(path, constants.O_RDWR | constants.O_CREAT);
    this.#disk = new DiskSync(this.#file);
  }

  read({ at, parts }: ManifestLine): Uint8Array | null {
    const length = parts[0] ?? 0;
    if (this.#room.length < length) this.#room = Buffer.allocUnsafe(length);
    const bytes = this.#room.subarray(0, length);
    return fill(this.#file, bytes, at) === bytes.length ? bytes : null;
  }

  goOn(last: ManifestLine | null): void {
    this.#length = last === null ? 0 : last.at + (last.parts[0] ?? 0);
    ftruncateSync(this.#file, this.#length);
  }

  append({ bytes, rows, parts, said }: WrittenPiece): string {
    writeAll(this.#file, bytes, this.#length);
    this.#disk.wrote(bytes.length);
    const texts = said.split('\n');
    let lines = '';
    for (const [index, row] of rows.entries()) {
      const length = parts[index] ?? 0;
      lines += containerLine(row, this.#length, length, texts[index] ?? '');
      this.#length += length;
    }
    return lines;
  }

  sync(): Promise<void> {
    return this.#disk.sync();
  }

  async close(): Promise<void> {
    try {
      await this.#disk.rest();
    } finally {
      closeSync(this.#file);
    }
  }
}

export function containerName(to: Exclude<ListPart, 'files'>): string {
  return `letters.${to}`;
}
