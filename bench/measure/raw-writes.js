import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, relative } from 'node:path';

const MEGABYTE = 1_048_576;

/** Seconds to write so many bytes into one file, 1 MB at a time, and to put them on the disk where that is asked for. */
export function rawSeconds(path, bytes, isSynced) {
  const content = Buffer.alloc(MEGABYTE, 'letters ');
  const start = performance.now();
  const file = openSync(path, 'w');
  for (let left = bytes; left > 0; left -= MEGABYTE) writeSync(file, content, 0, Math.min(left, MEGABYTE));
  if (isSynced) fsyncSync(file);
  closeSync(file);
  return (performance.now() - start) / 1000;
}

/**
 * Seconds to write all files below one folder into another, in the same folders, each under another name first. They are in
 * memory before, and nothing is put on the disk: the system does that when it likes, as with letters in files.
 */
export function renamingSeconds(from, to) {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  const placeOf = (entry) => join(relative(from, entry.parentPath), entry.name);
  const folders = entries.filter((entry) => entry.isDirectory()).map(placeOf);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => [placeOf(entry), readFileSync(join(entry.parentPath, entry.name))]);
  const start = performance.now();
  for (const folder of folders) mkdirSync(join(to, folder), { recursive: true });
  for (const [place, content] of files) {
    const path = join(to, place);
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
  return (performance.now() - start) / 1000;
}
