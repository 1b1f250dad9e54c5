import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ancestorsOf } from './find-project.ts';

/** The folder of the git repository that a folder is in, or will be in; null where there is none. */
export function repositoryRoot(folder: string): string | null {
  return ancestorsOf(folder).find((ancestor) => existsSync(join(ancestor, '.git'))) ?? null;
}
