import { chmodSync, closeSync, copyFileSync, fchmodSync, fsyncSync, linkSync, lstatSync, mkdirSync } from 'node:fs';
import { openSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { busyWords, lockFolder } from './lock-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** A file to be written; `path` is relative to the folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files into a folder, or none. Each is written beside its place under another name and is on the disk
 * before the first is renamed, so that neither a reader nor a power cut ever finds a part of one. When a step fails,
 * the steps before it are undone: the old files stand again, and nothing else is left. Files and new folders are for
 * their owner's eyes only: letters are personal. One build at a time may write into a folder.
 */
export function replaceFiles(folder: string, files: readonly NewFile[]): Fault | null {
  const change: Change = { undo: [], finish: [] };
  const folders = foldersOf(folder, files);
  const moves = files.map(({ path, bytes }, index) => moveTo(join(folder, path), bytes, index));
  const steps: readonly Step[] = [
    { path: folder, run: () => makeFolder(folder, change) },
    { path: folder, run: () => lock(folder, change) },
    ...folders.map((path) => ({ path, run: () => makeFolder(path, change) ?? clearTemporary(path) })),
    ...moves.map((move) => ({ path: move.target, run: () => writeBeside(move, change) })),
    ...moves.map((move) => ({ path: move.target, run: () => putInPlace(move, change) })),
    ...folders.map((path) => ({ path, run: () => syncFolder(path) })),
  ];
  for (const step of steps) {
    const fault = faultIn(step);
    if (fault === null) continue;
    for (const undo of change.undo.toReversed()) attempt(undo);
    return fault;
  }
  for (const finish of change.finish.toReversed()) attempt(finish);
  return null;
}

interface Step {
  readonly path: string;
  /** Gives the problem in words where there is one that no system call tells. */
  readonly run: () => string | null;
}

/** What has to be done to take a change back, and what to end it. */
interface Change {
  readonly undo: (() => void)[];
  readonly finish: (() => void)[];
}

interface Move {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly fresh: string;
  /** The old file's second name, until all is done. */
  readonly kept: string;
}

function faultIn({ path, run }: Step): Fault | null {
  try {
    const problem = run();
    return problem === null ? null : { path, problem };
  } catch (error) {
    return faultOf(error, path);
  }
}

function moveTo(target: string, bytes: Uint8Array, index: number): Move {
  const beside = join(dirname(target), `${TEMPORARY}${process.pid}-${index}`);
  return { target, bytes, fresh: `${beside}.new`, kept: `${beside}.old` };
}

/** Begins the names that only live during a build; what a killed build left under them goes with the next. */
const TEMPORARY = '.envoi-tmp-';

/** The folder and those below it that files go into, the outer ones first. */
function foldersOf(folder: string, files: readonly NewFile[]): readonly string[] {
  const inner = new Set(files.flatMap(({ path }) => parentsOf(path)));
  return [folder, ...[...inner].toSorted().map((path) => join(folder, path))];
}

/** `a/b/c.html` stands in `a` and `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function makeFolder(path: string, change: Change): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return null;
  if (stats !== undefined) return stats.isSymbolicLink() ? LINK : 'is a file, not a folder';
  if (statSync(dirname(path), { throwIfNoEntry: false }) === undefined) makeFolder(dirname(path), change);
  mkdirSync(path);
  change.undo.push(() => rmdirSync(path));
  // Whatever the umask: with 0777 nothing could be written into the new folder.
  chmodSync(path, 0o700);
  return null;
}

function lock(folder: string, change: Change): string | null {
  const result = lockFolder(folder);
  if (result.kind === 'busy') return busyWords(result.pid);
  change.undo.push(result.unlock);
  change.finish.push(result.unlock);
  return null;
}

const LINK = 'is a link, and letters are not written through links';

/** Removes what killed builds have left in a folder. Only whoever holds its lock may do that. */
export function clearTemporary(folder: string): null {
  for (const name of readdirSync(folder)) if (name.startsWith(TEMPORARY)) rmSync(join(folder, name), { force: true });
  return null;
}

function writeBeside({ target, bytes, fresh }: Move, change: Change): string | null {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return LINK;
  if (stats !== undefined && !stats.isFile())
    return stats.isDirectory() ? 'is a folder, not a file' : 'is no regular file';
  change.undo.push(() => rmSync(fresh, { force: true }));
  const file = openSync(fresh, 'wx', 0o600);
  try {
    fchmodSync(file, 0o600);
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return null;
}

function putInPlace({ target, fresh, kept }: Move, change: Change): null {
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) {
    change.undo.push(() => rmSync(target, { force: true }));
    renameSync(fresh, target);
    return null;
  }
  let isReplaced = false;
  change.undo.push(() => (isReplaced ? renameSync(kept, target) : rmSync(kept, { force: true })));
  change.finish.push(() => rmSync(kept, { force: true }));
  keep(target, kept);
  renameSync(fresh, target);
  isReplaced = true;
  return null;
}

/** Gives a file a second name; on file systems without hard links, a copy. */
function keep(target: string, kept: string): void {
  try {
    linkSync(target, kept);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    copyFileSync(target, kept);
  }
}

/** Taking back goes on when one part of it fails; the first fault is the one that is told. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
