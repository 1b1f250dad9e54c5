import { resolve } from 'node:path';
import { affectedBy, sortChanges } from '../link/depends-on.ts';
import { namesakesOf } from '../link/message-names.ts';
import { changedFiles } from './changed-files.ts';
import { withLinks } from './changed-links.ts';
import { listMessages } from './list-messages.ts';
import { readProjectFiles, type Selection } from './read-files.ts';

export type ChangedSelection =
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'refusal'; readonly problem: string; readonly help: string | null };

/**
 * What has to be checked after the changes since a revision: the changed messages, and those that lean on anything else
 * that has changed. `given` are files, absolute, that all of them lean on.
 */
export async function selectChanged(
  root: string,
  revision: string,
  given: readonly string[] = [],
): Promise<ChangedSelection> {
  const changed = await changedFiles(root, revision);
  if (changed.kind === 'refusal') return changed;
  const isGiven = changed.paths.some((path) => given.includes(resolve(root, path)));
  const selection: Selection = isGiven ? { kind: 'all' } : affectedSelection(root, changed.paths);
  return { kind: 'selection', selection };
}

/**
 * What these changes can say anything new about. Where only messages have changed, no other is read; where a folder
 * stands for files that nobody names, everything is looked at.
 */
export function affectedSelection(root: string, changed: readonly string[]): Selection {
  if (changed.some((path) => path.endsWith('/'))) return { kind: 'all' };
  const all = listMessages(root).paths;
  const named = withLinks(root, changed);
  const changes = sortChanges([...named, ...namesakesOf(named, all)], all);
  const isOfMessages = changes.library.length === 0 && changes.others.length === 0 && !changes.isConfig;
  if (isOfMessages) return { kind: 'paths', paths: changes.messages };
  // Its findings and faults come again with the check.
  return affectedBy(changes, readProjectFiles(root, { kind: 'all' }).files);
}
