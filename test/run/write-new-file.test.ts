import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNewFile } from '../../src/run/write-new-file.ts';
import { scratch, withoutRights } from './scratch.ts';

test('a file is written whole, with the folders above it, and leaves nothing beside it', () => {
  const root = scratch();
  expect(writeNewFile(join(root, 'a/b/c.csv'), 'x', 'owner')).toBeNull();
  expect(readFileSync(join(root, 'a/b/c.csv'), 'utf8')).toBe('x');
  expect(statSync(join(root, 'a/b/c.csv')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c.csv']);
  expect(writeNewFile(join(root, 'd.json'), 'x', 'umask')).toBeNull();
  expect(statSync(join(root, 'd.json')).mode & 0o777).toBe(0o666 & ~process.umask());
});

describe('nothing is written', () => {
  const cases: readonly [name: string, target: string, problem: string][] = [
    ['over a file', 'file', 'exists already'],
    ['over a link that leads nowhere', 'link', 'exists already'],
    ['over a folder', 'folder', 'exists already'],
  ];
  test.each(cases)('%s', (_, target, problem) => {
    const root = scratch({ file: 'mine' });
    symlinkSync('nowhere', join(root, 'link'));
    mkdirSync(join(root, 'folder'));
    const before = readdirSync(root);
    expect(writeNewFile(join(root, target), 'x', 'owner')).toEqual({ path: join(root, target), problem });
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('mine');
    expect(readdirSync(root)).toEqual(before);
  });

  test('below a file', () => {
    const root = scratch({ file: 'mine' });
    const fault = { path: join(root, 'file'), problem: 'is a file, not a folder' };
    expect(writeNewFile(join(root, 'file/x'), 'x', 'owner')).toEqual(fault);
  });

  test('where the folder may not be written', () => {
    const root = scratch({ 'closed/x': '' });
    const fault = withoutRights(() => writeNewFile(join(root, 'closed/a.csv'), 'x', 'owner'));
    expect(fault).toEqual({ path: join(root, 'closed'), problem: 'permission denied' });
  });
});
