import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ancestorsOf, packageRoot } from './find-project.ts';

/**
 * Where editors find the shipped schemas, as a path from the project with `/`: in `node_modules` of the project or of a
 * folder above it, where npm puts what several projects share. Where it is not installed yet it will be in the first.
 */
export function schemaFolder(root: string): string {
  if (root === packageRoot()) return 'schemas';
  const installed = ancestorsOf(root)
    .map((folder) => join(folder, 'node_modules', 'envoi', 'schemas'))
    .find((folder) => existsSync(folder));
  return installed === undefined ? 'node_modules/envoi/schemas' : relative(root, installed).split(sep).join('/');
}
