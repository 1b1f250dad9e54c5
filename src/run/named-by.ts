import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { affectedSelection } from './changed-selection.ts';
import { errorCode } from './fault.ts';

/**
 * What of a project reads this file: the first message that takes its rows from it or attaches it, or `envoi.yaml`, which
 * names answers for names; null where nothing does.
 */
export function namedBy(root: string, path: string): string | null {
  try {
    const real = join(realpathSync(dirname(path)), basename(path));
    const inside = relative(realpathSync(root), real).split(sep).join('/');
    if (inside.startsWith('../') || isAbsolute(inside)) return null;
    const selection = affectedSelection(root, [inside]);
    return selection.kind === 'all' ? 'envoi.yaml' : (selection.paths[0] ?? null);
  } catch (error) {
    // What the machine refuses is told where the file is written.
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
