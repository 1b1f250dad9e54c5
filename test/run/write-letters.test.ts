import type * as Fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Letter } from '../../src/model/letter.ts';
import type { Fault } from '../../src/model/outcome.ts';
import { packageRoot } from '../../src/run/find-project.ts';
import { outFolder, writeLetters } from '../../src/run/write-letters.ts';
import { letterOf } from '../reporters/outcomes.ts';
import { scratch } from './scratch.ts';

const project = { 'envoi.yaml': '', 'messages/kari.yaml': '', 'templates/a.mjml': '' };
const kari = letterOf('kari');
const anne = letterOf('november/anne');

function write(
  root: string,
  letters: readonly Letter[],
  out = join(root, 'out'),
  page: string | null = null,
): Fault | null {
  const folder = outFolder(root, out);
  return folder.kind === 'fault' ? folder.fault : writeLetters(folder.folder, letters, page);
}

/** Every file below a folder with its content. */
function tree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('letters are written', () => {
  test('as html, txt and eml under their ids, and nothing else is left', () => {
    const root = scratch(project);
    expect(write(root, [kari, anne], join(root, 'out'), 'the page')).toBeNull();
    expect(tree(join(root, 'out'))).toEqual({
      'index.html': 'the page',
      'kari.html': kari.html,
      'kari.txt': kari.text,
      'kari.eml': new TextDecoder().decode(kari.eml),
      'november/anne.html': anne.html,
      'november/anne.txt': anne.text,
      'november/anne.eml': new TextDecoder().decode(anne.eml),
    });
  });

  test.each([0o000, 0o022, 0o777])('for their owner alone, under the umask %o', (umask) => {
    const root = scratch(project);
    const before = process.umask(umask);
    const fault = write(root, [anne]);
    process.umask(before);
    expect(fault).toBeNull();
    expect(statSync(join(root, 'out/november/anne.eml')).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'out/november')).mode & 0o777).toBe(0o700);
  });

  test('over those of an earlier build, beside letters of other messages', () => {
    const root = scratch({ ...project, 'out/kari.html': 'old', 'out/other.html': 'other' });
    expect(write(root, [kari])).toBeNull();
    expect(tree(join(root, 'out'))).toMatchObject({ 'kari.html': kari.html, 'other.html': 'other' });
  });

  test('into any folder, with all folders above it', () => {
    const root = scratch(project);
    expect(write(root, [kari], join(root, 'a/b/c'))).toBeNull();
    expect(Object.keys(tree(join(root, 'a')))).toContain('b/c/kari.html');
  });

  test('without a change to another name of an old file', () => {
    const root = scratch({ ...project, 'out/kari.html': 'old' });
    linkSync(join(root, 'out/kari.html'), join(root, 'second-name.html'));
    expect(write(root, [kari])).toBeNull();
    expect(readFileSync(join(root, 'second-name.html'), 'utf8')).toBe('old');
  });

  test('after a build that was killed: what it left goes', () => {
    const gone = spawnSync('true').pid;
    const root = scratch({ ...project, 'out/.envoi-lock': `${gone}\n`, 'out/.envoi-tmp-1-0.new': 'part' });
    expect(write(root, [kari])).toBeNull();
    expect(Object.keys(tree(join(root, 'out'))).toSorted()).toEqual(['kari.eml', 'kari.html', 'kari.txt']);
  });
});

describe('a folder is refused', () => {
  const cases: readonly [out: string, problem: string][] = [
    ['.', 'holds the messages; letters go into a folder of their own, such as out'],
    ['..', 'holds the messages; letters go into a folder of their own, such as out'],
    ['messages', 'holds the messages; letters go into a folder of their own, such as out'],
    ['messages/out', 'stands in messages/, among the sources; letters go into a folder of their own, such as out'],
    ['templates', 'stands in templates/, among the sources; letters go into a folder of their own, such as out'],
    ['envoi.yaml', 'is a file, not a folder'],
    ['link', 'is a link; name the folder that it leads to'],
    ['through/new', 'stands in templates/, among the sources; letters go into a folder of their own, such as out'],
  ];
  test.each(cases)('%s: %s', (out, problem) => {
    const root = scratch(project);
    symlinkSync('/tmp', join(root, 'link'));
    symlinkSync('templates', join(root, 'through'));
    const before = tree(root);
    expect(write(root, [kari], join(root, out))).toEqual({ path: join(root, out), problem });
    expect(tree(root)).toEqual(before);
  });

  test('while another build writes there', () => {
    const root = scratch({ ...project, 'out/.envoi-lock': `${process.ppid}\n`, 'out/kari.html': 'old' });
    expect(write(root, [kari])).toEqual({
      path: join(root, 'out'),
      problem: `another build (process ${process.ppid}) is writing here; try again when it is done`,
    });
    expect(tree(join(root, 'out'))['kari.html']).toBe('old');
  });
});

describe('when one letter cannot be written, none is, and the old ones stay', () => {
  const obstacles: readonly [name: string, prepare: (out: string) => void, path: string, problem: string][] = [
    ['a folder in its place', (out) => mkdirSync(join(out, 'kari.txt')), 'out/kari.txt', 'is a folder, not a file'],
    [
      'a link in its place',
      (out) => symlinkSync('/tmp/elsewhere', join(out, 'kari.txt')),
      'out/kari.txt',
      'is a link, and letters are not written through links',
    ],
    [
      'a pipe in its place',
      (out) => spawnSync('mkfifo', [join(out, 'kari.txt')]),
      'out/kari.txt',
      'is no regular file',
    ],
    [
      'a file in the place of its folder',
      (out) => writeFileSync(join(out, 'november'), 'x'),
      'out/november',
      'is a file, not a folder',
    ],
    [
      'a link in the place of its folder',
      (out) => symlinkSync('/tmp', join(out, 'november')),
      'out/november',
      'is a link, and letters are not written through links',
    ],
  ];
  test.each(obstacles)('%s', (_, prepare, path, problem) => {
    const root = scratch({ ...project, 'out/kari.html': 'old', 'out/first.html': 'old' });
    prepare(join(root, 'out'));
    const before = tree(root);
    expect(write(root, [letterOf('first'), kari, anne])).toEqual({ path: join(root, path), problem });
    expect(tree(root)).toEqual(before);
  });

  test('a letter that would leave the folder', () => {
    const root = scratch(project);
    expect(write(root, [kari, letterOf('../../outside')])?.path).toBe('../../outside.html');
    expect(tree(root)).toEqual(tree(scratch(project)));
  });

  test('a name that is too long', () => {
    const root = scratch({ ...project, 'out/kari.html': 'old' });
    const long = 'x'.repeat(300);
    expect(write(root, [kari, letterOf(long)])).toEqual({
      path: join(root, `out/${long}.html`),
      problem: 'the name is too long',
    });
    expect(tree(join(root, 'out'))).toEqual({ 'kari.html': 'old' });
  });
});

/** `node:fs` with one call that fails at its `time`-th use; the count tells whether it came to that. */
function breakCall(call: keyof typeof Fs, code: string, time: number): { count: number } {
  const used = { count: 0 };
  vi.resetModules();
  vi.doMock('node:fs', async (original) => {
    const fs = await original<typeof Fs>();
    const broken = (...args: readonly unknown[]): unknown => {
      used.count += 1;
      if (used.count === time) throw Object.assign(new Error(code), { code, syscall: call });
      const whole: unknown = fs[call];
      return typeof whole === 'function' ? Reflect.apply(whole, fs, args) : undefined;
    };
    return { ...fs, [call]: broken };
  });
  return used;
}

describe('whatever call fails', () => {
  afterEach(() => {
    vi.doUnmock('node:fs');
    vi.resetModules();
  });

  const calls = [
    'mkdirSync',
    'openSync',
    'writeFileSync',
    'fsyncSync',
    'closeSync',
    'linkSync',
    'renameSync',
    'chmodSync',
    'fchmodSync',
  ] as const;
  const points = calls.flatMap((call) => Array.from({ length: 6 }, (_, index) => [call, index + 1] as const));

  test.each(points)('%s, the %i. time: all letters are there, or everything is as before', async (call, time) => {
    const root = scratch({ ...project, 'out/kari.html': 'old', 'out/kari.txt': 'old text' });
    const before = tree(root);
    const used = breakCall(call, 'ENOSPC', time);
    const { writeLetters: writeBroken } = await import('../../src/run/write-letters.ts');
    const fault = writeBroken({ path: join(root, 'out') }, [kari, anne], null);
    if (fault === null) {
      expect(tree(join(root, 'out'))).toMatchObject({ 'kari.html': kari.html, 'november/anne.txt': anne.text });
      expect(Object.keys(tree(join(root, 'out')))).toHaveLength(6);
    } else {
      expect(used.count).toBeGreaterThanOrEqual(time);
      expect(fault.problem).toBe('no space left on the disk');
      expect(tree(root)).toEqual(before);
    }
  });

  test('a folder that cannot be written to is found out before work starts', async () => {
    const root = scratch(project);
    breakCall('accessSync', 'EROFS', 1);
    const { outFolder: look } = await import('../../src/run/write-letters.ts');
    expect(look(root, join(root, 'out'))).toEqual({
      kind: 'fault',
      fault: { path: join(root, 'out'), problem: 'the disk is read-only' },
    });
  });
});

/** The compiled writer in a process that ends at once where it comes to one of these calls. */
describe('a process that is killed', () => {
  const writer = pathToFileURL(join(packageRoot(), 'dist/run/write-letters.js')).href;
  const letter = { ...kari, eml: [...kari.eml] };
  const writeIn = (root: string, code: string): NodeJS.Signals | null =>
    spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${code} syncBuiltinESMExports();
       const { writeLetters } = await import('${writer}');
       const letter = ${JSON.stringify(letter)};
       writeLetters({ path: ${JSON.stringify(join(root, 'out'))} }, [{ ...letter, eml: Uint8Array.from(letter.eml) }], null);`,
    ]).signal;

  test.each(['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync', 'rmSync'])(
    'at %s leaves whole files, and the next build goes through',
    (call) => {
      const root = scratch({ ...project, 'out/kari.html': 'old', 'out/kari.txt': 'old', 'out/kari.eml': 'old' });
      expect(writeIn(root, `fs.${call} = () => process.kill(process.pid, 'SIGKILL');`)).toBe('SIGKILL');
      const found = tree(join(root, 'out'));
      expect(['old', kari.html]).toContain(found['kari.html']);
      expect(['old', kari.text]).toContain(found['kari.txt']);
      expect(['old', new TextDecoder().decode(kari.eml)]).toContain(found['kari.eml']);
      expect(writeIn(root, '')).toBeNull();
      expect(tree(join(root, 'out'))).toEqual({
        'kari.html': kari.html,
        'kari.txt': kari.text,
        'kari.eml': new TextDecoder().decode(kari.eml),
      });
    },
  );
});
