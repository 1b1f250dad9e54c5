import type { File } from '../model/project.ts';

/**
 * Gives the same `File` again as long as its bytes are the same: those who remember what they made of a file know it by
 * that. Every file is read each time, which is cheap; a time of change on the disk would only be a guess.
 */
export class FileMemory {
  #before: ReadonlyMap<string, File> = new Map();
  #now = new Map<string, File>();

  /** Begins to read anew: what is not read from now on is forgotten the next time. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  keep(path: string, bytes: Uint8Array): File {
    const known = this.#now.get(path) ?? this.#before.get(path);
    const isSame = known !== undefined && Buffer.compare(known.bytes, bytes) === 0;
    const file = isSame ? known : { path, bytes };
    this.#now.set(path, file);
    return file;
  }
}
