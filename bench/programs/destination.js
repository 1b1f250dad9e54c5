import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1_048_576;

/** Where a program's letters go, so that all write in the same way: nowhere, one file in steps of 1 MB, or a file each. */
export function destination(to, folder) {
  if (to === 'memory') return { write: () => undefined, end: () => undefined };
  mkdirSync(folder, { recursive: true });
  return to === 'file' ? oneFile(join(folder, 'letters')) : oneFileEach(folder);
}

function oneFile(path) {
  const file = openSync(path, 'w');
  const waiting = Buffer.allocUnsafe(2 * MEGABYTE);
  let used = 0;
  const flush = () => {
    writeSync(file, waiting, 0, used);
    used = 0;
  };
  const write = (bytes) => {
    waiting.set(bytes, used);
    used += bytes.length;
    if (used >= MEGABYTE) flush();
  };
  const end = () => {
    flush();
    closeSync(file);
  };
  return { write, end };
}

function oneFileEach(folder) {
  const write = (bytes, index) => writeFileSync(join(folder, `${index}.html`), bytes);
  return { write, end: () => undefined };
}
