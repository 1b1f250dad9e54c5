import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ProjectPlace =
  | { readonly kind: 'project'; readonly root: string }
  /** `start` is the folder where the search began. */
  | { readonly kind: 'none'; readonly start: string };

/**
 * The project that a file or folder belongs to: the nearest ancestor (or the folder itself) with `envoi.yaml`, else the
 * nearest with a folder `messages/`.
 */
export function findProject(start: string): ProjectPlace {
  const folder = isFolder(start) ? resolve(start) : dirname(resolve(start));
  const ancestors = ancestorsOf(folder);
  const root =
    ancestors.find((ancestor) => isFile(join(ancestor, 'envoi.yaml'))) ??
    ancestors.find((ancestor) => isFolder(join(ancestor, 'messages')));
  return root === undefined ? { kind: 'none', start: folder } : { kind: 'project', root };
}

/** Where the package is installed, whose templates, partials, schemas and languages every project has. */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = ancestorsOf(here).find((ancestor) => isFile(join(ancestor, 'package.json')));
  if (root === undefined) throw new Error(`no package.json in ${here} or above it: the installation is damaged`);
  return root;
}

/** A folder and all above it, the nearest first. */
export function ancestorsOf(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

/** False as well for what cannot be looked at: a folder that may not be entered is no place of a project. */
function isFolder(path: string): boolean {
  return kindOf(path)?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  const stats = kindOf(path);
  return stats !== undefined && !stats.isDirectory();
}

function kindOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
