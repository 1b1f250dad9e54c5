import { appendFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlockLog, BlockSource } from '../../../src/run/list/block-log.ts';
import { openRows, type RowsInput } from '../../../src/run/list/open-rows.ts';
import { RowSet } from '../../../src/run/list/row-set.ts';
import type { RowsFile } from '../../../src/run/list/rows-file.ts';
import { rowsOrigin } from '../../../src/run/list/rows-origin.ts';
import { scratch, withoutRights } from '../scratch.ts';
import { fakeBlocks, fakeRows } from './fake-list.mjs';
import { rowsOf } from './lists.ts';

function digest(text: string, most: number): string {
  const log = new BlockLog();
  for (const block of fakeBlocks(Buffer.from(text), most)) log.add(block);
  return log.digest;
}

async function* numbered(count: number): AsyncGenerator<{ readonly n: number }> {
  for (let n = 0; n < count; n += 1) yield { n };
}

async function* broken(): AsyncGenerator {
  yield {};
  throw new Error('the database is gone');
}

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

/** Each as it was when it came: the next one is read into the same memory. */
function piecesOf(rows: RowsFile): readonly Uint8Array[] {
  return Array.from(rows.pieces(), (piece) => new Uint8Array(piece));
}

function textOf(rows: RowsFile): string {
  return Buffer.concat(piecesOf(rows)).toString();
}

const spools = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('envoi-rows-'));

describe('rows are read twice', () => {
  test('from a file of the project, in pieces', async () => {
    const text = fakeRows(60_000);
    const root = scratch({ 'data/customers.csv': text });
    const rows = await rowsOf({ kind: 'project', root, path: 'data/customers.csv' });
    expect(rows.shown).toBe('data/customers.csv');
    expect(rows.size).toBe(text.length);
    const head = rows.head();
    expect(head.isWhole).toBe(false);
    expect(text.startsWith(Buffer.from(head.bytes).toString())).toBe(true);
    expect(piecesOf(rows).length).toBeGreaterThan(1);
    expect(textOf(rows)).toBe(text);
    expect(rows.bytesRead).toBe(text.length);
  });

  test('from a short file, whose beginning is all', async () => {
    const root = scratch({ 'a.csv': 'email\n', 'empty.csv': '' });
    const rows = await rowsOf({ kind: 'anywhere', path: join(root, 'a.csv'), shown: 'a.csv' });
    expect(rows.head()).toEqual({ bytes: new Uint8Array(Buffer.from('email\n')), isWhole: true });
    const empty = await rowsOf({ kind: 'anywhere', path: join(root, 'empty.csv'), shown: 'empty.csv' });
    expect([empty.head().bytes.length, [...empty.pieces()].length]).toEqual([0, 0]);
  });

  test('from standard input, of which no file is left to be seen', async () => {
    const before = spools();
    const rows = await rowsOf({ kind: 'stdin', stdin: chunks('email\n', 'a@exa', 'mple.com\n') });
    expect(spools()).toEqual(before);
    expect([textOf(rows), textOf(rows)]).toEqual(['email\na@example.com\n', 'email\na@example.com\n']);
    expect(rows.shown).toBe('standard input');
  });

  test('from a pipe', async () => {
    const path = join(scratch(), 'pipe');
    execFileSync('mkfifo', [path]);
    const writer = spawn('sh', ['-c', 'printf "email\\na@example.com\\n" > "$0"', path]);
    const opening = rowsOf({ kind: 'anywhere', path, shown: 'pipe' });
    expect(textOf(await opening)).toBe('email\na@example.com\n');
    expect(writer.exitCode === null || writer.exitCode === 0).toBe(true);
  });

  test('from records of a program, as JSON Lines', async () => {
    const records = [
      { email: 'a@example.com', tags: ['x'], n: 1, left: undefined },
      { email: 'b@example.com\n' },
      undefined,
    ];
    const rows = await rowsOf({ kind: 'records', records });
    const [first, second] = ['{"email":"a@example.com","tags":["x"],"n":1}', '{"email":"b@example.com\\n"}'];
    expect(textOf(rows)).toBe(`${first}\n${second}\nnull\n`);
  });

  test('from records that come one by one, many of them', async () => {
    const rows = await rowsOf({ kind: 'records', records: numbered(100_000) });
    const lines = textOf(rows).trimEnd().split('\n');
    expect([lines.length, lines[99_999]]).toEqual([100_000, '{"n":99999}']);
  });
});

describe('rows are not read', () => {
  test('where there is no file, or none that can be read', async () => {
    const root = scratch({ 'out/a.csv': '' });
    mkdirSync(join(root, 'folder'));
    const cases = [
      ['nowhere.csv', 'no such file or folder'],
      ['folder', 'is a folder, not a file'],
      ['out/a.csv/b', 'a part of this path is a file, not a folder'],
    ] as const;
    for (const [path, problem] of cases) {
      const fault = { kind: 'fault', fault: { path, problem } };
      // oxlint-disable-next-line no-await-in-loop -- a few cases
      expect(await openRows({ kind: 'project', root, path })).toEqual(fault);
      // oxlint-disable-next-line no-await-in-loop -- a few cases
      expect(await openRows({ kind: 'anywhere', path: join(root, path), shown: path })).toEqual(fault);
    }
    const device = { kind: 'fault', fault: { path: '/dev/null', problem: 'is a device, not a file' } };
    expect(await openRows({ kind: 'anywhere', path: '/dev/null', shown: '/dev/null' })).toEqual(device);
  });

  test('without the right to', async () => {
    const root = scratch({ 'a.csv': '' });
    execFileSync('chmod', ['000', join(root, 'a.csv')]);
    const opened = await withoutRights(() => openRows({ kind: 'anywhere', path: join(root, 'a.csv'), shown: 'a.csv' }));
    expect(opened).toMatchObject({ fault: { path: 'a.csv', problem: 'permission denied' } });
  });

  test('from outside the project, by whatever way, nor from a pipe in it', async () => {
    const root = scratch({ 'in/data.csv': 'email\n', 'secret.csv': 'email\n' });
    symlinkSync(join(root, 'secret.csv'), join(root, 'in/link.csv'));
    symlinkSync(join(root, 'in/data.csv'), join(root, 'in/inside.csv'));
    execFileSync('mkfifo', [join(root, 'in/pipe')]);
    const project = (path: string): ReturnType<typeof openRows> =>
      openRows({ kind: 'project', root: join(root, 'in'), path });
    expect(await project('link.csv')).toEqual({ kind: 'outside' });
    expect(await project('../secret.csv')).toEqual({ kind: 'outside' });
    expect(textOf(await rowsOf({ kind: 'project', root: join(root, 'in'), path: 'inside.csv' }))).toBe('email\n');
    expect(await project('pipe')).toMatchObject({ fault: { problem: 'is a named pipe, not a file' } });
  });

  test('from records that JSON cannot write, which are named', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(await openRows({ kind: 'records', records: [{}, circle] })).toEqual({
      kind: 'fault',
      fault: { path: 'rows', problem: 'row 2 cannot be written as JSON: it holds itself' },
    });
    expect(await openRows({ kind: 'records', records: [{ id: 1n }] })).toMatchObject({
      fault: { problem: 'row 1 cannot be written as JSON: a bigint is no JSON; give a number or a text' },
    });
  });

  test('further when the program that gives them fails: that is its own matter', async () => {
    await expect(openRows({ kind: 'records', records: broken() })).rejects.toThrow('the database is gone');
  });
});

describe('a change of the list', () => {
  test('is seen by its size, its time, and block by block', async () => {
    const file = join(scratch({ 'a.csv': fakeRows(30) }), 'a.csv');
    const rows = await rowsOf({ kind: 'anywhere', path: file, shown: 'a.csv' });
    const log = new BlockLog();
    for (const block of fakeBlocks(Buffer.from(textOf(rows)), 10)) log.add(block);
    expect(log.ranges.map(({ row, count }) => [row, count])).toEqual([
      [1, 10],
      [11, 10],
      [21, 10],
    ]);
    expect(rows.change()).toBeNull();
    const text = fakeRows(30);
    writeFileSync(file, text.replace('Name 15', 'Nime 15'), { flag: 'r+' });
    const source = new BlockSource(rows.descriptor);
    expect(log.ranges.map((range) => source.read(range) !== null)).toEqual([true, false, true]);
    appendFileSync(file, 'x@example.com,X\n');
    expect(rows.change()).toMatchObject({ path: 'a.csv' });
  });

  test('is a change of its digest, and the same blocks have the same', () => {
    expect(digest(fakeRows(30), 10)).toBe(digest(fakeRows(30), 10));
    expect(digest(fakeRows(30), 10)).not.toBe(digest(fakeRows(30).replace('Name 15', 'Nime 15'), 10));
    expect(digest(fakeRows(30), 10)).not.toBe(digest(fakeRows(29), 10));
  });
});

test('a set of rows is a set, also after a way through plain data', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 20_000 })),
      fc.integer({ min: 1, max: 21_000 }),
      (rows, at) => {
        const set = new RowSet();
        for (const row of [...rows, ...rows]) set.add(row);
        const next = Math.min(...rows.filter((row) => row >= at));
        for (const one of [set, RowSet.of(set.bits)]) {
          expect(one.size).toBe(rows.length);
          expect(one.last).toBe(Math.max(0, ...rows));
          expect(one.from(at)).toBe(next);
          expect(one.has(at)).toBe(rows.includes(at));
        }
      },
    ),
  );
});

test('a list is told from other lists and from its rejected rows, under whatever name it comes', () => {
  const root = scratch({ 'messages/data/own.csv': 'a\n', 'other.csv': 'a\n' });
  const head = { columns: ['a'] };
  const origin = (input: RowsInput, read: Parameters<typeof rowsOrigin>[2] = head): string =>
    rowsOrigin(input, { root, own: 'messages/data/own.csv' }, read);
  const file = (path: string): RowsInput => ({ kind: 'anywhere', path: join(root, path), shown: path });
  const stdin: RowsInput = { kind: 'stdin', stdin: chunks() };
  const own = origin({ kind: 'project', root, path: 'messages/data/own.csv' });
  expect([origin(file('messages/data/own.csv')), origin(file('messages/../messages/data/own.csv'))]).toEqual([
    own,
    own,
  ]);
  expect(origin({ kind: 'records', records: [] })).toBe(origin(stdin));
  const ofRejects = [
    origin(stdin, { columns: ['line', 'reason', 'a'] }),
    origin(file('other.csv'), { columns: ['envoi_line', 'envoi_reason', 'line', 'reason', 'a'] }),
  ];
  expect(origin(stdin, { columns: [], keys: ['line', 'reason', 'a'] })).toBe(ofRejects[0]);
  expect(new Set([own, origin(file('other.csv')), origin(stdin), ...ofRejects]).size).toBe(5);
  const moved = scratch({ 'messages/data/own.csv': 'a\n', 'other.csv': 'a\n' });
  const there: RowsInput = { kind: 'anywhere', path: join(moved, 'other.csv'), shown: 'x' };
  expect(rowsOrigin(there, { root: moved, own: null }, head)).toBe(origin(file('other.csv')));
});
