import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ListPart } from '../../../src/model/list.ts';
import { BlockLog } from '../../../src/run/list/block-log.ts';
import { jobInputs } from '../../../src/run/list/job.ts';
import { openRows, type RowsInput } from '../../../src/run/list/open-rows.ts';
import { RowSet } from '../../../src/run/list/row-set.ts';
import type { RowsFile } from '../../../src/run/list/rows-file.ts';
import { type ListJob, type ListResult, writeList } from '../../../src/run/list/write-list.ts';
import { scratch } from '../scratch.ts';
import { fakeBlocks, type FakeOptions, fakePlan, fakeRows, fakeWriter } from './fake-list.mjs';

/** A made-up list to be written. */
export interface FakeJob {
  readonly rows?: number;
  readonly to?: ListPart;
  readonly id?: string;
  readonly blocks?: number;
  readonly options?: FakeOptions;
  readonly isWanted?: (row: number) => boolean;
  readonly more?: Partial<ListJob>;
}

/** Rows that were opened for one test. */
export async function rowsOf(input: RowsInput): Promise<RowsFile> {
  const opened = await openRows(input);
  if (opened.kind !== 'rows') throw new Error(`the rows do not open: ${JSON.stringify(opened)}`);
  onTestFinished(() => opened.rows.close());
  return opened.rows;
}

/** Checks a list of `rows` rows as far as the machine's side does, and gives what has to be written into `out`. */
export async function fakeJob(out: string, fake: FakeJob = {}): Promise<ListJob> {
  const { rows: count = 50, to = 'mbox', id = 'news', blocks = 7, isWanted = () => true } = fake;
  const file = join(scratch(), 'customers.csv');
  writeFileSync(file, fakeRows(count));
  const rows = await rowsOf({ kind: 'anywhere', path: file, shown: 'customers.csv' });
  const log = new BlockLog();
  const wanted = new RowSet();
  for (const block of fakeBlocks(Buffer.concat(Array.from(rows.pieces(), (piece) => new Uint8Array(piece))), blocks))
    log.add(block);
  for (let row = 1; row <= count; row += 1) if (isWanted(row)) wanted.add(row);
  const plan = fakePlan(id, fake.options);
  const inputs = jobInputs(plan, log.digest, wanted, to);
  const base = {
    out,
    plan,
    to,
    inputs,
    origin: 'the list',
    rows,
    ranges: log.ranges,
    wanted,
    makeWriter: fakeWriter,
    threads: 0,
  };
  return { ...base, ...fake.more };
}

export async function write(out: string, fake: FakeJob = {}): Promise<ListResult> {
  return writeList(await fakeJob(out, fake));
}

/** Every file below a folder with its content; hidden ones as well. */
export function tree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
