import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, faultOf } from '../fault.ts';
import type { OpenedRows } from './opened-rows.ts';
import { RowsFile } from './rows-file.ts';
import { writeAll } from './write-all.ts';

/**
 * Copies what can be read only once into a file that can be read twice. The file loses its name as soon as it is open:
 * nobody else can open it, and it is gone with the process, however that ends.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>, shown: string): Promise<OpenedRows> {
  const path = join(tmpdir(), `envoi-rows-${randomBytes(12).toString('hex')}`);
  const opened = openNameless(path);
  if (typeof opened !== 'number') return opened;
  try {
    for await (const chunk of bytes) write(opened, chunk, path);
    return { kind: 'rows', rows: new RowsFile(opened, shown) };
  } catch (error) {
    closeSync(opened);
    if (error instanceof RecordError) return { kind: 'fault', fault: { path: shown, problem: error.message } };
    if (error instanceof SpoolError) return { kind: 'fault', fault: faultOf(error.cause, path) };
    return { kind: 'fault', fault: faultOf(error, shown) };
  }
}

/**
 * Records as JSON Lines, none as an empty list, for a query that finds nobody is no broken file: what JSON has no word for
 * is lost as JSON loses it, and a record that it cannot write at all (a bigint, one that holds itself) is named by its row.
 */
export async function* jsonLines(
  records: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let lines: string[] = [];
  let length = 0;
  let row = 0;
  for await (const record of records) {
    row += 1;
    const line = lineOf(record, row);
    lines.push(line);
    length += line.length;
    if (length < CHUNK) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
    length = 0;
  }
  if (row === 0) yield Buffer.from('[]');
  else if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
}

const CHUNK = 256 * 1024;

/** A record that cannot be written down, in words. */
class RecordError extends Error {}

/** The machine does not take the copy: the fault is of the copy's place, not of where the rows come from. */
class SpoolError extends Error {}

function write(file: number, chunk: Uint8Array, path: string): void {
  try {
    writeAll(file, chunk);
  } catch (error) {
    throw new SpoolError(path, { cause: error });
  }
}

function lineOf(record: unknown, row: number): string {
  try {
    // `undefined` and functions have no JSON at all: the reader of rows says that `null` is no record.
    return JSON.stringify(record) ?? 'null';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const why = error.message.includes('BigInt') ? 'a bigint is no JSON; give a number or a text' : 'it holds itself';
    throw new RecordError(`row ${row} cannot be written as JSON: ${why}`, { cause: error });
  }
}

function openNameless(path: string): number | OpenedRows {
  try {
    const file = openSync(path, 'wx+', 0o600);
    dropName(path);
    return file;
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}

/** Some disks keep the name of a file as long as it is open; there it stays in the folder for temporary files. */
function dropName(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
