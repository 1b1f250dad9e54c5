import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** The folder `src/`. */
export const src: string = fileURLToPath(new URL('../../src/', import.meta.url));

/** A file of `src/` and its tree. */
export interface SourceFile {
  /** Relative to `src/`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
}

/** A part of an ESTree, as far as the tests look at it. */
export interface Tree {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join(src, path), 'utf8')));
}

/** Parsed with oxc, which vitest brings: TypeScript 7 has no parser to call. */
export function sourceFile(path: string, text: string): SourceFile {
  const tree: unknown = parseAst(text, { lang: 'ts', astType: 'ts' });
  if (!isTree(tree)) throw new Error(`${path} has no tree`);
  return { path, text, tree };
}

/** A part of a tree and all parts of it, in the order of the text. */
export function* parts(tree: Tree): Generator<Tree> {
  yield tree;
  for (const value of Object.values(tree)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isTree(child)) yield* parts(child);
  }
}

/** The field of a part where it is a part itself. */
export function partOf(tree: Tree, field: string): Tree | undefined {
  const value = tree[field];
  return isTree(value) ? value : undefined;
}

/** What a file imports, by the names it writes: static, re-exported, dynamic, and in types. */
export function importsOf({ tree }: SourceFile): readonly string[] {
  return [...parts(tree)].flatMap((part) => {
    const source = IMPORTS.has(part.type) ? partOf(part, 'source') : undefined;
    return typeof source?.['value'] === 'string' ? [source['value']] : [];
  });
}

const IMPORTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
