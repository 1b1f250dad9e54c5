import { chmodSync, type Dirent, lstatSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../fault.ts';
import { isInside } from '../read-file.ts';
import { syncFolder } from '../sync-folder.ts';
import { containerName } from './container.ts';
import type { Interruption } from './interruption.ts';
import { JOB_FILE, readJob } from './job.ts';
import { isLetterFile, isLetterFolder } from './letter-files.ts';
import { MANIFEST } from './manifest.ts';

/** The folders of one list: `out/news` of `messages/news.yaml`. */
export interface ListPlace {
  /** Of all letters: `out`. */
  readonly out: string;
  /** What is finished. */
  readonly done: string;
  /** What is being written. */
  readonly work: string;
  /** What was finished before, while it is being replaced. */
  readonly old: string;
}

export function listPlace(out: string, id: string): ListPlace {
  const done = resolve(out, id);
  const [parent, name] = [dirname(done), basename(done)];
  return { out: resolve(out), done, work: join(parent, `.${name}.part`), old: join(parent, `.${name}.old`) };
}

/** Makes the folders above that of the list, and looks at what stands in its place. Gives the problem in words. */
export function makeFolders({ out, done, work, old }: ListPlace): string | null {
  if (!isInside(out, done) || done === out) return 'would be written outside the folder for letters';
  makeFolder(out);
  for (const path of foldersBetween(out, done)) {
    const problem = placeProblem(path);
    if (problem !== null) return problem;
    makeFolder(path);
  }
  return [done, work, old].map(placeProblem).find((problem) => problem !== null) ?? null;
}

/** `out/a` and `out/a/b` for `out/a/b/news`. */
function foldersBetween(out: string, done: string): readonly string[] {
  const parent = dirname(done);
  return parent === out ? [] : [...foldersBetween(out, parent), parent];
}

function placeProblem(path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return 'is a link, and letters are not written through links';
  return stats === undefined || stats.isDirectory() ? null : 'is a file, not a folder';
}

/** With all that are missing above it, whatever the umask. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  makeFolder(dirname(path));
  mkdirSync(path, 0o700);
  chmodSync(path, 0o700);
}

/** What a finished folder holds that no list has written: it would be lost. In words. */
export function strangerIn({ done }: ListPlace): string | null {
  const entries = entriesIn(done);
  const stranger = entries.map((entry) => strangerAt(done, entry)).find((name) => name !== null);
  if (stranger !== undefined) {
    return `holds \`${stranger}\`, which is no letter of this list; move it, since the folder is replaced as a whole`;
  }
  return entries.length > 0 && readJob(done) === null
    ? `is not the folder of a list: it has no ${JOB_FILE}; move it, since the folder is replaced as a whole`
    : null;
}

/** What a finished folder has of another list than this one, in words: nothing brings it back but that list. */
export function otherListIn({ done }: ListPlace, origin: string): string | null {
  const before = readJob(done);
  if (before === null || before.origin === null || before.origin === origin) return null;
  const letters = before.letters === 1 ? '1 letter' : `${before.letters.toLocaleString('en')} letters`;
  return `has ${letters} of another list; give another folder with -o, or move or delete this one`;
}

const OWN: ReadonlySet<string> = new Set([JOB_FILE, MANIFEST, containerName('mbox'), containerName('jsonl')]);

/** An entry of a list's folder that no list has written, or what such a one holds; null where it is the list's own. */
function strangerAt(folder: string, entry: Dirent): string | null {
  const { name } = entry;
  if (entry.isFile()) return OWN.has(name) || isLetterFile(name) ? null : name;
  if (!entry.isDirectory() || !isLetterFolder(name)) return name;
  const inner = entriesIn(join(folder, name)).find((one) => !one.isFile() || !isLetterFile(one.name, name));
  return inner === undefined ? null : `${name}/${inner.name}`;
}

/** What file managers leave behind where somebody has looked into a folder: it is not missed, and comes again by itself. */
const LEFT_BY_VIEWERS: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !LEFT_BY_VIEWERS.has(name.toLowerCase()));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Ends what a run has left that was killed between the two renames of `putInPlace`. */
export function recoverPlace(place: ListPlace): void {
  if (isThere(place.done)) return;
  if (readJob(place.work)?.isComplete) renameSync(place.work, place.done);
  else if (isThere(place.old)) renameSync(place.old, place.done);
  else return;
  syncFolder(dirname(place.done));
}

/** An empty folder to work in. */
export async function emptyWork({ work }: ListPlace, interruption: Interruption): Promise<void> {
  await removeFolder(work, interruption);
  if (interruption.wish !== null) return;
  mkdirSync(work, 0o700);
  chmodSync(work, 0o700);
}

/**
 * From here on the new letters are the letters. A reader sees all of the old or all of the new. False where somebody
 * wished the end before that.
 */
export async function putInPlace({ work, done, old }: ListPlace, interruption: Interruption): Promise<boolean> {
  syncFolder(work);
  if (isThere(done)) {
    await removeFolder(old, interruption);
    if (interruption.wish !== null) return false;
    renameSync(done, old);
  }
  renameSync(work, done);
  syncFolder(dirname(done));
  await removeFolder(old, interruption);
  return true;
}

/**
 * To remove 300,000 files takes longer than a person waits who wishes the end: what is left then goes with the next run.
 * The record of the job goes first, so that nobody takes the rest for a whole.
 */
export async function removeFolder(path: string, interruption: Interruption): Promise<void> {
  const gone = rm(join(path, JOB_FILE), { force: true }).then(() => rm(path, { recursive: true, force: true }));
  // Whoever does not wait for it any more does not hear of its failure either.
  gone.catch(() => undefined);
  await Promise.race([gone, interruption.wished]);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
