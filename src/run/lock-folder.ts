import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './fault.ts';
import { isRunning } from './is-running.ts';

export type Lock =
  | { readonly kind: 'locked'; readonly unlock: () => void }
  /** The process that is writing there. */
  | { readonly kind: 'busy'; readonly pid: number };

/**
 * Keeps two builds from writing into one folder at once: their letters would be mixed. The lock is a file that names
 * the process; that of a process which is gone is taken over, so a killed build blocks nobody.
 */
export function lockFolder(folder: string): Lock {
  const path = join(folder, '.envoi-lock');
  if (!create(path)) {
    const owner = ownerOf(path);
    if (owner !== undefined && isWriting(owner, path)) return { kind: 'busy', pid: owner };
    const taker = takeAway(path, owner);
    if (taker !== undefined || !create(path)) return { kind: 'busy', pid: taker ?? ownerOf(path) ?? 0 };
  }
  HELD.add(path);
  const unlock = (): void => {
    HELD.delete(path);
    rmSync(path, { force: true });
  };
  return { kind: 'locked', unlock };
}

/** Why nothing can be written where another build has the lock. */
export function busyWords(pid: number): string {
  return `another build (process ${pid}) is writing here; try again when it is done`;
}

/** What this process holds: its number in a lock says nothing, an earlier process may have had the same. */
const HELD: Set<string> = new Set();

/** A file that is linked into place holds its owner from the first moment; an empty one could be anybody's. */
function create(path: string): boolean {
  const own = join(dirname(path), `.envoi-tmp-${process.pid}.lock`);
  writeFileSync(own, `${process.pid}\n`, { mode: 0o600 });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    // ENOENT: the owner of the lock has just cleared the folder of what looked left behind.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === undefined || !WITHOUT_LINKS.has(code)) throw error;
    return createUnlinked(path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** What file systems without hard links answer, such as those of memory sticks. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function createUnlinked(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A lock with our own number that we do not hold is left from an earlier process. */
function isWriting(pid: number, path: string): boolean {
  return pid === process.pid ? HELD.has(path) : isRunning(pid);
}

/**
 * Removes the lock of a process that is gone. Of several builds that try, each moves one file away; whoever got the new
 * lock of another puts it back and gets that owner as the answer.
 */
function takeAway(path: string, gone: number | undefined): number | undefined {
  const aside = join(dirname(path), `.envoi-tmp-${process.pid}.old-lock`);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const owner = ownerOf(aside);
  if (owner !== undefined && owner !== gone && isWriting(owner, path)) {
    linkSync(aside, path);
    rmSync(aside);
    return owner;
  }
  rmSync(aside);
  return undefined;
}
