import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Argument, Block, Expression } from '../model/template-tree.ts';
import { parseHandlebars } from './handlebars.ts';
import {
  type AstAction,
  type AstBlock,
  type AstCall,
  type AstExpression,
  type AstHash,
  type AstMustache,
  type AstPartial,
  type AstPath,
  type AstProgram,
  type AstStatement,
  nameOf,
  statementsOf,
} from './handlebars-ast.ts';
import { placesIn } from './handlebars-places.ts';
import { type Mustache, scanHandlebars } from './handlebars-scan.ts';

/** What a mustache says, without what stands around and in it. */
export type Saying =
  | { readonly kind: 'hole'; readonly expression: Expression; readonly isRaw: boolean }
  | {
      readonly kind: 'block';
      readonly word: Block['word'];
      readonly argument: Expression;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'inclusion';
      readonly name: string;
      readonly nameSpan: Span;
      readonly context: Expression | null;
      readonly hash: readonly Argument[];
      readonly hasBody: boolean;
    }
  | { readonly kind: 'definition'; readonly name: string };

type Place = (loc: hbs.AST.SourceLocation) => Span;

/** The expressions of a text, before anything is known of what stands between them. */
export interface ReadExpressions {
  readonly program: AstProgram;
  readonly mustaches: readonly Mustache[];
  readonly dealt: readonly Dealt[];
  readonly said: ReadonlyMap<Mustache, Saying>;
}

/** Null where something was reported. */
export function readExpressions(source: Source, report: Report): ReadExpressions | null {
  const handlebars = parseHandlebars(source, report);
  const mustaches = handlebars && scanHandlebars(source, report);
  if (!mustaches) return null;
  const dealt = dealtOut(mustaches, handlebars.program);
  const said = sayings(source, dealt, report);
  return said && { program: handlebars.program, mustaches, dealt, said };
}

/**
 * What each mustache says; comments, closings and a plain `{{else}}` say nothing. Null where a block is none of the
 * language's: that was reported.
 */
function sayings(source: Source, dealt: readonly Dealt[], report: Report): ReadonlyMap<Mustache, Saying> | null {
  const result = new Map<Mustache, Saying>();
  const place = placesIn(source);
  let isKnown = true;
  for (const { statement, mustache } of dealt) {
    if (statement.type === 'CommentStatement') continue;
    const said = sayingOf(statement, place, report);
    if (said === null) isKnown = false;
    else result.set(mustache, said);
  }
  return isKnown ? result : null;
}

/** A statement of Handlebars' tree with its mustache, which knows its exact place; of a block with its opening. */
interface Dealt {
  readonly statement: Exclude<AstStatement, { readonly type: 'ContentStatement' }>;
  readonly mustache: Mustache;
}

/** Handlebars' tree has its statements in the order of the source, so mustaches are dealt out in it. */
function dealtOut(mustaches: readonly Mustache[], program: AstProgram): readonly Dealt[] {
  const result: Dealt[] = [];
  const opening = mustaches.filter(({ sort }) => sort !== 'else' && sort !== 'close').values();
  const visit = (part: AstProgram | undefined): void => {
    for (const statement of statementsOf(part)) {
      if (statement.type === 'ContentStatement') continue;
      const { value: mustache } = opening.next();
      if (mustache === undefined) throw new Error('Handlebars sees more expressions in a template than envoi');
      result.push({ statement, mustache });
      if (!('program' in statement)) continue;
      const inverse = 'inverse' in statement ? statement.inverse : undefined;
      for (const inner of mustache.sort === 'inverse' ? [inverse, statement.program] : [statement.program, inverse])
        visit(inner);
    }
  };
  visit(program);
  if (opening.next().value !== undefined) throw new Error('Handlebars sees fewer expressions in a template than envoi');
  return result;
}

function sayingOf(statement: AstAction, place: Place, report: Report): Saying | null {
  switch (statement.type) {
    case 'MustacheStatement':
      return { kind: 'hole', expression: printed(statement, place), isRaw: !statement.escaped };
    case 'BlockStatement':
      return blockOf(statement, place, report);
    case 'DecoratorBlock':
      return { kind: 'definition', name: statement.params.map(nameOf).join(' ') };
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return inclusionOf(statement, place);
    case 'Decorator':
      return null;
  }
}

function printed(mustache: AstMustache, place: Place): Expression {
  if (mustache.params.length > 0 || mustache.hash !== undefined) return callOf(mustache, place);
  return expressionOf(mustache.path, place);
}

/** Null for a block that is none of the language's: it was reported. */
function blockOf(block: AstBlock, place: Place, report: Report): Saying | null {
  const name = nameOf(block.path);
  const word = WORDS.find((known) => known === name);
  const [argument] = block.params;
  if (word === undefined || argument === undefined) {
    const help = `write {{#if ${name}}} for a field that may be absent, {{#each ${name}}} for a list`;
    report(error('template/unknown-helper', place(block.path.loc), `there is no block "${name}"`, { help }));
    return null;
  }
  const names = block.program?.blockParams ?? [];
  return { kind: 'block', word, argument: expressionOf(argument, place), names };
}

const WORDS: readonly Block['word'][] = ['if', 'unless', 'each', 'with'];

function inclusionOf({ type, name, params, hash }: AstPartial, place: Place): Saying {
  const [context] = params;
  return {
    kind: 'inclusion',
    name: nameOf(name),
    nameSpan: place(name.loc),
    context: context ? expressionOf(context, place) : null,
    hash: argumentsOf(hash, place),
    hasBody: type === 'PartialBlockStatement',
  };
}

function expressionOf(expression: AstExpression, place: Place): Expression {
  switch (expression.type) {
    case 'PathExpression':
      return pathOf(expression, place);
    case 'SubExpression':
      return { ...callOf(expression, place), span: place(expression.loc) };
    default:
      return { kind: 'literal', span: place(expression.loc), value: expression.value };
  }
}

function pathOf({ loc, depth, data, parts, original }: AstPath, place: Place): Expression {
  const span = place(loc);
  const written = span.source.text.slice(span.start, span.end);
  // Handlebars' own test, which also takes `do-this` for `this`: such a name is no helper and no block param.
  const isThis = !data && depth === 0 && /^\.|this\b/.test(original);
  return { kind: 'path', span, written, depth, isData: data, isThis, parts };
}

/** Its span is that of `date details.starts_at`, without what encloses it. */
function callOf({ path, params, hash }: AstCall, place: Place): Extract<Expression, { readonly kind: 'call' }> {
  const nameSpan = place(path.loc);
  const values = params.map((value) => expressionOf(value, place));
  const named = argumentsOf(hash, place);
  const end = Math.max(nameSpan.end, ...[...values, ...named].map(({ span }) => span.end));
  return { kind: 'call', span: { ...nameSpan, end }, name: nameOf(path), nameSpan, values, hash: named };
}

function argumentsOf(hash: AstHash | undefined, place: Place): readonly Argument[] {
  return (
    hash?.pairs.map(({ key, loc, value }) => ({ name: key, span: place(loc), value: expressionOf(value, place) })) ?? []
  );
}
