import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';

/** Who may read a new file: `owner` where personal data is in it, else whoever the user's umask lets. */
export type Readers = 'owner' | 'umask';

/**
 * Writes a file that must not be there yet, whole or not at all; the folders above it are made. Whatever has its name
 * already, a link too, stays as it is and is told.
 */
export function writeNewFile(path: string, text: string, readers: Readers): Fault | null {
  const fault = makeFolder(dirname(path));
  if (fault !== null) return fault;
  try {
    const beside = join(dirname(path), `.envoi-tmp-${process.pid}.new`);
    rmSync(beside, { force: true });
    const file = openSync(beside, 'wx', readers === 'owner' ? 0o600 : 0o666);
    try {
      fill(file, text);
      name(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
    return null;
  } catch (error) {
    return faultOf(error, path);
  }
}

function makeFolder(path: string): Fault | null {
  try {
    mkdirSync(path, { recursive: true });
    return null;
  } catch (error) {
    // Folders that are there are no error of mkdir: what is there is something else.
    return errorCode(error) === 'EEXIST' ? { path, problem: 'is a file, not a folder' } : faultOf(error, path);
  }
}

function fill(file: number, text: string): void {
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A second name, unlike a rename, never takes the place of a file; on disks without second names, a copy. */
function name(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || code === 'EEXIST') throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}
