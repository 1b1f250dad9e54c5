import { chmodSync, closeSync, fchmodSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../fault.ts';
import type { LetterOutput, ListSize } from './letter-output.ts';
import { fileLine, type ManifestLine, type WrittenPiece } from './manifest.ts';
import { writeAll } from './write-all.ts';

/**
 * `000001.html`, `.txt` and `.eml` of each letter, by its row; of more than 1,000 letters those of a thousand rows in a
 * folder each: `000/000001.html`. Names say nothing of a person.
 *
 * The files are written under the names they keep: the folder they stand in is no one's until it is renamed as a whole.
 * No file is put on the disk by itself; one that a power cut has taken does not fit its hash, and is written again.
 */
export class LetterFiles implements LetterOutput {
  readonly isContainer = false;
  readonly #folder: string;
  readonly #digits: number;
  readonly #isSharded: boolean;

  #shard = '';
  #needsChmod = false;

  constructor(folder: string, { letters, lastRow }: ListSize) {
    this.#folder = folder;
    this.#digits = Math.max(FEWEST_DIGITS, String(lastRow).length);
    this.#isSharded = letters > LETTERS_IN_A_FOLDER;
  }

  read({ row, parts }: ManifestLine): Uint8Array | null {
    const files = ENDINGS.map((ending) => contentOf(this.#pathOf(row) + ending));
    if (files.some((file, index) => file?.length !== parts[index])) return null;
    return Buffer.concat(files.filter((file) => file !== null));
  }

  goOn(): void {
    // The first file of all tells whether the umask takes away what a file of its owner needs.
    const probe = join(this.#folder, 'probe');
    const file = openSync(probe, 'w', 0o600);
    this.#needsChmod = (fstatSync(file).mode & 0o777) !== 0o600;
    closeSync(file);
    rmSync(probe);
  }

  append({ bytes, rows, parts, said }: WrittenPiece): string {
    const texts = said.split('\n');
    let lines = '';
    let at = 0;
    for (const [index, row] of rows.entries()) {
      const name = this.#nameOf(row);
      if (this.#isSharded) this.#open(name);
      const path = join(this.#folder, name);
      for (let part = 0; part < ENDINGS.length; part += 1) {
        const end = at + (parts[index * ENDINGS.length + part] ?? 0);
        this.#write(path + ENDINGS[part], bytes.subarray(at, end));
        at = end;
      }
      lines += fileLine(row, name, texts[index] ?? '');
    }
    return lines;
  }

  sync(): void {
    // See above.
  }

  close(): void {
    // No file stays open.
  }

  #pathOf(row: number): string {
    return join(this.#folder, this.#nameOf(row));
  }

  #nameOf(row: number): string {
    const name = String(row).padStart(this.#digits, '0');
    return this.#isSharded ? `${name.slice(0, -3)}/${name}` : name;
  }

  #open(name: string): void {
    const shard = name.slice(0, name.indexOf('/'));
    if (shard === this.#shard) return;
    this.#shard = shard;
    const path = join(this.#folder, shard);
    try {
      mkdirSync(path, 0o700);
    } catch (error) {
      // Of the run that this one goes on with.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    // Whatever the umask.
    chmodSync(path, 0o700);
  }

  #write(path: string, bytes: Uint8Array): void {
    const file = openSync(path, 'w', 0o600);
    try {
      if (this.#needsChmod) fchmodSync(file, 0o600);
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  }
}

/** In the order in which the bytes of a letter follow each other. */
const ENDINGS = ['.html', '.txt', '.eml'] as const;
const FEWEST_DIGITS = 6;
const LETTERS_IN_A_FOLDER = 1000;

/** Whether `LetterFiles` gives a file such a name: in its folder, or in one for a thousand rows. */
export function isLetterFile(name: string, shard = ''): boolean {
  return LETTER.test(name) && name.startsWith(shard) && (shard === '' || name.indexOf('.') === shard.length + 3);
}

/** Whether `LetterFiles` gives a folder for a thousand rows such a name. */
export function isLetterFolder(name: string): boolean {
  return SHARD.test(name);
}

const LETTER = /^\d{6,}\.(?:html|txt|eml)$/;
const SHARD = /^\d{3,}$/;

function contentOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
