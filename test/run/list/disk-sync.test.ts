import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DiskSync, LostBytes } from '../../../src/run/list/disk-sync.ts';
import { scratch } from '../scratch.ts';

const MANY = 64 * 1024 * 1024;

function opened(path: string): number {
  const file = openSync(path, 'w');
  onTestFinished(() => closeSync(file));
  return file;
}

test('what was written is on the disk in the end, however often the disk was asked', async () => {
  const file = opened(join(scratch(), 'letters'));
  const disk = new DiskSync(file);
  for (let times = 0; times < 3; times += 1) {
    writeSync(file, 'a letter');
    disk.wrote(MANY);
  }
  await disk.rest();
  await disk.sync();
});

test('a loss that the system tells of once is kept until the end', async () => {
  // No disk stands behind it, and the system says so.
  const disk = new DiskSync(opened('/dev/null'));
  disk.wrote(MANY);
  await expect(disk.rest()).rejects.toThrow(LostBytes);
  expect(() => disk.wrote(1)).toThrow(LostBytes);
  await expect(disk.sync()).rejects.toMatchObject({ cause: { code: 'EINVAL' } });
});
