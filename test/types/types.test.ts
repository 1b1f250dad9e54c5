import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readProjectTypes } from '../../src/run/project-types.ts';
import { scratch } from '../run/scratch.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const [shared, good, bad, tests, settings, delay] = [
  'shared.ts',
  'good.ts',
  'bad.ts',
  'tests.ts',
  'tsconfig.json',
  'delay.schema.json',
].map((name) => readFileSync(new URL(`app/${name}.txt`, import.meta.url), 'utf8'));
const customer = readFileSync(join(repository, 'schemas/rows/customer.schema.json'), 'utf8');

const PROJECT = {
  'envoi.yaml': 'version: 1\n',
  'templates/delay.mjml': '',
  'schemas/delay.schema.json': delay ?? '',
  'schemas/rows/customer.schema.json': customer,
};

/** A project of an application that has the package, with these programs. */
function application(programs: Readonly<Record<string, string | undefined>>): string {
  const files = { 'package.json': '{ "private": true, "type": "module" }', 'tsconfig.json': settings, ...programs };
  const root = scratch({ ...PROJECT, 'node_modules/.keep': '' });
  for (const [name, text = ''] of Object.entries(files)) writeFileSync(join(root, name), text);
  symlinkSync(repository, join(root, 'node_modules', 'envoi'));
  return root;
}

async function typesIn(root: string): Promise<string> {
  const made = await readProjectTypes(root);
  if (made.kind !== 'types') throw new Error(JSON.stringify(made));
  return made.text;
}

/** Where the compiler of TypeScript sees a mistake: `bad.ts:5`. */
function mistakesIn(root: string): readonly string[] {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', root, '--pretty', 'false'], { cwd: root, stdio: 'pipe' });
    return [];
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return [...said.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
  }
}

/** The lines of a program that are marked as wrong. */
function marksIn(file: string, program: string = ''): readonly string[] {
  return program.split('\n').flatMap((line, index) => (line.endsWith('// error') ? [`${file}:${index + 1}`] : []));
}

test('what an application does right compiles, and each slip is an error on its own line', async () => {
  const root = application({ 'shared.ts': shared, 'good.ts': good, 'bad.ts': bad, 'tests.ts': tests });
  symlinkSync(join(repository, 'node_modules/vitest'), join(root, 'node_modules', 'vitest'));
  writeFileSync(join(root, 'envoi-types.d.ts'), await typesIn(root));
  const marked = [...marksIn('bad.ts', bad), ...marksIn('tests.ts', tests)];
  expect(marked.length).toBeGreaterThan(18);
  expect(mistakesIn(root)).toEqual(marked);
});

test('the example of the library page compiles', async () => {
  const library = readFileSync(join(repository, 'docs/library.md'), 'utf8');
  const [, example = ''] = /```ts\n(import [^]*?envoi-types[^]*?)```/.exec(library) ?? [];
  const given = `import { row, sender } from './shared.js';\nconst [starts_at, place, opening_hours] = ['x', 'y', 'z'] as const;\n`;
  expect(example).toContain("openTemplate('.', 'appointment')");
  const program = `${given}${example}`;
  const slip = program.replace("'.', 'appointment'", "'.', 'apointment'").replace('opening_hours } });', '} });');
  const root = application({ 'shared.ts': shared, 'page.ts': program, 'slip.ts': slip });
  writeFileSync(join(root, 'envoi-types.d.ts'), await typesIn(root));
  expect(mistakesIn(root)).toEqual(['slip.ts:6', 'slip.ts:8']);
});

test('a template or row has its own name in the types, whatever letters and digits it is made of', async () => {
  const names = ['step2b', '2go', 'kjøp', 'ß', '日本', 'a_b', 'price$'];
  const files = names.flatMap((name) => [
    [`templates/${name}.mjml`, ''],
    [`schemas/${name}.schema.json`, delay ?? ''],
    [`schemas/rows/${name}.schema.json`, customer],
  ]);
  const root = scratch({ 'envoi.yaml': 'version: 1\n', ...Object.fromEntries(files) });
  const text = await typesIn(root);
  const types = ['Step2b', 'T2go', 'Kjøp', 'SS', '日本', 'AB', 'Price'];
  for (const type of types) {
    expect(text).toContain(`\nexport type ${type}Message = MessageBase & (`);
    expect(text).toContain(`\nexport interface ${type}Details {\n`);
    expect(text).toContain(`\nexport interface ${type}Row {\n`);
    expect(text).toMatch(new RegExp(`\\{ details: ${type}Details; needs: `));
  }
  const used = types.flatMap((type) => [`${type}Message`, `${type}Details`, `${type}Row`]);
  const program = `import type { ${used.join(', ')} } from './envoi-types.js';
export const message: KjøpMessage = { template: 'kjøp' }; // error
export type All = [${used.join(', ')}];
`;
  writeFileSync(join(root, 'names.ts'), program);
  writeFileSync(
    join(root, 'envoi-types.d.ts'),
    text.replace("declare module 'envoi/render'", "declare module './names.js'"),
  );
  writeFileSync(join(root, 'tsconfig.json'), settings ?? '');
  expect(mistakesIn(root)).toEqual(['names.ts:2']);
});

test('without the file every template and all details pass', () => {
  const program = `
    import { openTemplate } from 'envoi/render';
    import { row, sender } from './shared.js';
    declare const name: string;
    const letters = (await openTemplate('.', name)).letters({ language: 'nb', sender });
    await letters.render({ ...row, details: { anything: [1] } });
    await (await openTemplate('.', 'own')).letters({ language: 'nb', sender }).render(row);
  `;
  expect(mistakesIn(application({ 'shared.ts': shared, 'good.ts': program }))).toEqual([]);
});

test('the same schemas give the same bytes, and no word of them is a program', async () => {
  const root = scratch(PROJECT);
  const text = await typesIn(root);
  expect(await typesIn(root)).toBe(text);
  expect(text).not.toMatch(/^ *declare const/m);
  expect(text).toContain('injected');
  expect(text).toContain('"delay": { details: DelayDetails; needs: "deadline" | "details" };');
  expect(text).toContain('"follow-up": { details: never; needs: never };');
});

test('nothing is said on standard output, whatever the environment wants', async () => {
  const before = process.env['VERBOSE'];
  const said: string[] = [];
  const { info } = console;
  process.env['VERBOSE'] = '1';
  console.info = (...words: readonly unknown[]) => said.push(words.join(' '));
  try {
    await typesIn(scratch(PROJECT));
    expect(process.env['VERBOSE']).toBe('1');
  } finally {
    console.info = info;
    if (before === undefined) delete process.env['VERBOSE'];
    else process.env['VERBOSE'] = before;
  }
  expect(said).toEqual([]);
});

test('schemas with mistakes give findings and no types', async () => {
  const root = scratch({
    ...PROJECT,
    'schemas/delay.schema.json': (delay ?? '').replace('#/$defs/parcel', 'https://x.example/s.json'),
  });
  const made = await readProjectTypes(root);
  expect(made).toMatchObject({ kind: 'findings', diagnostics: [{ code: 'schema/ref' }] });
});
