import type { Fault } from '../model/outcome.ts';

/** What the machine refused, in words. An error that is not the machine's is a bug of ours and is thrown on. */
export function faultOf(error: unknown, path: string): Fault {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' && isMisread(path)) return { path, problem: NOT_UTF_8 };
  return { path, problem: WORDS.get(code) ?? `the system says ${code}` };
}

/** `ENOENT` and the like; undefined for an error that no system call made. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Whether a name that the disk has listed may not be the one that stands there: of a name that is not UTF-8 Node gives a
 * text with replacement characters, and no file has that one.
 */
export function isMisread(path: string): boolean {
  return path.includes('\uFFFD');
}

const NOT_UTF_8 = 'the name is not in UTF-8, so nothing can open it by its name; rename it';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'a part of this path is a file, not a folder'],
  ['EEXIST', 'exists already'],
  ['ELOOP', 'the link leads back to itself'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open on this computer'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file would be larger than allowed'],
  ['EROFS', 'the disk is read-only'],
  ['EIO', 'the disk reports an error'],
  ['ENXIO', 'is no regular file'],
  ['EBUSY', 'is in use'],
  ['ENOTSUP', 'the disk cannot do this'],
]);
