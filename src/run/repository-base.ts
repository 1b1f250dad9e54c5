import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ancestorsOf } from './find-project.ts';

/**
 * The project's folder as seen from the top of its repository: `` or `mails/`. Empty where there is none. Services that
 * show findings beside the code know files by their path from there.
 */
export function repositoryBase(root: string): string {
  const top = ancestorsOf(resolve(root)).find((folder) => existsSync(join(folder, '.git')));
  if (top === undefined) return '';
  const path = relative(top, resolve(root)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
