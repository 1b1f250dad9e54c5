import { describe, expect, test } from 'vitest';
import { parts, partOf, type SourceFile, sourceFile, sourceFiles } from './source-files.ts';

const MAX_FILE = 250;
const MAX_FUNCTION = 80;

/** What is longer, with its reason: `path` for a file, `path name` for a function. */
const reasons: ReadonlyMap<string, string> = new Map([]);

const files = sourceFiles();

test(`files have at most ${MAX_FILE} lines and functions ${MAX_FUNCTION}, or a reason`, () => {
  expect(files.flatMap(tooLong).filter((name) => !reasons.has(name))).toEqual([]);
});

test('no reason is kept for what is short enough or gone', () => {
  const long = new Set(files.flatMap(tooLong));
  expect([...reasons.keys()].filter((name) => !long.has(name))).toEqual([]);
  for (const reason of reasons.values()) expect(reason.length).toBeGreaterThan(20);
});

describe('the measure sees', () => {
  const long = `{\n${'f();\n'.repeat(79)}}`;
  const cases: readonly [code: string, names: readonly string[]][] = [
    [`function a() ${long}`, ['made-up.ts a']],
    [`const b = () => ${long};`, ['made-up.ts b']],
    [`const c = { d() ${long} };`, ['made-up.ts d']],
    [`f(() => ${long});`, ['made-up.ts (1:3)']],
    [`function a() {\n${'f();\n'.repeat(78)}}`, []],
    ['f();\n'.repeat(251), ['made-up.ts']],
    ['f();\n'.repeat(250), []],
  ];
  test.each(cases)('case %#', (code, names) => {
    expect(tooLong(sourceFile('made-up.ts', code))).toEqual(names);
  });
});

function tooLong(file: SourceFile): readonly string[] {
  const { path, text, tree } = file;
  const names = namesOfFunctions(file);
  const functions = [...parts(tree)].filter(
    ({ type, start, end }) => FUNCTIONS.has(type) && linesIn(text.slice(start, end)) > MAX_FUNCTION,
  );
  const long = functions.map((part) => `${path} ${names.get(part.start) ?? `(${place(text, part.start)})`}`);
  return linesIn(text.trimEnd()) > MAX_FILE ? [path, ...long] : long;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** By where they begin: a function's own name, or that of the variable or key that holds it. */
function namesOfFunctions({ text, tree }: SourceFile): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const part of parts(tree)) {
    const holder = partOf(part, 'id') ?? partOf(part, 'key');
    const held = FUNCTIONS.has(part.type) ? part : (partOf(part, 'init') ?? partOf(part, 'value'));
    if (holder !== undefined && held !== undefined && FUNCTIONS.has(held.type)) {
      names.set(held.start, text.slice(holder.start, holder.end).split(':')[0] ?? '');
    }
  }
  return names;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
