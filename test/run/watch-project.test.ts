import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchProject } from '../../src/run/watch-project.ts';
import { scratch } from './scratch.ts';

const tree = { 'envoi.yaml': 'version: 1\n', 'messages/a.yaml': 'a\n', 'messages/b.yaml': 'b\n', 'offer.pdf': 'x' };

/** A watch over these files, and all that it has told until a path is among it. */
async function watching(files: Readonly<Record<string, string>> = tree, folder = '') {
  const root = join(scratch(files), folder);
  const problems: string[] = [];
  const onProblem = (problem: string): void => void problems.push(problem);
  const watch = await watchProject(root, { outputs: [join(root, 'out')], onProblem });
  onTestFinished(watch.close);
  const batches = watch.batches[Symbol.asyncIterator]();
  const until = async (path: string): Promise<readonly (readonly string[])[]> => {
    const { value, done } = await batches.next();
    if (done === true) throw new Error(`the watch ended before ${path}`);
    return value.includes(path) ? [value] : [value, ...(await until(path))];
  };
  return { root, watch, until, problems };
}

test('a file that changes is told by its path, one that is attached too', async () => {
  const { root, watch, until } = await watching();
  expect(watch.files()).toBe(4);
  writeFileSync(join(root, 'messages/a.yaml'), 'changed\n');
  expect(await until('messages/a.yaml')).toEqual([['messages/a.yaml']]);
  writeFileSync(join(root, 'offer.pdf'), 'changed');
  expect(await until('offer.pdf')).toEqual([['offer.pdf']]);
});

test('an editor that saves by renaming has changed one file', async () => {
  const { root, until } = await watching();
  for (const text of ['one\n', 'two\n']) {
    writeFileSync(join(root, 'messages/.a.yaml.swp'), text);
    writeFileSync(join(root, 'messages/a.yaml~'), text);
    renameSync(join(root, 'messages/.a.yaml.swp'), join(root, 'messages/a.yaml'));
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    expect((await until('messages/a.yaml')).flat()).toEqual(['messages/a.yaml']);
  }
});

test('files that come and go are changes, in folders that come too', async () => {
  const { root, until } = await watching();
  rmSync(join(root, 'messages/b.yaml'));
  expect((await until('messages/b.yaml')).flat()).toEqual(['messages/b.yaml']);
  mkdirSync(join(root, 'languages/deep'), { recursive: true });
  writeFileSync(join(root, 'languages/nb.yaml'), 'x');
  expect((await until('languages/nb.yaml')).flat()).toEqual(['languages/nb.yaml']);
});

test('output, hidden files and packages are not told', async () => {
  const { root, until } = await watching();
  for (const path of ['out/a.html', 'node_modules/x/y.yaml', '.git/index']) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), 'x');
  }
  writeFileSync(join(root, 'messages/a.yaml'), 'changed\n');
  expect((await until('messages/a.yaml')).flat()).toEqual(['messages/a.yaml']);
});

test('two thousand files at once are one batch, and none is missed', async () => {
  const paths = Array.from({ length: 2000 }, (_, index) => `messages/m${String(index).padStart(4, '0')}.yaml`);
  const { root, until } = await watching({ ...tree, ...Object.fromEntries(paths.map((path) => [path, 'x'])) });
  for (const path of paths) writeFileSync(join(root, path), 'changed');
  const seen = await until(paths.at(-1) ?? '');
  expect([...new Set(seen.flat())].toSorted()).toEqual(paths);
  expect(seen.length).toBeLessThanOrEqual(3);
});

test('a file that may not be read does not end the watch', async () => {
  const { root, until } = await watching();
  chmodSync(join(root, 'messages/a.yaml'), 0o000);
  writeFileSync(join(root, 'messages/b.yaml'), 'changed');
  expect((await until('messages/b.yaml')).flat()).toContain('messages/b.yaml');
});

test('a folder that goes is told, and everything in it when it or another comes back', async () => {
  const { root, watch, until } = await watching();
  const gone = `${root}-gone`;
  onTestFinished(() => rmSync(gone, { recursive: true, force: true }));
  const all = Object.keys(tree).toSorted();
  renameSync(root, gone);
  expect((await until('messages/b.yaml')).flat()).toContain('messages/b.yaml');
  renameSync(gone, root);
  expect((await until('messages/b.yaml')).at(-1)).toEqual(all);
  expect(watch.files()).toBe(4);
  writeFileSync(join(root, 'messages/a.yaml'), 'changed\n');
  expect((await until('messages/a.yaml')).flat()).toEqual(['messages/a.yaml']);
  renameSync(root, gone);
  mkdirSync(join(root, 'messages'), { recursive: true });
  writeFileSync(join(root, 'messages/c.yaml'), 'c');
  await until('messages/c.yaml');
  writeFileSync(join(root, 'messages/c.yaml'), 'changed\n');
  expect((await until('messages/c.yaml')).flat()).toEqual(['messages/c.yaml']);
});

test('a folder that cannot be looked at for a while is told once, and all of it once when it can be again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const within = Object.fromEntries(Object.entries(tree).map(([path, text]) => [`in/project/${path}`, text]));
  const { root, until, problems } = await watching(within, 'in/project');
  const outer = join(root, '..');
  renameSync(outer, `${outer}-aside`);
  symlinkSync('in', outer);
  vi.advanceTimersByTime(1500);
  expect(problems).toEqual([`${root}: the link leads back to itself`]);
  rmSync(outer);
  renameSync(`${outer}-aside`, outer);
  vi.advanceTimersByTime(500);
  expect((await until('messages/b.yaml')).at(-1)).toEqual(Object.keys(tree).toSorted());
  vi.advanceTimersByTime(500);
  writeFileSync(join(root, 'messages/a.yaml'), 'changed\n');
  expect(await until('messages/a.yaml')).toEqual([['messages/a.yaml']]);
});
