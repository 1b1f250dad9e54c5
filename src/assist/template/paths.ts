import type { PathExpression } from '../../model/template-tree.ts';
import { readExpressions } from '../../parse/template-expressions.ts';
import { resolve } from '../../prove/walk/paths.ts';
import type { Scope } from '../../prove/walk/scope.ts';
import { UNJUDGED, type Value } from '../../prove/walk/value.ts';

/** A path by itself, `../options.[0]`; null for what is none. */
export function pathOf(written: string): PathExpression | null {
  const source = { file: '', text: `{{#if ${written}}}{{/if}}` };
  const read = /[{}]/.test(written) ? null : readExpressions(source, () => undefined);
  const [first] = read?.mustaches ?? [];
  const saying = first && read?.said.get(first);
  return saying?.kind === 'block' && saying.argument.kind === 'path' ? saying.argument : null;
}

/** What stands at a path; unjudged where it leads nowhere. */
export function valueAt(path: PathExpression, scope: Scope): Value {
  const value = resolve(path, scope);
  return value.kind === 'problem' ? UNJUDGED : value;
}

/** A step of a path as it is written. */
export interface Step {
  readonly start: number;
  readonly end: number;
  /** The path that ends with it. */
  readonly path: PathExpression;
  /** Of the path's parts, from 0; -1 for `this`, `..` and the like. */
  readonly part: number;
}

/** The step of a path that an offset stands in or at the end of. */
export function stepAt(path: PathExpression, offset: number): Step {
  const { span, parts } = path;
  const written = [...path.written.matchAll(/\[[^\]]*\]|[^./@[\]]+/g)].slice(-parts.length);
  const steps = parts.length === 0 ? [] : written;
  for (const [part, { 0: word, index }] of steps.entries()) {
    const [start, end] = [span.start + index, span.start + index + word.length];
    if (offset > end) continue;
    // What stands before the first name belongs to it: `../`, `@`.
    if (part > 0 || offset >= start || path.isData) return { start, end, part, path: upTo(path, part + 1) };
    return { start: span.start, end: start, part: -1, path: upTo(path, 0) };
  }
  return { start: span.start, end: span.end, part: parts.length - 1, path };
}

function upTo(path: PathExpression, count: number): PathExpression {
  return { ...path, parts: path.parts.slice(0, count) };
}
