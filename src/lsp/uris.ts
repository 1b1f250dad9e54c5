import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMessageFile } from '../model/message-file.ts';
import { isShipped } from '../model/source.ts';
import { packageRoot } from '../run/find-project.ts';

/** The path of a `file:` URI; null for all that is no file of this machine. */
export function pathOf(uri: string): string | null {
  try {
    const url = new URL(uri);
    if (url.protocol !== 'file:' || url.host !== '') return null;
    const path = fileURLToPath(url);
    return path.includes('\0') ? null : resolve(path);
  } catch {
    return null;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The file that findings and definitions name: relative to the project, or `envoi/…` for what the package ships. */
export function placeOnDisk(root: string, file: string): string {
  return isShipped({ file }) ? shippedPlace(file.replace(/^envoi\//, '')) : join(root, file);
}

/** Where the package has a file of its own. */
export function shippedPlace(file: string): string {
  return join(packageRoot(), file);
}

/** A path as findings name it; null for what lies outside. */
export function pathInside(root: string, path: string): string | null {
  const way = relative(root, path);
  return way === '' || isAbsolute(way) || way.split(sep)[0] === '..' ? null : way.split(sep).join('/');
}

/** What a project reads a file for. */
export type FileKind = 'message' | 'library';

/** Null for files that no check looks at: what messages stand on in `messages/data/`, and editors' own backups. */
export function kindOf(file: string): FileKind | null {
  // One that ends with `.yml` is a message to its author: the finding that it is none belongs to it.
  if (isMessageFile(file.replace(/\.yml$/, '.yaml'))) return 'message';
  return LIBRARY.test(file) ? 'library' : null;
}

const LIBRARY =
  /^(?:envoi\.yaml|languages\/[^/.][^/]*\.yaml|(?:templates|partials)\/[^/.][^/]*\.mjml|schemas\/(?:rows\/)?[^/.][^/]*\.schema\.json)$/;
