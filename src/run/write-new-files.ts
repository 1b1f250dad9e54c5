import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { writeNewFile } from './write-new-file.ts';

/** A file that is not there yet. */
export interface NewText {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Writes all files, or none: with the first that cannot be written those before it go, and the folders that they got. */
export function writeNewFiles(files: readonly NewText[]): Fault | null {
  const written: string[] = [];
  const folders = files.flatMap(({ path }) => missingFolders(dirname(path)));
  for (const { path, text } of files) {
    const fault = writeNewFile(path, text, 'umask');
    if (fault === null) {
      written.push(path);
      continue;
    }
    for (const done of written) rmSync(done, { force: true });
    // The inner ones first; one in which somebody else has put something stays.
    for (const folder of folders.toSorted((one, other) => other.length - one.length)) removeEmpty(folder);
    return fault;
  }
  return null;
}

/**
 * What has the place of a file already, or the same name but for capitals: disks of Windows and macOS take both for one.
 * Null where the name is free.
 */
export function takenBy(path: string): string | null {
  if (isThere(path)) return path;
  const folder = dirname(path);
  if (folder === path) return null;
  if (!isThere(folder)) return takenBy(folder);
  const name = namesIn(folder).find((one) => comparable(one) === comparable(basename(path)));
  return name === undefined ? null : join(folder, name);
}

function missingFolders(folder: string): readonly string[] {
  return isThere(folder) ? [] : [folder, ...missingFolders(dirname(folder))];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not there, or not empty: it is nothing that we have left behind.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Something above it is a file.
    return false;
  }
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
