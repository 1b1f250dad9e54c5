import { chmodSync, closeSync, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, faultOf } from '../fault.ts';
import { ListFault } from './list-fault.ts';
import type { WrittenPiece } from './manifest.ts';
import { writeAll } from './write-all.ts';

/** Where the files of letters stand, as plain data: every thread writes those of the letters that it made. */
export interface LetterFolder {
  readonly path: string;
  /** What people call it. */
  readonly shown: string;
  /** Of the number in a name. */
  readonly digits: number;
  /** Whether the letters of a thousand rows have a folder of their own. */
  readonly isSharded: boolean;
  /** Whether the umask takes away what a file of its owner needs. */
  readonly needsChmod: boolean;
}

/** The path of a letter from its folder, without an ending: `000001`, or `000/000001`. */
export function letterName(row: number, { digits, isSharded }: Pick<LetterFolder, 'digits' | 'isSharded'>): string {
  const name = String(row).padStart(digits, '0');
  return isSharded ? `${name.slice(0, -3)}/${name}` : name;
}

/** In the order in which the bytes of a letter follow each other. */
export const ENDINGS = ['.html', '.txt', '.eml'] as const;

/**
 * Writes letters into files under the names they keep: the folder they stand in is no one's until it is renamed as a whole,
 * and a file counts for nothing before the manifest names it. So it does not matter in which order threads write them.
 */
export class LetterFileWriter {
  readonly #place: LetterFolder;
  #shard = '';

  constructor(place: LetterFolder) {
    this.#place = place;
  }

  /** @throws ListFault where the disk does not take them */
  write({ bytes, rows, parts }: WrittenPiece): void {
    try {
      let at = 0;
      for (const [index, row] of rows.entries()) {
        const path = this.#pathOf(row);
        for (let part = 0; part < ENDINGS.length; part += 1) {
          const end = at + (parts[index * ENDINGS.length + part] ?? 0);
          this.#write(path + ENDINGS[part], bytes.subarray(at, end));
          at = end;
        }
      }
    } catch (error) {
      throw new ListFault(faultOf(error, this.#place.shown));
    }
  }

  #pathOf(row: number): string {
    const name = letterName(row, this.#place);
    if (this.#place.isSharded) this.#open(name.slice(0, name.indexOf('/')));
    return join(this.#place.path, name);
  }

  #open(shard: string): void {
    if (shard === this.#shard) return;
    const path = join(this.#place.path, shard);
    try {
      mkdirSync(path, 0o700);
    } catch (error) {
      // Another thread's, or of the run that this one goes on with.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    // Whatever the umask.
    chmodSync(path, 0o700);
    this.#shard = shard;
  }

  #write(path: string, bytes: Uint8Array): void {
    const file = openSync(path, 'w', 0o600);
    try {
      if (this.#place.needsChmod) fchmodSync(file, 0o600);
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  }
}
