import type { File } from '../model/project.ts';

/**
 * Gives the same `File` again as long as its bytes are the same: those who remember what they made of a file know it by
 * that. Every file is read each time, which is cheap; a time of change on the disk would only be a guess.
 */
export class FileMemory {
  readonly #files = new Map<string, File>();

  keep(path: string, bytes: Uint8Array): File {
    const known = this.#files.get(path);
    if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known;
    const file = { path, bytes };
    this.#files.set(path, file);
    return file;
  }
}
