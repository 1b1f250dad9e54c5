import { accessSync, constants, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Letter } from '../model/letter.ts';
import type { Fault } from '../model/outcome.ts';
import { errorCode, faultOf } from './fault.ts';
import { isInside } from './read-file.ts';
import { type NewFile, replaceFiles } from './replace-files.ts';

/** A folder that letters may be written to. */
export interface OutFolder {
  readonly path: string;
}

export type OutFolderResult =
  | { readonly kind: 'folder'; readonly folder: OutFolder }
  | { readonly kind: 'fault'; readonly fault: Fault };

/**
 * Looks at a folder before work starts: letters never go where sources stand, and not through a link. It need not
 * exist; then its nearest existing ancestor must be writable.
 */
export function outFolder(root: string, path: string): OutFolderResult {
  const absolute = resolve(path);
  try {
    const problem = placeProblem(root, absolute);
    if (problem !== null) return { kind: 'fault', fault: { path, problem } };
    accessSync(nearestExisting(absolute), constants.W_OK);
    return { kind: 'folder', folder: { path: absolute } };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}

/**
 * Writes `<id>.html`, `.txt` and `.eml` of each letter, and the page that shows them where there is one: all or
 * nothing. Letters already there under other ids stay.
 */
export function writeLetters({ path }: OutFolder, letters: readonly Letter[], page: string | null): Fault | null {
  const files = [...letters.flatMap(filesOf), ...(page === null ? [] : [{ path: PAGE, bytes: encode(page) }])];
  const stray = files.find((file) => !isInside(path, resolve(path, file.path)));
  if (stray !== undefined) return { path: stray.path, problem: 'would be written outside the folder for letters' };
  return replaceFiles(path, files);
}

/** The page of `build --open`, beside the letters. */
export const PAGE = 'index.html';

function filesOf({ id, html, text, eml }: Letter): readonly NewFile[] {
  return [
    { path: `${id}.html`, bytes: encode(html) },
    { path: `${id}.txt`, bytes: encode(text) },
    { path: `${id}.eml`, bytes: eml },
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function placeProblem(root: string, path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return 'is a link; name the folder that it leads to';
  if (stats !== undefined && !stats.isDirectory()) return 'is a file, not a folder';
  const real = realOf(path);
  const home = realpathSync(root);
  if (isInside(real, join(home, 'messages')))
    return 'holds the messages; letters go into a folder of their own, such as out';
  const source = sourceFolderOf(root, path);
  return source && `stands in ${source}/, among the sources; letters go into a folder of their own, such as out`;
}

/** The folder of sources that a path is in or leads into, also one that does not exist yet; null where it is in none. */
export function sourceFolderOf(root: string, path: string): string | null {
  const home = realpathSync(root);
  const real = realOf(path);
  return SOURCES.find((folder) => isInside(join(home, folder), real)) ?? null;
}

const SOURCES = ['messages', 'templates', 'partials', 'schemas', 'languages'] as const;

/** A path with all links resolved, also where its end does not exist yet. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(realOf(dirname(path)), basename(path));
  }
}

function nearestExisting(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? nearestExisting(dirname(path)) : path;
}
