import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { NamedFile, RowSource } from '../../model/list-options.ts';
import { faultOf } from '../fault.ts';
import { isInside } from '../read-file.ts';
import type { OpenedRows } from './opened-rows.ts';
import { RowsFile } from './rows-file.ts';
import { jsonLines, spool } from './spool.ts';

/**
 * Where the rows of a list come from: what a run was given, which may be any file, also a pipe such as a shell makes of
 * `<(zcat customers.csv.gz)`; or `recipients.from`, a file of the project by its path from the root, with `/`. There a
 * link is followed only inside.
 */
export type RowsInput = RowSource | { readonly kind: 'project'; readonly root: string; readonly path: string };

/**
 * Opens the rows of a list so that they can be read twice. A regular file is read where it stands; all else is copied
 * into a private file first, which has no name and is gone with the process. Whoever opens closes.
 */
export async function openRows(input: RowsInput): Promise<OpenedRows> {
  switch (input.kind) {
    case 'project':
      return openInside(input.root, input.path);
    case 'anywhere':
      return openAnywhere(input);
    case 'stdin':
      return spool(input.stdin, 'standard input');
    case 'records':
      return spool(jsonLines(input.records), 'rows');
  }
}

function openInside(root: string, path: string): OpenedRows {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(realpathSync(root), real)) return { kind: 'outside' };
    const file = openSync(real, NOT_WAITING);
    const stats = fstatSync(file);
    return stats.isFile() ? { kind: 'rows', rows: new RowsFile(file, path) } : refuse(file, path, stats);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}

async function openAnywhere({ path, shown }: NamedFile): Promise<OpenedRows> {
  try {
    const absolute = resolve(path);
    // A pipe is waited for, as long as its writer takes.
    if (statSync(absolute).isFIFO()) return await spool(createReadStream(absolute, { highWaterMark: CHUNK }), shown);
    const file = openSync(absolute, NOT_WAITING);
    const stats = fstatSync(file);
    return stats.isFile() ? { kind: 'rows', rows: new RowsFile(file, shown) } : refuse(file, shown, stats);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, shown) };
  }
}

const NOT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHUNK = 1024 * 1024;

function refuse(file: number, path: string, stats: Stats): OpenedRows {
  closeSync(file);
  const what = stats.isDirectory() ? 'a folder' : stats.isFIFO() ? 'a named pipe' : 'a device';
  return { kind: 'fault', fault: { path, problem: `is ${what}, not a file` } };
}
