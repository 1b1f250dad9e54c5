import { execFileSync } from 'node:child_process';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type CompiledProgram, type HtmlVariant, MOST_VARIANTS, type Program } from '../../src/model/program.ts';
import type { File, Library } from '../../src/model/project.ts';
import { cacheFolder, type CacheMachine } from '../../src/run/program-cache-folder.ts';
import { keep, MOST_FILES, readKept } from '../../src/run/program-cache-files.ts';
import { type ProgramCache, programCache } from '../../src/run/program-cache.ts';
import { keysOf, type LibraryFiles } from '../../src/run/program-key.ts';
import { readLibrary } from '../../src/run/program-key-files.ts';
import { readProjectFiles } from '../../src/run/read-files.ts';
import { packageVersions } from '../../src/run/package-versions.ts';
import { scratch, withoutRights } from './scratch.ts';

/** Node 20 runs no TypeScript; `npm test` compiles first. */
const compiled = new URL('../../dist/run/program-cache-files.js', import.meta.url).href;
const versions = ['envoi 1.0.0 abc', 'mjml 5.4.1'];
const files: LibraryFiles = {
  config: file('envoi.yaml', 'version: 1'),
  project: library({ partials: [file('partials/head.mjml', '<mj-text>a</mj-text>')] }),
  shipped: library({
    templates: [file('envoi/templates/visit.mjml', '<mjml/>'), file('envoi/templates/offer.mjml', '<mjml/>')],
    partials: [file('envoi/partials/head.mjml', '<mj-text>b</mj-text>')],
    schemas: [file('envoi/schemas/visit.schema.json', '{}')],
    languages: [file('envoi/languages/nb.yaml', 'tag: nb')],
  }),
};
const program: Program = { name: 'visit', steps: [{ kind: 'text', text: 'Hei \u{1f600} \ud800\n' }], places: [] };

describe('what is kept', () => {
  test('is read back as it was, by this and by another process', () => {
    const folder = join(scratch(), 'cache');
    const kept = withVariants({ '10"2:\n"': 'a', '': 'b' });
    cacheIn(folder).write('visit', kept);
    expect(cacheIn(folder).read('visit')).toEqual(kept);
    expect(cacheIn(folder).read('offer')).toBe(null);
  });

  test('is for its owner alone', () => {
    const folder = join(scratch(), 'node_modules/.cache/envoi');
    cacheIn(folder).write('visit', withVariants({ a: 'a' }));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(modesIn(folder)).toEqual([0o600]);
  });

  test('joins what others have added', () => {
    const folder = scratch();
    cacheIn(folder).write('visit', withVariants({ a: 'one', b: 'two' }));
    cacheIn(folder).write('visit', withVariants({ c: 'three' }));
    expect([...(cacheIn(folder).read('visit')?.variants.html.keys() ?? [])]).toEqual(['a', 'b', 'c']);
  });

  test(`has at most ${MOST_VARIANTS} variants, the newest`, () => {
    const folder = scratch();
    const many = Object.fromEntries(Array.from({ length: MOST_VARIANTS }, (_, index) => [`k${index}`, 'x']));
    cacheIn(folder).write('visit', withVariants(many));
    cacheIn(folder).write('visit', withVariants({ new: 'x' }));
    const keys = [...(cacheIn(folder).read('visit')?.variants.html.keys() ?? [])];
    expect(keys).toHaveLength(MOST_VARIANTS);
    expect([keys[0], keys.at(-1)]).toEqual(['k1', 'new']);
  });

  test('words of languages stand beside it', () => {
    const folder = scratch();
    const words = { languages: {}, brand: { accent: '#1f5fa8' }, company: { name: 'Lumo' } };
    expect(cacheIn(folder).readWords()).toBe(null);
    cacheIn(folder).writeWords(words);
    expect(cacheIn(folder).readWords()).toEqual(words);
  });
});

describe('what is damaged is ignored, and written anew', () => {
  const damages: readonly [how: string, damage: (content: string) => string][] = [
    ['empty', () => ''],
    ['no line', () => '{}'],
    ['cut', (content) => content.slice(0, -1)],
    ['cut behind the digest', (content) => content.slice(0, 65)],
    ['longer', (content) => `${content} `],
    ['a changed letter', (content) => content.replace('Hei', 'Hej')],
    ['a changed digest', (content) => content.replace(/^./, (first) => (first === '0' ? '1' : '0'))],
    ['not JSON', () => 'x\ny'],
    ['zeros', (content) => '\0'.repeat(content.length)],
  ];
  test.each(damages)('%s', (_, damage) => {
    const folder = scratch();
    const cache = cacheIn(folder);
    cache.write('visit', withVariants({ a: 'a' }));
    const path = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect(cache.read('visit')).toBe(null);
    cache.write('visit', withVariants({ a: 'a' }));
    expect(cache.read('visit')).toEqual(withVariants({ a: 'a' }));
  });

  test('a file that others can write is not believed', () => {
    const folder = scratch();
    cacheIn(folder).write('visit', withVariants({ a: 'a' }));
    chmodSync(join(folder, readdirSync(folder)[0] ?? ''), 0o666);
    expect(cacheIn(folder).read('visit')).toBe(null);
  });

  test('a folder in the place of the file', () => {
    const folder = scratch();
    cacheIn(folder).write('visit', withVariants({ a: 'a' }));
    const [name = ''] = readdirSync(folder);
    const other = scratch();
    mkdirSync(join(other, name));
    expect(cacheIn(other).read('visit')).toBe(null);
    cacheIn(other).write('visit', withVariants({ a: 'a' }));
    expect(readdirSync(other)).toEqual([name]);
  });
});

describe('no run fails', () => {
  test('where the folder cannot be made', () => {
    const root = scratch({ file: '' });
    const cache = cacheIn(join(root, 'file/envoi'));
    cache.write('visit', withVariants({ a: 'a' }));
    expect(cache.read('visit')).toBe(null);
  });

  test('where the folder cannot be written', () => {
    const folder = scratch();
    chmodSync(folder, 0o555);
    withoutRights(() => cacheIn(folder).write('visit', withVariants({ a: 'a' })));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where the folder can only be read, and the file is old', () => {
    const folder = scratch();
    cacheIn(folder).write('visit', withVariants({ a: 'a' }));
    const path = join(folder, readdirSync(folder)[0] ?? '');
    utimesSync(path, 1, 1);
    chmodSync(folder, 0o555);
    expect(cacheIn(folder).read('visit')).toEqual(withVariants({ a: 'a' }));
    chmodSync(folder, 0o755);
    expect(statSync(path).mtimeMs).toBeGreaterThan(1000);
  });
});

test('two processes may write at once: each reader finds a whole file', async () => {
  const folder = scratch();
  const code = (word: string): string => `
    import { keep, readKept } from ${JSON.stringify(compiled)};
    for (let turn = 0; turn < 150; turn += 1) {
      keep(${JSON.stringify(folder)}, 'shared', '${word}'.repeat(20000));
      const text = readKept(${JSON.stringify(folder)}, 'shared');
      if (text === null || !/^(?:(?:left)+|(?:right)+)$/.test(text)) throw new Error('half a file');
    }`;
  const run = (word: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', code(word)]);
  await Promise.all([run('left'), run('right')]);
  expect(readdirSync(folder)).toEqual(['shared.json']);
});

test(`the ${MOST_FILES} newest files stay, and what a killed process left goes after a day`, () => {
  const folder = scratch();
  for (let index = 0; index < MOST_FILES + 5; index += 1) {
    keep(folder, `n${index}`, 'text');
    utimesSync(join(folder, `n${index}.json`), index + 1, index + 1);
  }
  writeFileSync(join(folder, 'n1.json.1-abc.tmp'), '');
  utimesSync(join(folder, 'n1.json.1-abc.tmp'), 1, 1);
  writeFileSync(join(folder, 'n2.json.1-abc.tmp'), '');
  writeFileSync(join(folder, 'README'), 'not ours');
  keep(folder, 'last', 'text');
  const names = readdirSync(folder);
  expect(names).toContain('last.json');
  expect(names).not.toContain('n5.json');
  expect(names).toContain('n6.json');
  expect(names.filter((name) => !name.endsWith('.json'))).toEqual(['README', 'n2.json.1-abc.tmp']);
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(MOST_FILES);
  expect(readKept(folder, 'n6')).toBe('text');
});

describe('the key', () => {
  const { shipped, project } = files;
  const others: readonly [what: string, files: LibraryFiles, versions?: readonly string[]][] = [
    ['the template', withShipped({ templates: [file('envoi/templates/visit.mjml', '<mjml> </mjml>')] })],
    [
      'the template of the project',
      { ...files, project: { ...project, templates: [file('templates/visit.mjml', '')] } },
    ],
    ['a partial', withShipped({ partials: [file('envoi/partials/head.mjml', '')] })],
    ['a partial of the project', { ...files, project: library({}) }],
    ['a schema', withShipped({ schemas: [file('envoi/schemas/visit.schema.json', '{} ')] })],
    ['the name of a schema', withShipped({ schemas: [file('envoi/schemas/visi.schema.json', '{}')] })],
    ['a language', withShipped({ languages: [file('envoi/languages/nb.yaml', 'tag: nn')] })],
    ['envoi.yaml', { ...files, config: file('envoi.yaml', 'version: 2') }],
    ['no envoi.yaml', { ...files, config: null }],
    ['a version', files, ['envoi 1.0.1 abc', 'mjml 5.4.1']],
    ['another version', files, ['envoi 1.0.0 abc', 'mjml 5.4.2']],
    ['bytes that move from one file to the next', withShipped({ partials: [file('envoi/partials/hea', 'd.mjml')] })],
  ];
  test.each(others)('changes with %s', (_, other, itsVersions = versions) => {
    expect(keysOf(other, itsVersions).program('visit')).not.toBe(keysOf(files, versions).program('visit'));
  });

  test('is another for another template, and not changed by that one', () => {
    expect(keysOf(files, versions).program('offer')).not.toBe(keysOf(files, versions).program('visit'));
    const templates = [...shipped.templates.slice(0, 1), file('envoi/templates/offer.mjml', '<mjml> </mjml>')];
    expect(keysOf(withShipped({ templates }), versions).program('visit')).toBe(
      keysOf(files, versions).program('visit'),
    );
  });

  test('of words is that of languages and envoi.yaml', () => {
    const { words } = keysOf(files, versions);
    expect(keysOf(withShipped({ templates: [], partials: [], schemas: [] }), versions).words).toBe(words);
    expect(keysOf(withShipped({ languages: [] }), versions).words).not.toBe(words);
    expect(keysOf({ ...files, config: null }, versions).words).not.toBe(words);
  });
});

test('nothing is kept of what is made from the sources, which change without a new version', () => {
  expect(packageVersions()).toBe(null);
  const folder = scratch();
  programCache(folder, files, { folder }).write('visit', withVariants({ a: 'a' }));
  expect(readdirSync(folder)).toEqual([]);
});

describe('the library is read as every run reads it', () => {
  const projects: readonly [what: string, root: () => string][] = [
    ['of the package itself', () => fileURLToPath(new URL('../..', import.meta.url))],
    ['of a project without one', () => scratch({ 'messages/a.yaml': 'template: visit' })],
    [
      'of a project with its own, and what does not belong there',
      () =>
        scratch({
          'envoi.yaml': 'version: 1',
          'templates/b.mjml': '<mjml/>',
          'templates/a.mjml': '<mjml/>',
          'templates/.#a.mjml': '',
          'templates/README.md': '',
          'templates/old/c.mjml': '',
          'schemas/a.schema.json': '{}',
          'schemas/rows/customer.schema.json': '{}',
          'languages/nb.yaml': 'tag: nb',
        }),
    ],
    [
      'of one with a link in it',
      () => {
        const root = scratch({ 'templates/a.mjml': '<mjml/>' });
        symlinkSync('a.mjml', join(root, 'templates/b.mjml'));
        return root;
      },
    ],
  ];
  test.each(projects)('%s', (_, makeRoot) => {
    const root = makeRoot();
    const { files: usual } = readProjectFiles(root, { kind: 'paths', paths: [] });
    const own = readLibrary(root);
    expect(pathsOf(own)).toEqual(pathsOf(usual));
    const [one, other] = [keysOf(own, versions), keysOf(usual, versions)];
    expect([one.words, one.program('a')]).toEqual([other.words, other.program('a')]);
  });

  test('and a link that leads out of the project is refused', () => {
    const root = scratch({ 'envoi.yaml': 'version: 1', 'templates/a.mjml': '' });
    symlinkSync(join(scratch({ 'b.mjml': '' }), 'b.mjml'), join(root, 'templates/b.mjml'));
    expect(() => readLibrary(root)).toThrow('templates/b.mjml');
  });
});

describe('the folder', () => {
  const linux: CacheMachine = { env: {}, platform: 'linux', home: () => '/home/kari' };
  const machines: readonly [machine: Partial<CacheMachine>, folder: string | null][] = [
    [{ home: () => null }, null],
    [{ home: () => null, env: { XDG_CACHE_HOME: '/fast' } }, '/fast/envoi'],
    [{ home: () => null, platform: 'darwin' }, null],
    [{}, '/home/kari/.cache/envoi'],
    [{ env: { XDG_CACHE_HOME: '/fast' } }, '/fast/envoi'],
    [{ env: { XDG_CACHE_HOME: 'not/absolute' } }, '/home/kari/.cache/envoi'],
    [{ env: { XDG_CACHE_HOME: '' } }, '/home/kari/.cache/envoi'],
    [{ platform: 'darwin' }, '/home/kari/Library/Caches/envoi'],
    [{ platform: 'win32', env: { LOCALAPPDATA: '/local' } }, '/local/envoi'],
    [{ platform: 'win32' }, '/home/kari/.cache/envoi'],
  ];
  test.each(machines)('is the user’s: %j', (machine, folder) => {
    expect(cacheFolder(scratch(), { ...linux, ...machine })).toBe(folder);
  });

  test('is in node_modules where the project has them', () => {
    const root = scratch({ 'node_modules/x': '' });
    expect(cacheFolder(root, linux)).toBe(join(root, 'node_modules/.cache/envoi'));
    expect(cacheFolder(scratch({ node_modules: 'a file' }), linux)).toBe('/home/kari/.cache/envoi');
  });
});

test.skipIf(process.platform === 'win32')('a pipe of that name is not waited for (Windows has none)', () => {
  const folder = scratch();
  execFileSync('mkfifo', [join(folder, 'kept.json')]);
  expect(readKept(folder, 'kept')).toBeNull();
});

function cacheIn(folder: string): ProgramCache {
  return programCache(folder, files, { folder, versions });
}

function pathsOf({ project, shipped }: LibraryFiles): readonly string[] {
  return [...Object.values(project), ...Object.values(shipped)].flat().map(({ path }: File) => path);
}

function withVariants(html: Readonly<Record<string, string>>): CompiledProgram {
  const variants = Object.entries(html).map(([key, text]): [string, HtmlVariant] => [
    key,
    { texts: [text], holes: [], isShrunk: true },
  ]);
  return {
    program,
    variants: {
      html: new Map(variants),
      layouts: new Map([['', { links: [] }]]),
      texts: new Map([['', { texts: ['Hei'], holes: [] }]]),
    },
  };
}

function file(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}

function library(some: Partial<Library>): Library {
  return { templates: [], partials: [], schemas: [], languages: [], ...some };
}

function withShipped(some: Partial<Library>): LibraryFiles {
  return { ...files, shipped: { ...files.shipped, ...some } };
}

function modesIn(folder: string): readonly number[] {
  return readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
}
