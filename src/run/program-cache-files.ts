import { closeSync, constants, fstatSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, type Stats, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crypto, digest } from './digest.ts';

/** As many files are kept, the newest; the others belong to states of templates that nobody builds any more. */
export const MOST_FILES = 200;

const ENDING = '.json';
const DAY = 24 * 60 * 60 * 1000;

/**
 * The text that was kept under a name; null where there is none, and for a file that is cut or changed: its first line
 * is the digest of the rest. One that other people can write is not believed either, since letters are made from it.
 */
export function readKept(folder: string, name: string): string | null {
  try {
    const content = readOwn(pathOf(folder, name));
    if (content === null) return null;
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    return end > 0 && content.slice(0, end) === digest(text) ? text : null;
  } catch {
    return null;
  }
}

/** The same without a look at the digest: of a file that was read before and has not been touched since. */
export function readUntouched(folder: string, name: string): string | null {
  try {
    const content = readOwn(pathOf(folder, name));
    const end = content?.indexOf('\n') ?? -1;
    return end > 0 && content !== null ? content.slice(end + 1) : null;
  } catch {
    return null;
  }
}

/** Where a text of this name is kept. */
export function pathOf(folder: string, name: string): string {
  return join(folder, name + ENDING);
}

/**
 * Keeps a text under a name, for its owner's eyes only. Renamed into place, so that of two processes one wins and no
 * reader sees half a file. A folder that cannot be written is no fault: the next run compiles again.
 */
export function keep(folder: string, name: string, text: string): void {
  const path = pathOf(folder, name);
  const beside = `${path}.${process.pid}-${crypto().randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beside, `${digest(text)}\n${text}`, { mode: 0o600, flag: 'wx' });
    renameSync(beside, path);
    dropOld(folder);
  } catch {
    attempt(() => rmSync(beside, { force: true }));
  }
}

function readOwn(path: string): string | null {
  // A pipe of that name would otherwise be waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || !isTrusted(stats)) return null;
    const content = readFileSync(file, 'utf8');
    // Those that are used stay: once a day is enough to tell.
    if (Date.now() - stats.mtimeMs > DAY) attempt(() => touch(path));
    return content;
  } finally {
    closeSync(file);
  }
}

/** Written by this user or by root (as in an image whose service has fewer rights), and by nobody else since. */
function isTrusted({ uid, mode }: Stats): boolean {
  if (process.platform === 'win32') return true;
  const isOurs = uid === process.geteuid?.() || uid === 0;
  return isOurs && (mode & 0o022) === 0;
}

function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

/** For what may fail on a disk that can only be read. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing of a run depends on it.
  }
}

/** What a killed process has left half written goes too, once it is certain that nobody is writing it. */
function dropOld(folder: string): void {
  const now = Date.now();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING) || name.endsWith('.tmp'))
    .map((name) => ({ path: join(folder, name), time: timeOf(join(folder, name)), isHalf: name.endsWith('.tmp') }));
  const kept = files.filter(({ isHalf }) => !isHalf).toSorted((one, other) => other.time - one.time);
  const left = files.filter(({ isHalf, time }) => isHalf && now - time > DAY);
  for (const { path } of [...kept.slice(MOST_FILES), ...left]) rmSync(path, { force: true });
}

/** Another process may have removed it meanwhile. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
