import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RowHead } from '../../model/rows.ts';
import { isOfRejects } from '../../model/csv-cell.ts';
import { digest } from '../digest.ts';
import { errorCode } from '../fault.ts';
import { isSameFile, statsOf } from './findings-target.ts';
import type { RowsInput } from './open-rows.ts';

/**
 * Tells one list of a message from another, whatever rows it has today: the letters of a list are replaced when it has
 * changed, and not by those of another one. As a digest: the name of a file may be that of a person.
 *
 * @param own the path of the message's own list from the root; null where it has none
 */
export function rowsOrigin(
  input: RowsInput,
  { root, own }: { readonly root: string; readonly own: string | null },
  { columns, keys }: Pick<RowHead, 'columns' | 'keys'>,
): string {
  return digest(JSON.stringify([placeOf(input, root, own), isOfRejects(columns.length > 0 ? columns : (keys ?? []))]));
}

/** What can be read only once has no name of its own. A list moves with its project. */
function placeOf(input: RowsInput, root: string, own: string | null): string {
  if (input.kind === 'project') return 'own';
  if (input.kind !== 'anywhere') return 'given';
  try {
    const path = resolve(input.path);
    if (!statSync(path).isFile()) return 'given';
    const isOwn = own !== null && isSameFile(statsOf(path), statsOf(join(root, own)));
    return isOwn ? 'own' : `file ${relative(realpathSync(root), realpathSync(path))}`;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return 'given';
  }
}
