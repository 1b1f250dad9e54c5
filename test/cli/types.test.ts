import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

const FILE = 'envoi-types.d.ts';

function project(): string {
  return scratch({ 'envoi.yaml': 'version: 1\n', 'deep/er/x': '' });
}

test('writes the file at the root of the project, and knows it again', async () => {
  const root = project();
  const first = await run(join(root, 'deep', 'er'), ['types']);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/^wrote \S*envoi-types\.d\.ts with the types of 4 templates and \d+ row schemas?\n$/);
  expect(readFileSync(join(root, FILE), 'utf8')).toContain('"follow-up": { details: never; needs: never };');
  expect(await run(root, ['types'])).toMatchObject({ code: 0, out: `${FILE} is up to date\n` });
  expect(await run(root, ['types', '--check'])).toMatchObject({ code: 0, out: `${FILE} is up to date\n` });
});

test('--check fails without the file and with an old one, and writes nothing', async () => {
  const root = project();
  expect(await run(root, ['types', '--check'])).toMatchObject({
    code: 1,
    out: `${FILE} is not there: run \`envoi types\`\n`,
  });
  await run(root, ['types']);
  const made = readFileSync(join(root, FILE), 'utf8');
  writeFileSync(join(root, FILE), made.replace('starts_at', 'begins_at'));
  const old = readFileSync(join(root, FILE), 'utf8');
  expect(old).not.toBe(made);
  expect(await run(root, ['types', '--check'])).toMatchObject({
    code: 1,
    out: `${FILE} is not up to date: run \`envoi types\`\n`,
  });
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(old);
  expect(await run(root, ['types'])).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(made);
  writeFileSync(join(root, FILE), made.replaceAll('\n', '\r\n'));
  expect(await run(root, ['types', '--check'])).toMatchObject({ code: 0 });
});

test('a file of somebody else stays as it is', async () => {
  const root = project();
  writeFileSync(join(root, FILE), 'export type Mine = 1;\n');
  const refused = await run(root, ['types']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('was not made by `envoi types`, and stays as it is\n  move it away');
  expect(await run(root, ['types', '--check'])).toMatchObject({ code: 2 });
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('export type Mine = 1;\n');
});

test.each([
  ['messages/x.d.ts', 'stands in messages/, among the sources'],
  ['schemas/x.d.ts', 'stands in schemas/, among the sources'],
  ['envoi.yaml', 'is what the project stands on'],
])('never goes among the sources: %s', async (file, why) => {
  const root = scratch({ 'envoi.yaml': 'version: 1\n', 'messages/kari.yaml': '' });
  const { code, err } = await run(root, ['types', '-o', file]);
  const said = `envoi: -o ${file} ${why}\n  name a file beside envoi.yaml or in a folder of your own\n`;
  expect([code, err]).toEqual([2, said]);
});

test('-o names another file, and - is standard output', async () => {
  const root = project();
  expect(await run(root, ['types', '-o', 'src/types.d.ts'])).toMatchObject({ code: 0 });
  const { code, out } = await run(root, ['types', '-o', '-']);
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'src/types.d.ts'), 'utf8')).toBe(out);
  expect(await run(root, ['types', '-o', '-', '--check'])).toMatchObject({ code: 2, out: '' });
});

test('what cannot be: a folder, a link, no project, a broken schema', async () => {
  const root = project();
  expect(await run(root, ['types', '-o', 'deep'])).toMatchObject({ code: 2, out: '' });
  expect((await run(root, ['types', '-o', 'deep'])).err).toMatch(/^envoi: deep: /);
  await run(root, ['types', '-o', 'real.d.ts']);
  writeFileSync(join(root, 'real.d.ts'), `${readFileSync(join(root, 'real.d.ts'), 'utf8')}\n`);
  symlinkSync(join(root, 'real.d.ts'), join(root, 'link.d.ts'));
  expect((await run(root, ['types', '-o', 'link.d.ts'])).err).toContain('links are not followed');
  expect(await run('/', ['types'])).toMatchObject({ code: 2, out: '' });
  const broken = scratch({ 'envoi.yaml': 'version: 1\n', 'schemas/rows/guest.schema.json': '{ "type": "text" }' });
  const found = await run(broken, ['types']);
  expect(found).toMatchObject({ code: 1, out: '' });
  expect(found.err).toContain('schemas/rows/guest.schema.json:1:');
});
