import { closeSync, fchmodSync, fchownSync, fstatSync, fsyncSync, lstatSync } from 'node:fs';
import { openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FixedFile } from '../model/fixed.ts';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { isInside, readFile } from './read-file.ts';

/**
 * Puts fixed files in the places of the old ones, each whole or not at all. A file that is not as it was read, because
 * somebody is writing it, stays as it is; so does one that is a link or may not be written. Gives what was refused.
 */
export function writeFixed(root: string, files: readonly FixedFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    try {
      const problem = writeOne(root, file);
      return problem === null ? [] : [{ path: file.path, problem }];
    } catch (error) {
      return [faultOf(error, file.path)];
    }
  });
}

function writeOne(root: string, file: FixedFile): string | null {
  const target = join(root, file.path);
  if (!lstatSync(target).isFile()) return 'is no longer a file of its own, and links are not followed';
  if (!isInside(realpathSync(root), realpathSync(dirname(target)))) return 'leads out of the project';
  // A file that may only be read could be renamed over all the same: its folder decides that, and its owner meant it.
  closeSync(openSync(target, 'r+'));
  const fresh = join(dirname(target), `.envoi-tmp-${process.pid}.fix`);
  rmSync(fresh, { force: true });
  try {
    writeBeside(target, fresh, file.bytes);
    // Asked as late as can be: what an editor saves between this look and the next line would be lost.
    if (!isAsRead(root, file)) return 'has changed since it was read, and was left as it is; run the command again';
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { force: true });
  }
  return null;
}

/** With the rights and the owner of the file whose place it takes, and on the disk before it does. */
function writeBeside(target: string, fresh: string, bytes: Uint8Array): void {
  const { mode, uid, gid } = lstatSync(target);
  const file = openSync(fresh, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    const own = fstatSync(file);
    if (own.uid !== uid || own.gid !== gid) attempt(() => fchownSync(file, uid, gid));
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function isAsRead(root: string, { path, original }: FixedFile): boolean {
  const now = readFile(root, path, original.length);
  return now.kind === 'bytes' && Buffer.compare(now.bytes, original) === 0;
}

/** Only root may give files away; for all others the new file is their own. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
