import { readFileSync } from 'node:fs';
import type { Fault } from '../model/outcome.ts';
import { MADE_BY } from '../types/types-text.ts';
import { errorCode, faultOf } from './fault.ts';
import { replaceRead } from './replace-text.ts';

/** What stands where a file of types belongs. */
export type TypesFile =
  | { readonly kind: 'absent' | 'current' }
  /** Made before from other schemas. */
  | { readonly kind: 'stale'; readonly bytes: Uint8Array }
  /** Somebody else's. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Compares a file with the types as they would be. A checkout with the line breaks of Windows is as good. */
export function lookAtTypes(path: string, text: string): TypesFile {
  try {
    const bytes = readFileSync(path);
    const found = bytes.toString('utf8').replaceAll('\r\n', '\n');
    if (found === text) return { kind: 'current' };
    return found.startsWith(`${MADE_BY}\n`) ? { kind: 'stale', bytes } : { kind: 'foreign' };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { kind: 'absent' } : { kind: 'fault', fault: faultOf(error, path) };
  }
}

/** Writes a file of types, whole or not at all, where there is none or an older one. */
export function writeTypes(path: string, text: string, old: Uint8Array | null): Fault | null {
  return replaceRead(path, text, old);
}
