import { closeSync, fchmodSync, openSync, writeSync } from 'node:fs';

/** Writes all bytes, however few of them the system takes at once; at a place in the file, or where it stands. */
export function writeAll(file: number, bytes: Uint8Array, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    const count = Math.min(bytes.length - done, MOST);
    done += writeSync(file, bytes, done, count, position === null ? null : position + done);
  }
}

/** A write of more is not faster, and Ctrl-C waits for its end. */
const MOST = 8 * 1024 * 1024;

/** Opens a file for its owner's eyes only, whatever the umask. */
export function openPrivate(path: string, flags: number): number {
  const file = openSync(path, flags, 0o600);
  try {
    fchmodSync(file, 0o600);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
