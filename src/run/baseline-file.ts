import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';

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
