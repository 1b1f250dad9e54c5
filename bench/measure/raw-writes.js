import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

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

/** Seconds to write all files below one folder into another, each under another name first. They are in memory before. */
export function renamingSeconds(from, to) {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  const start = performance.now();
  for (const [index, content] of contents.entries()) {
    const path = join(to, `${index}`);
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
  return (performance.now() - start) / 1000;
}
