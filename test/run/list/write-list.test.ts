import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ListPart } from '../../../src/model/list.ts';
import { lockFolder } from '../../../src/run/lock-folder.ts';
import { type ListJob, writeList } from '../../../src/run/list/write-list.ts';
import { scratch, withoutRights } from '../scratch.ts';
import { fakeWriter } from './fake-list.mjs';
import { fakeJob, tree, write } from './lists.ts';

const PARTS: readonly ListPart[] = ['files', 'mbox', 'jsonl'];

/** A writer that fails as a disk does, in the block with this number. */
function failingAt(block: number, error: Error): ListJob['makeWriter'] {
  return async (plan, part) => {
    const writer = await fakeWriter(plan, part);
    let blocks = 0;
    const turn: typeof writer.write = (...given) => {
      blocks += 1;
      if (blocks === block) throw error;
      return writer.write(...given);
    };
    return { write: turn };
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** The bytes of an undisturbed run. */
async function undisturbed(to: ListPart): Promise<Readonly<Record<string, string>>> {
  const out = join(scratch(), 'out');
  expect(await write(out, { to })).toMatchObject({ kind: 'written' });
  return tree(out);
}

describe('a list is written', () => {
  test('as files by their rows, of which names say nothing', async () => {
    const out = join(scratch(), 'out');
    const result = await write(out, { to: 'files', rows: 3, isWanted: (row) => row !== 2 });
    expect(result).toMatchObject({ kind: 'written', folder: join(out, 'news'), tally: { letters: 2, resumed: 0 } });
    const letters = ['000001', '000003'].flatMap((name) => [`${name}.eml`, `${name}.html`, `${name}.txt`]);
    expect(readdirSync(join(out, 'news')).toSorted()).toEqual([...letters, 'job.json', 'manifest.jsonl']);
    expect(readdirSync(out)).toEqual(['news']);
    expect(readFileSync(join(out, 'news/000003.eml'), 'utf8')).toContain('p3@example.com');
  });

  test('more than 1,000 of them in a folder for a thousand rows each', async () => {
    const out = join(scratch(), 'out');
    await write(out, { to: 'files', rows: 1001, blocks: 300 });
    expect(readdirSync(join(out, 'news')).toSorted()).toEqual(['000', '001', 'job.json', 'manifest.jsonl']);
    expect(readdirSync(join(out, 'news/001'))).toHaveLength(6);
    const last = readFileSync(join(out, 'news/manifest.jsonl'), 'utf8').trimEnd().split('\n').at(-1);
    expect(JSON.parse(last ?? '')).toMatchObject({ row: 1001, file: '001/001001' });
  });

  test('as one container whose manifest says where each letter is', async () => {
    const out = join(scratch(), 'out');
    await write(out, { to: 'jsonl', rows: 20 });
    const container = readFileSync(join(out, 'news/letters.jsonl'));
    const lines = readFileSync(join(out, 'news/manifest.jsonl'), 'utf8').trimEnd().split('\n');
    const letters: readonly { to: string; at: number; length: number }[] = lines.map((line) => JSON.parse(line));
    expect(letters).toHaveLength(20);
    for (const { to, at, length } of letters)
      expect(container.toString('utf8', at, at + length)).toContain(`<p>${to},`);
    expect(letters.reduce((sum, { length }) => sum + length, 0)).toBe(container.length);
  });

  test('with no letter at all', async () => {
    const out = join(scratch(), 'out');
    expect(await write(out, { isWanted: () => false })).toMatchObject({ kind: 'written', tally: { letters: 0 } });
    expect(tree(out)['news/letters.mbox']).toBe('');
  });

  test('of a message in a folder, under all the folders that are missing', async () => {
    const out = join(scratch(), 'a/out');
    await write(out, { id: 'november/offers/news' });
    expect(existsSync(join(out, 'november/offers/news/letters.mbox'))).toBe(true);
    expect(statSync(join(out, 'november')).mode & 0o777).toBe(0o700);
  });

  test.each([0o000, 0o022, 0o777])('for their owner alone, under the umask %o', async (umask) => {
    const out = join(scratch(), 'out');
    const job = await fakeJob(out, { to: 'files', rows: 1001, blocks: 500 });
    const before = process.umask(umask);
    const result = await writeList(job);
    process.umask(before);
    expect(result.kind).toBe('written');
    const entries = readdirSync(out, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
      expect([entry.name, mode]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
    }
  });

  test.each(PARTS)('%s: with the same bytes however it is cut into blocks', async (to) => {
    const whole = await undisturbed(to);
    for (const blocks of [1, 50]) {
      const out = join(scratch(), 'out');
      // oxlint-disable-next-line no-await-in-loop -- each alone
      await write(out, { to, blocks });
      const { 'news/job.json': _job, ...letters } = tree(out);
      expect(whole).toMatchObject(letters);
    }
  });
});

describe('the same command', () => {
  test.each(PARTS)('%s: has nothing to do where all is there', async (to) => {
    const out = join(scratch(), 'out');
    await write(out, { to });
    const before = tree(out);
    const again = await write(out, { to, more: { makeWriter: failingAt(1, new Error('nothing is to be written')) } });
    expect(again).toMatchObject({ kind: 'written', tally: { letters: 50, resumed: 50 } });
    expect(tree(out)).toEqual(before);
  });

  test.each(PARTS)('%s: writes all again where a letter is not what it was', async (to) => {
    const out = join(scratch(), 'out');
    await write(out, { to });
    const before = tree(out);
    const letter = Object.keys(before).find((path) => !/job|manifest/.test(path));
    truncateSync(join(out, letter ?? ''), 3);
    expect(await write(out, { to })).toMatchObject({ kind: 'written', tally: { resumed: 0 } });
    expect(tree(out)).toEqual(before);
  });

  test.each(PARTS)('%s: goes on where the disk was full', async (to) => {
    const out = join(scratch(), 'out');
    const failed = await write(out, { to, more: { makeWriter: failingAt(4, systemError('ENOSPC')) } });
    expect(failed).toMatchObject({
      kind: 'fault',
      fault: { path: join(out, 'news'), problem: 'no space left on the disk' },
    });
    expect(failed).toMatchObject({ tally: { letters: 21 }, of: 50 });
    expect(existsSync(join(out, 'news'))).toBe(false);
    expect(await write(out, { to })).toMatchObject({
      kind: 'written',
      tally: { letters: 50, resumed: 21, changed: [] },
    });
    expect(tree(out)).toEqual(await undisturbed(to));
  });

  test.each(PARTS)('%s: goes on where all was written but that it is', async (to) => {
    const out = join(scratch(), 'out');
    const inTheWay = join(out, '.news.part/job.json.new');
    const makeWriter: ListJob['makeWriter'] = async (plan, part) => {
      const writer = await fakeWriter(plan, part);
      mkdirSync(inTheWay, { recursive: true });
      return writer;
    };
    expect(await write(out, { to, more: { makeWriter } })).toMatchObject({ kind: 'fault', tally: { letters: 50 } });
    rmSync(inTheWay, { recursive: true });
    expect(await write(out, { to })).toMatchObject({
      kind: 'written',
      tally: { letters: 50, resumed: 50, changed: [] },
    });
    expect(tree(out)).toEqual(await undisturbed(to));
  });

  test.each(PARTS)('%s: keeps nothing that is torn, foreign or out of its order', async (to) => {
    const whole = await undisturbed(to);
    const damages: readonly ((work: string) => void)[] = [
      (work) => appendFileSync(join(work, 'manifest.jsonl'), '{"row":22,"to":'),
      (work) => appendFileSync(join(work, 'manifest.jsonl'), '\0\0\0\0\n{"row":1}\nnull\n[]\n'),
      (work) => appendFileSync(join(work, 'manifest.jsonl'), readFileSync(join(work, 'manifest.jsonl'))),
      (work) => truncateSync(join(work, 'manifest.jsonl'), 900),
      (work) => writeFileSync(join(work, 'manifest.jsonl'), ''),
      (work) => writeFileSync(join(work, 'job.json'), '{"version":'),
      (work) => writeFileSync(join(work, 'job.json'), '{"version":2}'),
      (work) => {
        const letter = readdirSync(work).find((name) => /000020\.txt|letters/.test(name));
        truncateSync(join(work, letter ?? ''), 40);
      },
    ];
    for (const damage of damages) {
      const out = join(scratch(), 'out');
      // oxlint-disable-next-line no-await-in-loop -- one after the other reads better where one of them fails
      await write(out, { to, more: { makeWriter: failingAt(4, systemError('EIO')) } });
      damage(join(out, '.news.part'));
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await write(out, { to })).toMatchObject({ kind: 'written', tally: { letters: 50 } });
      expect(tree(out)).toEqual(whole);
    }
  });

  test('ends what was stopped between the two renames', async () => {
    const out = join(scratch(), 'out');
    await write(out, { rows: 10 });
    renameSync(join(out, 'news'), join(out, '.news.old'));
    const elsewhere = join(scratch(), 'out');
    await write(elsewhere, { rows: 50 });
    renameSync(join(elsewhere, 'news'), join(out, '.news.part'));
    expect(await write(out, { rows: 50 })).toMatchObject({ tally: { resumed: 50 } });
    expect(readdirSync(out)).toEqual(['news']);
  });

  test('gives the old letters their name again where no new ones are finished', async () => {
    const out = join(scratch(), 'out');
    await write(out, { rows: 10 });
    const before = tree(out);
    renameSync(join(out, 'news'), join(out, '.news.old'));
    const failed = await write(out, { rows: 50, more: { makeWriter: failingAt(1, systemError('EDQUOT')) } });
    expect(failed).toMatchObject({ fault: { problem: 'the disk quota is used up' } });
    expect(tree(out)).toMatchObject(before);
  });
});

describe('another command', () => {
  const changes: readonly [what: string, fake: Parameters<typeof write>[1]][] = [
    ['the list', { rows: 51 }],
    ['which rows get a letter', { isWanted: (row) => row !== 40 }],
    ['the message', { options: { times: 4 } }],
    ['the kind of output', { to: 'jsonl' }],
  ];
  test.each(changes)('begins anew and says what has changed: %s', async (what, fake) => {
    const out = join(scratch(), 'out');
    await write(out, { more: { makeWriter: failingAt(4, systemError('ENOSPC')) } });
    const result = await write(out, fake);
    expect(result).toMatchObject({ kind: 'written', tally: { resumed: 0 } });
    expect(result.tally.changed).toContain(what);
    expect(readdirSync(out)).toEqual(['news']);
  });

  test('leaves the old letters where they are until the new ones are there', async () => {
    const out = join(scratch(), 'out');
    await write(out, { rows: 10 });
    const before = tree(out);
    await write(out, { more: { makeWriter: failingAt(4, systemError('ENOSPC')) } });
    expect(tree(out)).toMatchObject(before);
    await write(out, { to: 'files' });
    expect(existsSync(join(out, 'news/letters.mbox'))).toBe(false);
  });
});

describe('nothing is written', () => {
  test('where another build is writing, of this process or of another', async () => {
    const out = join(scratch(), 'out');
    mkdirSync(out);
    const lock = lockFolder(out);
    const problem = `another build (process ${process.pid}) is writing here; try again when it is done`;
    expect(await write(out)).toMatchObject({ kind: 'fault', fault: { path: out, problem } });
    if (lock.kind === 'locked') lock.unlock();
    writeFileSync(join(out, '.envoi-lock'), `${process.ppid}\n`);
    expect(await write(out)).toMatchObject({
      fault: { problem: problem.replace(`${process.pid}`, `${process.ppid}`) },
    });
    // Of a process that is gone, which may have had our number.
    writeFileSync(join(out, '.envoi-lock'), `${process.pid}\n`);
    expect(await write(out)).toMatchObject({ kind: 'written' });
  });

  test('by the second of two builds at once', async () => {
    const out = join(scratch(), 'out');
    const results = await Promise.all([write(out), write(out, { rows: 10 })]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['fault', 'written']);
  });

  test('over what no list has made', async () => {
    const out = join(scratch({ 'out/news/kari.html': 'of another message', 'out/file': '' }), 'out');
    const help = 'move it, since the folder is replaced as a whole';
    expect(await write(out)).toMatchObject({
      fault: { path: join(out, 'news'), problem: `holds \`kari.html\`, which is no letter of this list; ${help}` },
    });
    expect(await write(out, { id: 'file' })).toMatchObject({ fault: { problem: 'is a file, not a folder' } });
    expect(await write(out, { id: 'file/news' })).toMatchObject({ fault: { problem: 'is a file, not a folder' } });
    mkdirSync(join(out, 'offers'));
    writeFileSync(join(out, 'offers/000001.html'), '');
    expect(await write(out, { id: 'offers' })).toMatchObject({
      fault: { problem: `is not the folder of a list: it has no job.json; ${help}` },
    });
    expect(readFileSync(join(out, 'news/kari.html'), 'utf8')).toBe('of another message');
  });

  const strangers: readonly [file: string, named: string][] = [
    ['2025/notes.txt', '2025/notes.txt'],
    ['2025', '2025'],
    ['000/001001.html', '000/001001.html'],
    ['000/000/000001.html', '000/000'],
    ['000001.html/x', '000001.html'],
    ['job.json/x', 'job.json'],
  ];
  test.each(strangers)('over a folder in which %s was put', async (file, named) => {
    const out = join(scratch(), 'out');
    await write(out, { to: file.startsWith('job') ? 'mbox' : 'files', rows: 2 });
    const path = join(out, 'news', file);
    if (file.startsWith('job') || file.startsWith('000001')) rmSync(join(out, 'news', named));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'mine');
    const problem = expect.stringContaining(`holds \`${named}\`, which is no letter of this list; move it`);
    expect(await write(out, { to: 'jsonl', rows: 2 })).toMatchObject({ kind: 'fault', fault: { problem } });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('but what a file manager leaves behind is neither kept nor in the way', async () => {
    const out = join(scratch(), 'out');
    await write(out, { to: 'files', rows: 2 });
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) writeFileSync(join(out, 'news', name), '');
    expect(await write(out, { to: 'files', rows: 2 })).toMatchObject({ kind: 'written', tally: { resumed: 2 } });
    expect(await write(out, { to: 'jsonl', rows: 2 })).toMatchObject({ kind: 'written', tally: { letters: 2 } });
    expect(readdirSync(join(out, 'news')).toSorted()).toEqual(['job.json', 'letters.jsonl', 'manifest.jsonl']);
    mkdirSync(join(out, 'offers'));
    writeFileSync(join(out, 'offers/.DS_Store'), '');
    expect(await write(out, { id: 'offers', rows: 2 })).toMatchObject({ kind: 'written' });
  });

  test.each(['news', '.news.part', '.news.old', 'november'])('through a link: %s', async (name) => {
    const out = join(scratch({ 'elsewhere/keep': '' }), 'out');
    mkdirSync(out);
    symlinkSync(join(dirname(out), 'elsewhere'), join(out, name));
    const id = name === 'november' ? 'november/news' : 'news';
    expect(await write(out, { id })).toMatchObject({ fault: { problem: expect.stringContaining('is a link') } });
    expect(readdirSync(join(dirname(out), 'elsewhere'))).toEqual(['keep']);
  });

  test('outside the folder for letters', async () => {
    const problem = 'would be written outside the folder for letters';
    expect(await write(join(scratch(), 'out'), { id: '../news' })).toMatchObject({ fault: { problem } });
  });

  test('where nobody may write', async () => {
    const root = scratch({ 'out/keep': '' });
    const job = await fakeJob(join(root, 'out'));
    const result = await withoutRights(() => writeList(job));
    expect(result).toMatchObject({ kind: 'fault', fault: { problem: 'permission denied' } });
  });

  test('of a list that was changed while it was read', async () => {
    const out = join(scratch(), 'out');
    const problem = 'the list was changed while it was read; start again when nobody writes into it';
    const { ranges, ...job } = await fakeJob(out);
    const [first, ...rest] = ranges;
    const wrong = first === undefined ? [] : [{ ...first, digest: 'of what was there' }];
    expect(await writeList({ ...job, ranges: [...wrong, ...rest] })).toMatchObject({
      fault: { path: 'customers.csv', problem },
      tally: { letters: 0 },
    });
    expect(existsSync(join(out, 'news'))).toBe(false);
  });

  test('under its name when somebody has touched the list meanwhile', async () => {
    const out = join(scratch(), 'out');
    const job = await fakeJob(out);
    utimesSync(`/proc/self/fd/${job.rows.descriptor}`, 1, 1);
    expect(await writeList(job)).toMatchObject({ kind: 'fault', fault: { path: 'customers.csv' } });
    expect(existsSync(join(out, 'news'))).toBe(false);
  });
});

test('a bug is a bug, and the lock is open again', async () => {
  const out = join(scratch(), 'out');
  await expect(write(out, { more: { makeWriter: failingAt(2, new Error('a bug')) } })).rejects.toThrow('a bug');
  expect(await write(out)).toMatchObject({ kind: 'written', tally: { resumed: 7 } });
});

test('progress is told in letters, and at the end', async () => {
  const told: unknown[] = [];
  await write(join(scratch(), 'out'), { more: { tell: (progress) => told.push(progress) } });
  expect(told.at(-1)).toMatchObject({ phase: 'write', rows: 50, of: 50 });
  expect(told.length).toBeLessThan(5);
});
