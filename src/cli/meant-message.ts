import { relative, resolve } from 'node:path';
import { didYouMean } from '../link/did-you-mean.ts';
import { foldersOf } from '../link/message-names.ts';

/** Where somebody has named messages. */
export interface Naming {
  /** The folder of the project. */
  readonly root: string;
  readonly cwd: string;
  /** Of all messages of the project. */
  readonly ids: readonly string[];
}

/**
 * What was probably meant by a name that no message and no folder has, as it can be given instead: an id, or a folder of
 * messages by its path. Null where nothing is like it.
 */
export function meantMessage(name: string, { root, cwd, ids }: Naming): string | null {
  const written = name.replaceAll('\\', '/').replace(/\/+$/, '');
  const fromRoot = relative(root, resolve(cwd, written)).replaceAll('\\', '/');
  const folders = [...new Set(ids.flatMap(foldersOf))];
  const shownFolder = (id: string): string => relative(cwd, resolve(root, 'messages', id)) || '.';
  const asked = [...new Set([written, fromRoot].map((path) => path.replace(/^(?:\.\/)?messages\/|\.ya?ml$/g, '')))];
  for (const id of asked) {
    if (ids.includes(id)) return id;
    if (folders.includes(id)) return shownFolder(id);
  }
  for (const id of asked) {
    const near = didYouMean(id, ids);
    if (near !== null) return near;
  }
  const folder = didYouMean(written, ['messages', ...folders]);
  if (folder !== null) return shownFolder(folder === 'messages' ? '' : folder);
  // The folder is wrong or missing: `mesages/kari.yaml`, or `kari` for `2026/kari`.
  const last = baseName(asked[0] ?? '');
  const near = didYouMean(last, ids.map(baseName));
  return ids.find((id) => baseName(id) === last) ?? ids.find((id) => baseName(id) === near) ?? null;
}

function baseName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
