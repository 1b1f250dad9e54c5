import type { Trace } from './trace.ts';

/** Which variants of a letter may be kept on a disk. */
export interface Persistable {
  readonly html: boolean;
  readonly text: boolean;
}

/**
 * A variant is kept only if no value that stands in it, in its key or its text, was said by a letter alone: each is
 * empty, or one of those that the project itself says. So nothing of any recipient is ever in a cache.
 */
export function persistable({ values, isLiteral, regions }: Trace, own: ReadonlySet<string>): Persistable {
  const isOwn = (value: string, leaf: number): boolean => isLiteral[leaf] !== true || value === '' || own.has(value);
  const outside = Math.min(values.length, ...regions.map(({ from }) => from));
  return { html: values.slice(0, outside).every(isOwn), text: values.every(isOwn) };
}

/**
 * Every text and number in these pieces of a project: the program, with the words that its calls print, or the roots of
 * a letter model that come from the project (`brand`, `company`, `labels`, `language`, `dir`).
 */
export function ownTexts(...parts: readonly unknown[]): ReadonlySet<string> {
  return new Set(textsIn(parts));
}

/** The values that a schema lists, by `enum` or `const`: they tell of a letter no more than which of a few it is. */
export function listedTexts(schema: unknown): ReadonlySet<string> {
  return new Set(listed(schema));
}

function* textsIn(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (typeof part === 'number') yield String(part);
  else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) yield* textsIn(inner);
}

function* listed(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, inner] of Object.entries(part)) {
    if (key === 'enum' || key === 'const') yield* textsIn(inner);
    else yield* listed(inner);
  }
}
