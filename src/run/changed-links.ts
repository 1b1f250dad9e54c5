import { readdirSync, readlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { errorCode } from './fault.ts';

/**
 * The changed files of a project with the names that links in it give them: a message may attach `data/offer.pdf` that
 * is a link to `offers/2026.pdf`, or stand below one to a folder. Paths are relative to the project, with `/`.
 */
export function withLinks(root: string, changed: readonly string[]): readonly string[] {
  const links = changed.length === 0 ? [] : linksIn(root);
  const names = new Set(changed);
  let fresh: readonly string[] = links.length === 0 ? [] : changed;
  for (let depth = 0; fresh.length > 0 && depth < DEEPEST; depth += 1) {
    fresh = fresh
      .flatMap((path) => links.flatMap((link) => nameBy(link, path) ?? []))
      .filter((path) => !names.has(path));
    for (const path of fresh) names.add(path);
  }
  return [...names];
}

/** Links that lead to links: more than anybody makes, and an end where they lead in a circle. */
const DEEPEST = 5;

interface Link {
  readonly path: string;
  readonly target: string;
}

function nameBy({ path: link, target }: Link, path: string): string | null {
  if (path === target) return link;
  return path.startsWith(`${target}/`) ? link + path.slice(target.length) : null;
}

/**
 * Folders that are hidden, what packages bring and what was built are not looked through: no message names what is there,
 * and there may be more of it than of all else.
 */
function linksIn(root: string): readonly Link[] {
  const pathOf = (path: string): string => relative(root, path).split(sep).join('/');
  const inFolder = (folder: string): readonly Link[] =>
    entriesOf(folder).flatMap((entry): readonly Link[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isForeign(pathOf(path), entry.name) ? [] : inFolder(path);
      const target = entry.isSymbolicLink() ? targetOf(path) : null;
      // One to a folder that it stands in gives every file names without end.
      if (target === null || `${path}${sep}`.startsWith(target + sep)) return [];
      return [{ path: pathOf(path), target: pathOf(target) }];
    });
  return inFolder(root);
}

function isForeign(path: string, name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || path === 'out';
}

function targetOf(path: string): string | null {
  return attempt(() => resolve(dirname(path), readlinkSync(path)));
}

function entriesOf(folder: string) {
  return attempt(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

/** What has gone meanwhile, or may not be read, is told by the check. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
