import { closeSync, fsyncSync, openSync } from 'node:fs';
import { errorCode } from './fault.ts';

/** A new name is only safe when its folder is on the disk. Windows and some network disks cannot do that for folders. */
export function syncFolder(path: string): null {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error) ?? '')) throw error;
  } finally {
    closeSync(folder);
  }
  return null;
}

const CANNOT_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'EPERM', 'ENOTSUP']);
