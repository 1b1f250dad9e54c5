import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { errorCode, faultOf } from '../fault.ts';
import { sourceFolderOf } from '../write-letters.ts';
import { FINDING_START } from './finding-line.ts';

/**
 * Why all findings cannot go into a file that somebody named; null where they can. Nothing is replaced but an earlier
 * file of findings: a name that was mistaken for another option's may be that of the list itself.
 *
 * @param inputs paths of what this run reads; one that is not there counts nothing
 */
export function findingsFault(root: string, path: string, inputs: readonly string[]): Fault | null {
  try {
    const problem = problemOf(root, path, inputs);
    return problem === null ? null : { path, problem: `${problem}; name another file for the findings` };
  } catch (error) {
    return faultOf(error, path);
  }
}

function problemOf(root: string, path: string, inputs: readonly string[]): string | null {
  const target = statsOf(path);
  if (target !== null && inputs.some((input) => isSameFile(statsOf(input), target))) return 'is read by this run';
  const source = sourceFolderOf(root, resolve(path));
  if (source !== null) return `stands in ${source}/, among the sources`;
  // What is no file at all is refused when it is opened.
  if (target === null || !target.isFile() || target.size === 0 || isOfFindings(path)) return null;
  return 'exists already and is no file of findings';
}

/** Whether both are one file, under whatever names. */
export function isSameFile(one: Stats | null, other: Stats | null): boolean {
  return one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;
}

/** Of what a path leads to; null where there is nothing. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

function isOfFindings(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(FINDING_START.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === FINDING_START;
  } finally {
    closeSync(file);
  }
}
