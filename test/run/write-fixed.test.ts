import { chmodSync, linkSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FixedFile } from '../../src/model/fixed.ts';
import { writeFixed } from '../../src/run/write-fixed.ts';
import { scratch, withoutRights } from './scratch.ts';

const path = 'messages/kari.yaml';

function file(of = path): FixedFile {
  return { path: of, original: encode('a: b\n'), bytes: encode('a: c\n'), fixes: 1 };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(root: string): string {
  return readFileSync(join(root, path), 'utf8');
}

test.each([0o600, 0o644, 0o664, 0o777])('the rights %o stay', (mode) => {
  const root = scratch({ [path]: 'a: b\n' });
  chmodSync(join(root, path), mode);
  expect(writeFixed(root, [file()])).toEqual([]);
  expect(read(root)).toBe('a: c\n');
  expect(statSync(join(root, path)).mode & 0o7777).toBe(mode);
  expect(readdirSync(join(root, 'messages'))).toEqual(['kari.yaml']);
});

test('a second name of a file keeps the old text', () => {
  const root = scratch({ [path]: 'a: b\n' });
  linkSync(join(root, path), join(root, 'other.yaml'));
  writeFixed(root, [file()]);
  expect(readFileSync(join(root, 'other.yaml'), 'utf8')).toBe('a: b\n');
});

test('a file that was changed, made longer, or removed meanwhile stays so; the others are written', () => {
  const root = scratch({ [path]: 'a: d\n', 'messages/anne.yaml': 'a: b\n', 'messages/long.yaml': 'a: b\nc: d\n' });
  const files = ['kari', 'long', 'gone', 'anne'].map((id) => file(`messages/${id}.yaml`));
  expect(writeFixed(root, files).map(({ path: one, problem }) => [one, problem])).toEqual([
    ['messages/kari.yaml', expect.stringMatching(/^has changed since it was read/)],
    ['messages/long.yaml', expect.stringMatching(/^has changed since it was read/)],
    ['messages/gone.yaml', 'no such file or folder'],
  ]);
  expect(read(root)).toBe('a: d\n');
  expect(readFileSync(join(root, 'messages/anne.yaml'), 'utf8')).toBe('a: c\n');
  expect(readdirSync(join(root, 'messages'))).toEqual(['anne.yaml', 'kari.yaml', 'long.yaml']);
});

test('a file that has become a link, or stands behind one, is not written', () => {
  const root = scratch({ 'real.yaml': 'a: b\n', 'messages/anne.yaml': 'a: b\n' });
  symlinkSync('../real.yaml', join(root, path));
  expect(writeFixed(root, [file()])).toEqual([{ path, problem: expect.stringMatching(/links are not followed/) }]);
  expect(readFileSync(join(root, 'real.yaml'), 'utf8')).toBe('a: b\n');
  const outside = scratch({ 'kari.yaml': 'a: b\n' });
  renameSync(join(root, 'messages'), join(root, 'old'));
  symlinkSync(outside, join(root, 'messages'));
  expect(writeFixed(root, [file()])).toEqual([{ path, problem: 'leads out of the project' }]);
  expect(readFileSync(join(outside, 'kari.yaml'), 'utf8')).toBe('a: b\n');
});

test('a file that may only be read stays as it is', () => {
  const root = scratch({ [path]: 'a: b\n' });
  for (const folder of ['.', 'messages']) chmodSync(join(root, folder), 0o777);
  chmodSync(join(root, path), 0o444);
  expect(withoutRights(() => writeFixed(root, [file()]))).toEqual([{ path, problem: 'permission denied' }]);
  expect(read(root)).toBe('a: b\n');
});
