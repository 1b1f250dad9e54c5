import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProject, packageRoot } from '../../src/run/find-project.ts';
import { scratch } from './scratch.ts';

describe('the project', () => {
  const files = {
    'envoi.yaml': '',
    'messages/november/kari.yaml': '',
    'other/messages/a.yaml': '',
    'other/deep/x': '',
  };
  const cases: readonly [name: string, files: Readonly<Record<string, string>>, start: string, root: string][] = [
    ['is the folder itself', files, '.', '.'],
    ['is an ancestor', files, 'messages/november', '.'],
    ['is that of a file', files, 'messages/november/kari.yaml', '.'],
    ['has envoi.yaml, even with messages/ nearer', files, 'other/deep', '.'],
    ['has messages/ where no envoi.yaml is above', { 'a/messages/x.yaml': '', 'a/b/c/y': '' }, 'a/b/c', 'a'],
    ['is the nearest', { 'envoi.yaml': '', 'a/envoi.yaml': '', 'a/b/y': '' }, 'a/b', 'a'],
  ];
  test.each(cases)('%s', (_, tree, start, root) => {
    const folder = scratch(tree);
    expect(findProject(join(folder, start))).toEqual({ kind: 'project', root: join(folder, root) });
  });

  test('is not a file named messages', () => {
    const folder = scratch({ messages: 'a file', 'a/b': '' });
    expect(findProject(join(folder, 'a'))).toEqual({ kind: 'none', start: join(folder, 'a') });
  });
});

test('the package is where its package.json is', () => {
  expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true);
  expect(existsSync(join(packageRoot(), 'schemas/report.schema.json'))).toBe(true);
});
