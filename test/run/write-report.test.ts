import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReport } from '../../src/run/write-report.ts';
import { scratch } from './scratch.ts';

test('a link in the place of the file beside is not followed', () => {
  const root = scratch({ 'target.txt': 'mine' });
  symlinkSync('target.txt', join(root, `.envoi-tmp-${process.pid}.report`));
  expect(writeReport(join(root, 'report.json'), '{}')).toBe(null);
  expect(readFileSync(join(root, 'target.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('{}');
  expect(readdirSync(root).toSorted()).toEqual(['report.json', 'target.txt']);
});

test("what a run that was ended has left behind is in nobody's way", () => {
  const root = scratch({});
  writeFileSync(join(root, `.envoi-tmp-${process.pid}.report`), 'half');
  expect(writeReport(join(root, 'report.json'), '{}')).toBe(null);
  expect(readdirSync(root)).toEqual(['report.json']);
});
