import { constants, closeSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crypto } from '../digest.ts';
import { errorCode } from '../fault.ts';
import { fill } from './rows-file.ts';
import { openPrivate, writeAll } from './write-all.ts';

/**
 * Whether somebody has changed a file since envoi wrote it: then it is theirs, and may hold an hour of work. So is one that
 * envoi never wrote.
 */
export function isEdited(path: string): boolean {
  return isFile(path) && !recorded(path).includes(digestOfFile(path));
}

/**
 * To be called before `work` takes the name of `path`: remembers its digest beside it, as `sha256sum` writes it. That of
 * what stands there now stays until the next time, where envoi wrote it: whatever happens before `work` has its name, it is
 * known again, also where several in a row never get it.
 */
export function rememberAsWritten(path: string, work: string): void {
  const standing = isFile(path) ? digestOfFile(path) : null;
  const digests = [digestOfFile(work), ...recorded(path).filter((one) => one === standing)];
  const record = recordOf(path);
  const file = openPrivate(`${record}.new`, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    writeAll(file, Buffer.from(digests.map((one) => `${one}  ${basename(path)}\n`).join('')));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${record}.new`, record);
}

/** Removes a file that is as envoi wrote it, and what was remembered of one that is not there any more. */
export function removeAsWritten(path: string): void {
  if (isEdited(path)) return;
  if (isFile(path)) rmSync(path);
  rmSync(recordOf(path), { force: true });
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function recordOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.sha256`);
}

function recorded(path: string): readonly string[] {
  try {
    return readFileSync(recordOf(path), 'utf8').match(/^[\da-f]{64}(?= )/gm) ?? [];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Piece by piece: it may be longer than memory. */
function digestOfFile(path: string): string {
  const hash = crypto().createHash('sha256');
  const room = Buffer.allocUnsafeSlow(PIECE);
  const file = openSync(path, 'r');
  try {
    let at = 0;
    for (let length = fill(file, room, at); length > 0; length = fill(file, room, at)) {
      hash.update(room.subarray(0, length));
      at += length;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

const PIECE = 256 * 1024;
