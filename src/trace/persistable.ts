import type { Program } from '../model/program.ts';
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
 * What a project says in every letter: the literals of a program, and every text and number in these other pieces, the
 * words of a language or the roots of a letter model that come from the project (`brand`, `company`, `labels`, …).
 */
export function ownTexts({ steps }: Pick<Program, 'steps'>, ...parts: readonly unknown[]): ReadonlySet<string> {
  return new Set([...literalsIn(steps), ...textsIn(parts)]);
}

/** The values that a schema lists, by `enum` or `const`: they tell of a letter no more than which of a few it is. */
export function listedTexts(schema: unknown): ReadonlySet<string> {
  return new Set(listed(schema));
}

function* literalsIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part && part.kind === 'literal' && 'value' in part) yield String(part.value);
  else for (const inner of Object.values(part)) yield* literalsIn(inner);
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
