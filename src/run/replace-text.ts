import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { writeFixed } from './write-fixed.ts';
import { writeNewFile } from './write-new-file.ts';

/** Writes a file, whole or not at all, whether there is one or not; never through a link. */
export function replaceText(path: string, text: string): Fault | null {
  try {
    return replaceRead(path, text, readFileSync(path));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? replaceRead(path, text, null) : faultOf(error, path);
  }
}

/** The same for a file that has been read: what somebody has changed since stays as it is. Null stands for none. */
export function replaceRead(path: string, text: string, original: Uint8Array | null): Fault | null {
  if (original === null) return writeNewFile(path, text, 'umask');
  const file = { path: basename(path), original, bytes: new TextEncoder().encode(text), fixes: 0 };
  const [fault = null] = writeFixed(dirname(path), [file]);
  return fault && { ...fault, path };
}
