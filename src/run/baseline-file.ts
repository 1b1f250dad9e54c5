import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { writeFixed } from './write-fixed.ts';
import { writeNewFile } from './write-new-file.ts';

export type BaselineFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault'; readonly fault: Fault };

export function readBaselineFile(path: string): BaselineFile {
  try {
    // Asked before it is opened: opening a pipe waits for somebody to write into it.
    if (!statSync(path).isFile()) return { kind: 'fault', fault: { path, problem: 'is no regular file' } };
    return { kind: 'bytes', bytes: readFileSync(path) };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'fault', fault: faultOf(error, path) };
  }
}

/** Puts a baseline in the place of the one that was read, whole or not at all; null stands for none. */
export function writeBaselineFile(path: string, original: Uint8Array | null, text: string): Fault | null {
  if (original === null) return writeNewFile(path, text, 'umask');
  const bytes = new TextEncoder().encode(text);
  const fault = writeFixed(dirname(path), [{ path: basename(path), original, bytes, fixes: 0 }])[0];
  return fault === undefined ? null : { ...fault, path };
}
