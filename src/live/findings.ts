import type { Kind } from './text-kinds.ts';

/** Notes what is wrong with a value, by its path. A field that is null is absent. */
export function check(found: string[], path: string, value: unknown, kind: Kind): void {
  if (value === undefined || value === null) return;
  const fault = typeof value === 'string' ? kind(value) : 'is no text';
  if (fault !== null) found.push(`${path}: ${fault}`);
}

/** The same of a value that must be there. */
export function need(found: string[], path: string, value: unknown, kind: Kind): void {
  if (isAbsent(value)) found.push(`${path}: is missing`);
  else check(found, path, value, kind);
}

/** The map at a path, where there is one to look into. */
export function mapAt<T extends object>(found: string[], path: string, value: T | null | undefined): T | null {
  if (value === undefined || value === null) return null;
  if (isMap(value)) return value;
  found.push(`${path}: is no group of fields`);
  return null;
}

/**
 * The items at a path, where there is a list. Data come from outside: a map would be gone through like a list, and
 * nobody would have looked at what is in it.
 */
export function itemsAt<T>(found: string[], path: string, value: readonly T[] | null | undefined): readonly T[] {
  if (value === undefined || value === null) return NONE;
  if (Array.isArray(value)) return value;
  found.push(`${path}: is no list`);
  return NONE;
}

const NONE: readonly never[] = [];

export function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
