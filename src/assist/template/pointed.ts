import { templateHelpers } from '../../link/template-helpers.ts';
import type { Span } from '../../model/span.ts';
import type { TemplateHelper } from '../../model/template-helper.ts';
import type { Argument, CallExpression, Expression, PathExpression } from '../../model/template-tree.ts';
import type { Piece } from './pieces.ts';

/** What somebody points at in an expression. */
export type Pointed =
  | { readonly kind: 'path'; readonly span: Span; readonly path: PathExpression; readonly isTested: boolean }
  | { readonly kind: 'helper'; readonly span: Span; readonly helper: TemplateHelper }
  | { readonly kind: 'helper-argument'; readonly span: Span; readonly name: string; readonly helper: TemplateHelper }
  | { readonly kind: 'partial'; readonly span: Span; readonly name: string }
  | { readonly kind: 'partial-argument'; readonly span: Span; readonly name: string; readonly partial: string }
  | { readonly kind: 'block'; readonly span: Span; readonly word: string }
  | { readonly kind: 'block-name'; readonly span: Span; readonly name: string; readonly at: number }
  | { readonly kind: 'closing' | 'else'; readonly span: Span };

/** Null where the offset stands in nothing that has a meaning of its own. */
export function pointedAt(piece: Piece, offset: number): Pointed | null {
  return thingsIn(piece).findLast(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** All things of an expression that have a meaning, what contains others before these. */
export function thingsIn(piece: Piece): readonly Pointed[] {
  const { saying, sort, span } = piece;
  if (sort === 'close') return [{ kind: 'closing', span }];
  if (sort === 'else') return [{ kind: 'else', span }];
  switch (saying?.kind) {
    case undefined:
      return [];
    case 'hole':
      return isCallByName(saying.expression) ? callByName(saying.expression) : thingsOf(saying.expression, false);
    case 'block':
      return [
        ...wordOf(piece, saying.word),
        ...thingsOf(saying.argument, saying.word === 'if' || saying.word === 'unless'),
        ...blockNames(piece, saying.names),
      ];
    case 'inclusion': {
      const { name, nameSpan, context, hash } = saying;
      const named = hash.flatMap((argument) => partialArgument(argument, name));
      return [{ kind: 'partial', span: nameSpan, name }, ...(context ? thingsOf(context, false) : []), ...named];
    }
    case 'definition':
      return [];
  }
}

/** The paths of an expression. */
export function pathsIn(piece: Piece): readonly PathExpression[] {
  return thingsIn(piece).flatMap((thing) => (thing.kind === 'path' ? [thing.path] : []));
}

function thingsOf(expression: Expression, isTested: boolean): readonly Pointed[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'path':
      return [{ kind: 'path', span: expression.span, path: expression, isTested }];
    case 'call':
      return thingsOfCall(expression);
  }
}

function thingsOfCall({ name, nameSpan, values, hash }: CallExpression): readonly Pointed[] {
  const helper = HELPERS.get(name);
  const inside = values.flatMap((value) => thingsOf(value, false));
  if (helper === undefined) return [...inside, ...hash.flatMap(({ value }) => thingsOf(value, false))];
  const named = hash.flatMap((argument): readonly Pointed[] => [
    { kind: 'helper-argument', span: keySpan(argument), name: argument.name, helper },
    ...thingsOf(argument.value, false),
  ]);
  return [{ kind: 'helper', span: nameSpan, helper }, ...inside, ...named];
}

const HELPERS: ReadonlyMap<string, TemplateHelper> = new Map(templateHelpers.map((helper) => [helper.name, helper]));

/** `{{date}}`: a helper's name wins over a field. */
function isCallByName(expression: Expression): boolean {
  if (expression.kind !== 'path' || expression.isData || expression.isThis || expression.depth > 0) return false;
  return expression.parts.length === 1 && HELPERS.has(expression.parts[0] ?? '');
}

function callByName({ span }: Expression): readonly Pointed[] {
  const helper = HELPERS.get(span.source.text.slice(span.start, span.end));
  return helper ? [{ kind: 'helper', span, helper }] : [];
}

function partialArgument(argument: Argument, partial: string): readonly Pointed[] {
  const named: Pointed = { kind: 'partial-argument', span: keySpan(argument), name: argument.name, partial };
  return [named, ...thingsOf(argument.value, false)];
}

function keySpan({ name, span }: Argument): Span {
  return { ...span, end: span.start + name.length };
}

function wordOf({ span }: Piece, word: string): readonly Pointed[] {
  const written = span.source.text.slice(span.start, span.end);
  const at = written.search(new RegExp(`\\b${word}\\b`));
  const start = span.start + at;
  return at < 0 ? [] : [{ kind: 'block', span: { ...span, start, end: start + word.length }, word }];
}

/** `as |option index|` */
function blockNames({ span }: Piece, names: readonly string[]): readonly Pointed[] {
  if (names.length === 0) return [];
  const written = span.source.text.slice(span.start, span.end);
  let from = written.indexOf('|') + 1;
  return names.flatMap((name, at) => {
    const index = written.indexOf(name, from);
    if (index < 0) return [];
    from = index + name.length;
    const start = span.start + index;
    return [{ kind: 'block-name', span: { ...span, start, end: start + name.length }, name, at }];
  });
}
