import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { affectedBy, sortChanges } from '../link/depends-on.ts';
import { namesakesOf } from '../link/message-names.ts';
import { changedFiles, trackedFiles } from './changed-files.ts';
import { withLinks } from './changed-links.ts';
import { errorCode } from './fault.ts';
import { listMessages } from './list-messages.ts';
import { readProjectFiles, type Selection } from './read-files.ts';

export type ChangedSelection =
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'refusal'; readonly problem: string; readonly help: string | null };

/**
 * What has to be checked after the changes since a revision: the changed messages, and those that lean on anything else
 * that has changed. `given` are files, absolute, that all of them lean on: where git does not say of one whether it has
 * changed, everything is.
 */
export async function selectChanged(
  root: string,
  revision: string,
  given: readonly string[] = [],
): Promise<ChangedSelection> {
  const changed = await changedFiles(root, revision);
  if (changed.kind === 'refusal') return changed;
  const isKnown = await knowsAll(root, given);
  return { kind: 'selection', selection: isKnown ? affectedSelection(root, changed.paths, given) : { kind: 'all' } };
}

/** Whether git would tell of each of these files that it has changed: it has them in the project, and not behind a link. */
async function knowsAll(root: string, given: readonly string[]): Promise<boolean> {
  if (given.length === 0) return true;
  const paths = given.map((file) => relative(root, file));
  const folder = realpathSync(root);
  if (!paths.every((path) => isAt(join(folder, path)) && !isOutside(path))) return false;
  const names = paths.map((path) => path.split(sep).join('/'));
  const tracked = await trackedFiles(root, names);
  return names.every((name) => tracked.has(name));
}

/** Whether a file is just there, with no link on the way. */
function isAt(path: string): boolean {
  try {
    return realpathSync(path) === path;
  } catch (error) {
    // What the machine refuses is told where the file is read.
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** Of a path from the project: above it, or on another drive. */
function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/**
 * What these changes can say anything new about. Where only messages have changed, no other is read; where a folder
 * stands for files that nobody names, or one of `given` has, everything is looked at.
 */
export function affectedSelection(root: string, changed: readonly string[], given: readonly string[] = []): Selection {
  if (changed.some((path) => path.endsWith('/'))) return { kind: 'all' };
  const all = listMessages(root).paths;
  const named = withLinks(root, changed);
  if (named.some((path) => given.includes(resolve(root, path)))) return { kind: 'all' };
  const changes = sortChanges([...named, ...namesakesOf(named, all)], all);
  const isOfMessages = changes.library.length === 0 && changes.others.length === 0 && !changes.isConfig;
  if (isOfMessages) return { kind: 'paths', paths: changes.messages };
  // Its findings and faults come again with the check.
  return affectedBy(changes, readProjectFiles(root, { kind: 'all' }).files);
}
