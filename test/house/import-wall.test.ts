import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, parts, partOf, type SourceFile, sourceFile, sourceFiles, src, type Tree } from './source-files.ts';

const files = sourceFiles();
const map = readFileSync(`${src}README.md`, 'utf8');

/** A folder of `src/`, or a file that stands in it. */
type Unit = string;

/** The table of the map: who may import whom. */
const walls: ReadonlyMap<Unit, readonly Unit[]> = new Map(
  tableBelow('## Who may import whom').map(([unit = '', allowed = '']) => [
    nameIn(unit),
    allowed.split(' ').filter(Boolean),
  ]),
);
const paths: ReadonlySet<string> = new Set(files.map(({ path }) => path));
const onTheDisk: readonly Unit[] = readdirSync(src).filter((name) => name !== 'README.md');

describe('the map of the house', () => {
  test('names every folder, and every folder it names is there', () => {
    expect([...walls.keys()].toSorted()).toEqual(onTheDisk.toSorted());
    const described = tableBelow('# The house').map(([folder = '']) => nameIn(folder).replace(/\/$/, ''));
    expect(described.toSorted()).toEqual(onTheDisk.filter((name) => !name.endsWith('.ts')).toSorted());
  });

  test('allows only what is on it', () => {
    expect([...walls.values()].flat().filter((unit) => !walls.has(unit))).toEqual([]);
  });
});

test('every import goes where the map allows', () => {
  const through = files.flatMap((file) =>
    ownImports(file)
      .filter(
        (target) => unitOf(target) !== unitOf(file.path) && !walls.get(unitOf(file.path))?.includes(unitOf(target)),
      )
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(through).toEqual([]);
});

test('every import is of a file that is there', () => {
  expect(files.flatMap((file) => ownImports(file).filter((target) => !paths.has(target)))).toEqual([]);
});

test('no file imports itself, by whatever way round', () => {
  const targets = new Map(files.map((file) => [file.path, ownImports(file)]));
  expect(cycleIn(targets)).toEqual([]);
});

test('each package is imported by one file, and each dependency is imported', () => {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const name of new Set(importsOf(file).filter(isPackage).map(packageOf))) {
      importers.set(name, [...(importers.get(name) ?? []), file.path]);
    }
  }
  expect([...importers].filter(([, by]) => by.length > 1)).toEqual([]);
  const {
    dependencies,
    devDependencies,
    peerDependencies,
  }: Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>> = JSON.parse(
    readFileSync(`${src}../package.json`, 'utf8'),
  );
  // Of some packages there are types and nothing else.
  const needed = [...importers.keys()].filter((name) => name in dependencies || !(`@types/${name}` in devDependencies));
  expect(needed.toSorted()).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).toSorted());
});

test('above run/ nothing touches the machine, the clock or chance', () => {
  const above = files.filter(({ path }) => !['run', 'cli', 'lsp', 'testing'].includes(unitOf(path)));
  expect(above.flatMap((file) => touches(file).map((what) => `${file.path}: ${what}`))).toEqual([]);
});

test('no module keeps state', () => {
  expect(files.flatMap((file) => topLevelLets(file).map((what) => `${file.path}: ${what}`))).toEqual([]);
});

describe('the walls would catch', () => {
  const cases: readonly [code: string, caught: readonly string[]][] = [
    [`import { readFileSync } from 'node:fs';`, ['node:fs']],
    [`const fs = await import('node:fs');`, ['node:fs']],
    [`type Stats = import('node:fs').Stats;`, ['node:fs']],
    [`export { join } from 'node:path';`, ['node:path']],
    ['const home = process.env.HOME;', ['process']],
    ['const { env } = process;', ['process']],
    ['const a = { process };', ['process']],
    [`console.log('x');`, ['console']],
    ['const all = globalThis;', ['globalThis']],
    ['const now = Date.now();', ['Date.now']],
    ['const now = new Date();', ['new Date()']],
    ['const now = Date();', ['Date()']],
    ['const dice = Math.random();', ['Math.random']],
    ['const here = import.meta.url;', ['import.meta']],
    ['setTimeout(() => 1, 2);', ['setTimeout']],
    [
      'const day = new Date(text); const random = Math.max(1, 2); a.process(); b.console = 1; const c = { process: 1 };',
      [],
    ],
  ];
  test.each(cases)('%s', (code, caught) => {
    expect(touches(sourceFile('made-up.ts', code))).toEqual(caught);
  });

  test('state at the top of a module, and only there', () => {
    const code =
      'let a = 1; export let b = 2; var c = 3; const d = 4; function f() { let e = 5; return e; } for (let i = 0; i < 1; i += 1) f();';
    expect(topLevelLets(sourceFile('made-up.ts', code))).toEqual(['let a = 1;', 'let b = 2;', 'var c = 3;']);
  });

  test('a way back', () => {
    expect(
      cycleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', []],
          ['d', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'd', 'a']);
  });
});

/** The cells of the first table below a heading, without its head. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const lines = map.slice(map.indexOf(`${heading}\n`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('| ---'));
  const rows = lines.slice(first + 1);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function nameIn(cell: string): string {
  return cell.replaceAll('`', '');
}

function unitOf(path: string): Unit {
  return path.split('/')[0] ?? path;
}

function ownImports(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file.path), name));
}

function isPackage(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('node:');
}

/** `ajv/dist/2020.js` is of `ajv`, `@handlebars/parser/x` of `@handlebars/parser`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The first way from a file back to itself; empty where there is none. */
function cycleIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of targets.get(path) ?? []) {
      const cycle = follow(target, [...way, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of targets.keys()) {
    const cycle = follow(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function touches(file: SourceFile): readonly string[] {
  const keys = namesOfKeys(file.tree);
  const modules = importsOf(file).filter((name) => name.startsWith('node:'));
  const names = [...parts(file.tree)].map((part) => touch(part, keys)).filter((what) => what !== null);
  return [...new Set([...modules, ...names])];
}

const MACHINE: ReadonlySet<unknown> = new Set([
  'process',
  'console',
  'globalThis',
  'Buffer',
  'require',
  'setTimeout',
  'setInterval',
  'fetch',
  'performance',
]);

function touch(part: Tree, keys: ReadonlySet<Tree>): string | null {
  const { name } = part;
  if (part.type === 'Identifier' && !keys.has(part) && MACHINE.has(name)) return String(name);
  if (part.type === 'MetaProperty') return 'import.meta';
  const callee = partOf(part, 'callee');
  const isDate = callee?.type === 'Identifier' && callee['name'] === 'Date';
  if (part.type === 'NewExpression' && isDate && Array.isArray(part['arguments']) && part['arguments'].length === 0)
    return 'new Date()';
  if (part.type === 'CallExpression' && isDate) return 'Date()';
  if (part.type !== 'MemberExpression') return null;
  const member = `${String(partOf(part, 'object')?.['name'])}.${String(partOf(part, 'property')?.['name'])}`;
  return member === 'Date.now' || member === 'Math.random' ? member : null;
}

/** The identifiers that only name a key: `a.process`, `{ process: 1 }`. */
function namesOfKeys(tree: Tree): ReadonlySet<Tree> {
  const keys = [...parts(tree)].map((part) => {
    if (part['computed'] === true || part['shorthand'] === true) return undefined;
    return part.type === 'MemberExpression' ? partOf(part, 'property') : partOf(part, 'key');
  });
  return new Set(keys.filter((key) => key !== undefined));
}

function topLevelLets({ tree, text }: SourceFile): readonly string[] {
  const body: unknown = tree['body'];
  const statements = [...parts(tree)].filter((part) => Array.isArray(body) && body.includes(part));
  return statements
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? partOf(statement, 'declaration') : statement))
    .filter((statement) => statement !== undefined)
    .filter((statement) => statement.type === 'VariableDeclaration' && statement['kind'] !== 'const')
    .map(({ start, end }) => text.slice(start, end));
}
