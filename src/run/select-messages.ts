import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Selection } from './read-files.ts';
import { isInside } from './read-file.ts';
import { listMessages } from './list-messages.ts';
import { idOf } from '../model/message-file.ts';
import type { Fault } from '../model/outcome.ts';
import { faultOf } from './fault.ts';

export type Selected =
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'outside'; readonly path: string }
  /** A file or folder of the project in which there is no message. */
  | { readonly kind: 'no-message'; readonly path: string }
  /** Neither a file nor a folder nor an id; `ids` are those of the project. */
  | { readonly kind: 'unknown'; readonly path: string; readonly ids: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

/**
 * The messages that people name: a file, a folder with all below it, or an id. Paths are relative to `cwd`. No name
 * means the whole project, and so does a folder that holds `messages/`.
 */
export function selectMessages(root: string, cwd: string, names: readonly string[]): Selected {
  if (names.length === 0) return { kind: 'selection', selection: { kind: 'all' } };
  const all = listMessages(root).paths;
  const found = names.map((name) => find(name, { root: realpathSync(root), cwd, all }));
  // Beside the whole project another name can still be wrong, such as the folder of another project.
  const wrong = found.find((one) => one.kind !== 'paths' && one.kind !== 'whole');
  if (wrong !== undefined) return wrong;
  if (found.some(({ kind }) => kind === 'whole')) return { kind: 'selection', selection: { kind: 'all' } };
  const paths = new Set(found.flatMap((one) => (one.kind === 'paths' ? one.paths : [])));
  return { kind: 'selection', selection: { kind: 'paths', paths: [...paths] } };
}

type Found =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'whole' }
  | Exclude<Selected, { readonly kind: 'selection' }>;

interface Where {
  readonly root: string;
  readonly cwd: string;
  readonly all: readonly string[];
}

function find(name: string, where: Where): Found {
  const place = resolve(where.cwd, name);
  try {
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats === undefined) return findId(name, where);
    return findPlace(name, place, where);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, name) };
  }
}

function findPlace(name: string, place: string, { root, all }: Where): Found {
  // The folder's links are resolved, not the file's: a message that is a link is named by its own place.
  const real = join(realpathSync(dirname(place)), relative(dirname(place), place));
  if (isInside(real, join(root, 'messages')) && real !== join(root, 'messages')) return { kind: 'whole' };
  if (!isInside(root, real)) return { kind: 'outside', path: name };
  const path = relative(root, real).split(sep).join('/');
  const paths = all.filter((message) => message === path || message.startsWith(`${path}/`));
  return paths.length === 0 ? { kind: 'no-message', path: name } : { kind: 'paths', paths };
}

function findId(name: string, { all }: Where): Found {
  const path = `messages/${name}.yaml`;
  if (all.includes(path)) return { kind: 'paths', paths: [path] };
  return { kind: 'unknown', path: name, ids: all.map(idOf) };
}
