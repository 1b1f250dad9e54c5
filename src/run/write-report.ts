import { appendFileSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { sourceFolderOf } from './write-letters.ts';

/** Why a report may not go to a path, before anything is done; null where it may. */
export function reportPathProblem(root: string, path: string): string | null {
  try {
    const source = sourceFolderOf(root, path);
    if (source !== null) return `stands in ${source}/, among the sources`;
    return resolve(path) === join(resolve(root), 'envoi.yaml') ? 'is what the project stands on' : null;
  } catch (error) {
    // What the machine refuses is told where the file is written.
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

/**
 * Writes a report in the place of the last one, whole or not at all, so that nobody uploads half of one. The folders above
 * it are made. What is no file, such as a device, stays.
 */
export function writeReport(path: string, text: string): Fault | null {
  const fresh = join(dirname(path), `.envoi-tmp-${process.pid}.report`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = lstatSync(path, { throwIfNoEntry: false });
    const problem = there === undefined || there.isFile() ? null : kindOf(there);
    if (problem !== null) return { path, problem };
    try {
      // Who knows its name may have put a link there: what stands in the way goes, and nothing is followed.
      rmSync(fresh, { force: true });
      writeFileSync(fresh, text, { flag: 'wx' });
      renameSync(fresh, path);
    } finally {
      rmSync(fresh, { force: true });
    }
    return null;
  } catch (error) {
    // Folders that are there are no error of mkdir: what is there is something else.
    return errorCode(error) === 'EEXIST' ? { path: dirname(path), problem: NO_FOLDER } : faultOf(error, path);
  }
}

const NO_FOLDER = 'is a file, not a folder';

function kindOf(stats: { readonly isDirectory: () => boolean; readonly isSymbolicLink: () => boolean }): string {
  if (stats.isDirectory()) return 'is a folder, not a file';
  return stats.isSymbolicLink() ? 'is a link, and reports are not written through links' : 'is no regular file';
}

/**
 * Adds a text to a file that others may have begun.
 *
 * @param limit bytes that the file may have
 * @param make gives the text, with at most so many bytes
 */
export function appendText(path: string, limit: number, make: (room: number) => string): Fault | null {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const text = make(limit - size);
    if (size + Buffer.byteLength(text) > limit) return { path, problem: 'has no room left' };
    appendFileSync(path, text);
    return null;
  } catch (error) {
    return faultOf(error, path);
  }
}
