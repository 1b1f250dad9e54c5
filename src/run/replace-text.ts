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
    return errorCode(error) === 'ENOENT' ? writeNewFile(path, text, 'umask') : faultOf(error, path);
  }
}

/** The same for a file that has been read: what somebody has changed since stays as it is. */
export function replaceRead(path: string, text: string, original: Uint8Array): Fault | null {
  const file = { path: basename(path), original, bytes: new TextEncoder().encode(text), fixes: 0 };
  const [fault = null] = writeFixed(dirname(path), [file]);
  return fault && { ...fault, path };
}
