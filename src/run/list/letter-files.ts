import { closeSync, fstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../fault.ts';
import { ENDINGS, type LetterFolder, letterName } from './letter-folder.ts';
import type { LetterOutput, ListSize } from './letter-output.ts';
import { fileLine, type ManifestLine, type WrittenPiece } from './manifest.ts';

/**
 * `000001.html`, `.txt` and `.eml` of each letter, by its row; of more than 1,000 letters those of a thousand rows in a
 * folder each: `000/000001.html`. Names say nothing of a person.
 *
 * Who makes letters writes their files (`LetterFileWriter`). No file is put on the disk by itself; one that a power cut has
 * taken does not fit its hash, and is written again.
 */
export class LetterFiles implements LetterOutput {
  #folder: LetterFolder;

  constructor(path: string, shown: string, { letters, lastRow }: ListSize) {
    const digits = Math.max(FEWEST_DIGITS, String(lastRow).length);
    this.#folder = { path, shown, digits, isSharded: letters > LETTERS_IN_A_FOLDER, needsChmod: false };
  }

  get folder(): LetterFolder {
    return this.#folder;
  }

  read({ row, parts }: ManifestLine): Uint8Array | null {
    const path = join(this.#folder.path, letterName(row, this.#folder));
    const files = ENDINGS.map((ending) => contentOf(path + ending));
    if (files.some((file, index) => file?.length !== parts[index])) return null;
    return Buffer.concat(files.filter((file) => file !== null));
  }

  goOn(): void {
    // The first file of all tells whether the umask takes away what a file of its owner needs.
    const probe = join(this.#folder.path, 'probe');
    const file = openSync(probe, 'w', 0o600);
    this.#folder = { ...this.#folder, needsChmod: (fstatSync(file).mode & 0o777) !== 0o600 };
    closeSync(file);
    rmSync(probe);
  }

  append({ rows, said }: WrittenPiece): string {
    const texts = said.split('\n');
    let lines = '';
    for (const [index, row] of rows.entries())
      lines += fileLine(row, letterName(row, this.#folder), texts[index] ?? '');
    return lines;
  }

  async sync(): Promise<void> {
    // See above.
  }

  async close(): Promise<void> {
    // No file stays open.
  }
}

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
