import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { keep, pathOf } from '../../src/run/program-cache-files.ts';
import { type KeptNames, lookAround, recall, remember, type Sight } from '../../src/run/program-cache-recall.ts';
import { scratch } from './scratch.ts';

/** Node 20 runs no TypeScript; `npm test` compiles first. */
const compiled = new URL('../../dist/run/program-cache-recall.js', import.meta.url).href;
const names: KeptNames = { program: 'program-1', words: 'words-1' };
const PARTIAL = 'partials/greeting.mjml';
const LIBRARY = {
  'envoi.yaml': 'version: 1',
  [PARTIAL]: '<mj-text>a</mj-text>',
  'templates/visit.mjml': '<mjml/>',
  'schemas/rows/customer.schema.json': '{}',
};

describe('what was opened before', () => {
  test('is found again under the same names', () => {
    const { root, folder } = remembered();
    expect(recall(folder, 'visit', later(root))).toEqual(names);
    expect(recall(folder, 'visit', later(root))).toEqual(names);
  });

  test('is found by its template alone', () => {
    const { root, folder } = remembered();
    expect(recall(folder, 'offer', later(root))).toBeNull();
  });

  test('is found by each of two projects whose names are alike, in turn', () => {
    const above = scratch();
    const folder = join(above, 'cache');
    keepBoth(folder);
    const [one, other] = ['a-b.c', 'a-b_c'].map((name) => {
      cpSync(scratch(LIBRARY), join(above, name), { recursive: true });
      return join(above, name);
    });
    if (one === undefined || other === undefined) throw new Error('two folders');
    for (const root of [one, other]) {
      expect(recall(folder, 'visit', later(root))).toBeNull();
      remember(folder, 'visit', later(root), names);
      expect(recall(folder, 'visit', later(root))).toEqual(names);
    }
    expect(readdirSync(folder)).toHaveLength(3);
  });
});

describe('is not believed after', () => {
  const changes: readonly [change: string, make: (root: string) => void][] = [
    ['a change of the same size, with the time set back', (root) => keepTime(join(root, PARTIAL), changeOneLetter)],
    [
      'another file of the same size and time in its place',
      (root) => {
        writeFileSync(join(root, 'other'), '<mj-text>b</mj-text>');
        const { atime, mtime } = statSync(join(root, PARTIAL));
        utimesSync(join(root, 'other'), atime, mtime);
        renameSync(join(root, 'other'), join(root, PARTIAL));
      },
    ],
    ['a file that was only touched', (root) => utimesSync(join(root, PARTIAL), 1, 1)],
    ['a new file', (root) => writeFileSync(join(root, 'partials/new.mjml'), '')],
    ['a file that is gone', (root) => rmSync(join(root, 'schemas/rows/customer.schema.json'))],
    ['a file of another name', (root) => renameSync(join(root, PARTIAL), join(root, 'partials/hello.mjml'))],
    ['a new folder', (root) => writeIn(root, 'languages/nb.yaml')],
    ['envoi.yaml is gone', (root) => rmSync(join(root, 'envoi.yaml'))],
    [
      'a link in place of a file',
      (root) => {
        renameSync(join(root, PARTIAL), join(root, 'moved'));
        symlinkSync('../moved', join(root, PARTIAL));
      },
    ],
    [
      'a link in place of a folder',
      (root) => {
        renameSync(join(root, 'partials'), join(root, 'moved'));
        symlinkSync('moved', join(root, 'partials'));
      },
    ],
    [
      'another project in its place',
      (root) => {
        renameSync(root, `${root}-old`);
        cpSync(`${root}-old`, root, { recursive: true, preserveTimestamps: true });
        rmSync(`${root}-old`, { recursive: true });
      },
    ],
  ];
  test.each(changes)('%s', (_, change) => {
    const { root, folder } = remembered();
    change(root);
    expect(recall(folder, 'visit', later(root))).toBeNull();
  });

  test('the clock went back', () => {
    const { root, folder } = remembered();
    expect(recall(folder, 'visit', lookAround(root))).toBeNull();
  });

  test('its project was copied with the cache in it', () => {
    const root = scratch(LIBRARY);
    const folder = 'node_modules/.cache/envoi';
    keepBoth(join(root, folder));
    remember(join(root, folder), 'visit', later(root), names);
    expect(recall(join(root, folder), 'visit', later(root))).toEqual(names);
    const copy = join(scratch(), 'copy');
    cpSync(root, copy, { recursive: true, preserveTimestamps: true });
    expect(recall(join(copy, folder), 'visit', later(copy))).toBeNull();
    // Nor under the name that its own note has.
    const theirs = readdirSync(join(copy, folder)).find((name) => name.startsWith('opened-')) ?? '';
    remember(join(copy, folder), 'visit', later(copy), names);
    for (const name of readdirSync(join(copy, folder))) {
      if (name.startsWith('opened-')) cpSync(join(root, folder, theirs), join(copy, folder, name));
    }
    expect(recall(join(copy, folder), 'visit', later(copy))).toBeNull();
  });
});

describe('what is kept of it is not believed after', () => {
  const changes: readonly [change: string, make: (path: string) => void][] = [
    ['a change of the same size, with the time set back', (path) => keepTime(path, changeOneLetter)],
    ['it was touched', (path) => utimesSync(path, 1, 1)],
    ['it is gone', (path) => rmSync(path)],
    ['it is a folder', (path) => (rmSync(path), mkdirSync(path))],
  ];
  test.each(changes)('%s', (_, change) => {
    for (const name of [names.program, names.words]) {
      const { root, folder } = remembered();
      change(pathOf(folder, name));
      expect(recall(folder, 'visit', later(root))).toBeNull();
    }
  });
});

describe('nothing is noted', () => {
  test('of files that were written a moment ago: they may be written again in the same tick of the clock', () => {
    const { root, folder } = kept();
    remember(folder, 'visit', lookAround(root), names);
    expect(recall(folder, 'visit', later(root))).toBeNull();
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('of files that changed while they were read', () => {
    const { root, folder } = kept();
    const sight = later(root);
    keepTime(join(root, PARTIAL), changeOneLetter);
    remember(folder, 'visit', sight, names);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('where one of the names is not kept', () => {
    const { root, folder } = kept();
    remember(folder, 'visit', later(root), { ...names, words: 'words-2' });
    expect(recall(folder, 'visit', later(root))).toBeNull();
  });

  test('of a library with a link in it', () => {
    const { root, folder } = kept();
    symlinkSync('greeting.mjml', join(root, 'partials/link.mjml'));
    remember(folder, 'visit', later(root), names);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('a note that is damaged says nothing', () => {
  const damages: readonly [how: string, damage: (content: string) => string][] = [
    ['empty', () => ''],
    ['no line', (content) => content.slice(65)],
    ['cut', (content) => content.slice(0, -20)],
    ['another form', () => 'x\n[1]'],
    ['null', () => 'x\nnull'],
    ['a number', () => 'x\n3'],
    ['zeros', (content) => '\0'.repeat(content.length)],
    ['another name of a program', (content) => content.replace(/"program-1"/, '"words-1"')],
    ['a name that is none', (content) => content.replace(/"program-1"/, '{}')],
    ['a name outside', (content) => content.replace(/"program-1"/, '"../program-1"')],
    ['another template', (content) => content.replace('"template":"visit"', '"template":"visi"')],
    ['one file less', (content) => content.replace(/[^\n"]*greeting\.mjml[^\\]*\\n/, '')],
    ['another time of a file', (content) => content.replace(/(greeting\.mjml (?:\d+ ){4}\d*)\d/, '$1x')],
  ];
  test.each(damages)('%s', (_, damage) => {
    const { root, folder, note } = remembered();
    const before = readFileSync(note, 'utf8');
    writeFileSync(note, damage(before));
    expect(readFileSync(note, 'utf8')).not.toBe(before);
    expect(recall(folder, 'visit', later(root))).toBeNull();
    remember(folder, 'visit', later(root), names);
    expect(recall(folder, 'visit', later(root))).toEqual(names);
  });

  test('nor does one that others can write', () => {
    const { root, folder, note } = remembered();
    chmodSync(note, 0o666);
    expect(recall(folder, 'visit', later(root))).toBeNull();
  });
});

test('two processes note at once: each finds a whole note or none', async () => {
  const { root, folder } = kept();
  const code = `
    import { lookAround, recall, remember } from ${JSON.stringify(compiled)};
    const [root, folder] = ${JSON.stringify([root, folder])};
    for (let turn = 0; turn < 100; turn += 1) {
      const sight = { ...lookAround(root), time: Date.now() + 10_000 };
      remember(folder, 'visit', sight, ${JSON.stringify(names)});
      const found = recall(folder, 'visit', { ...sight, time: sight.time + 10_000 });
      if (found?.program !== 'program-1') throw new Error(JSON.stringify(found));
    }`;
  const run = (): Promise<unknown> => promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
  await Promise.all([run(), run()]);
  expect(readdirSync(folder)).toHaveLength(3);
});

/** A project, and a cache in which a program and words of it are kept. */
function kept(): { readonly root: string; readonly folder: string } {
  const [root, folder] = [scratch(LIBRARY), scratch()];
  keepBoth(folder);
  return { root, folder };
}

function keepBoth(folder: string): void {
  keep(folder, names.program, 'program');
  keep(folder, names.words, 'words');
}

/** The same, and noted. */
function remembered(): { readonly root: string; readonly folder: string; readonly note: string } {
  const { root, folder } = kept();
  remember(folder, 'visit', later(root), names);
  const note = readdirSync(folder).find((name) => name.startsWith('opened-'));
  if (note === undefined) throw new Error('nothing was noted');
  return { root, folder, note: join(folder, note) };
}

/** As it looks to a process that runs when its files have come to rest. */
function later(root: string): Sight {
  const { time, ...rest } = lookAround(root);
  return { ...rest, time: time + 10_000 };
}

function keepTime(path: string, change: (path: string) => void): void {
  const { atime, mtime } = statSync(path);
  change(path);
  utimesSync(path, atime, mtime);
}

function changeOneLetter(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/.$/, 'X'));
}

function writeIn(root: string, path: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
}
