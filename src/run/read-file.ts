import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { faultOf } from './fault.ts';
import type { Fault } from '../model/outcome.ts';

export type ReadResult =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** A link that leads out of the project. */
  | { readonly kind: 'outside' };

/**
 * The bytes of a file of a project, at most `limit` and one more: a larger file is cut there, which its reader sees by
 * the length. `path` is relative to `root`, with `/`. A link is followed only inside the project; pipes, devices and
 * folders are faults, found out without waiting for them.
 */
export function readFile(root: string, path: string, limit: number): ReadResult {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(realpathSync(root), real)) return { kind: 'outside' };
    return readOpened(real, path, limit);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}

/** True for the folder itself as well. Both paths are absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Opened before it is looked at: what is looked at by name may be another file when it is opened. */
function readOpened(real: string, path: string, limit: number): ReadResult {
  const file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { kind: 'fault', fault: { path, problem: strangeFile(stats) } };
    return { kind: 'bytes', bytes: readAll(file, Math.min(stats.size, limit) + 1) };
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, room: number): Uint8Array {
  const bytes = new Uint8Array(room);
  let length = 0;
  while (length < room) {
    const count = readSync(file, bytes, length, room - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function strangeFile(stats: Stats): string {
  if (stats.isDirectory()) return 'is a folder, not a file';
  if (stats.isFIFO()) return 'is a named pipe, not a file';
  return stats.isSocket() ? 'is a socket, not a file' : 'is a device, not a file';
}
