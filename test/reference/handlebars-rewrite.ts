import type { Source } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import {
  type AstBlock,
  type AstCall,
  type AstExpression,
  type AstHash,
  type AstLiteral,
  type AstMustache,
  type AstPath,
  type AstProgram,
  type AstStatement,
  type AstSubExpression,
  nameOf,
  statementsOf,
} from '../../src/parse/handlebars-ast.ts';
import { placesIn } from '../../src/parse/handlebars-places.ts';
import { BLOCKS } from '../../src/parse/handlebars-refusals.ts';

/** The name of a block or a helper in a rewritten tree. */
export function calledName(name: string): string {
  return `#${name}`;
}

/** What a rewritten tree calls besides. */
export const PRINT: string = calledName(' print');
export const LITERAL: string = calledName(' literal');

/** A hole or a call. Handlebars makes one program of two equal blocks and knows only one's place; here each has a number. */
export interface Site {
  readonly span: Span;
  /** The values of a call as written, in their order; of a hole its value. */
  readonly values: readonly string[];
}

/**
 * The same tree, in which every value that is printed is given to PRINT and every literal to LITERAL, and blocks and
 * helpers are called by names that no field and no block param has. `sites` grows by its holes and calls.
 */
export function rewrite(source: Source, program: AstProgram, helpers: ReadonlySet<string>, sites: Site[]): AstProgram {
  return programOf(program, { spanOf: placesIn(source), helpers, sites, names: new Set() });
}

interface Rewriting {
  readonly spanOf: (loc: hbs.AST.SourceLocation) => Span;
  readonly helpers: ReadonlySet<string>;
  readonly sites: Site[];
  /** Block params that are in force. */
  readonly names: ReadonlySet<string>;
}

function programOf(program: AstProgram, outer: Rewriting): AstProgram {
  const names = program.blockParams ?? [];
  const rewriting = { ...outer, names: new Set([...outer.names, ...names]) };
  return {
    ...program,
    body: statementsOf(program).map((statement) => statementOf(statement, rewriting)),
    // A name in square brackets may be any text: `as |[#if]|` is not to hide what a rewritten tree calls.
    ...(names.length > 0 && { blockParams: names.map((name) => (name.startsWith('#') ? '' : name)) }),
  };
}

function statementOf(statement: AstStatement, rewriting: Rewriting): AstStatement {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
    case 'Decorator':
      return statement;
    case 'MustacheStatement':
      return mustacheOf(statement, rewriting);
    case 'BlockStatement':
      return blockOf(statement, rewriting);
    case 'DecoratorBlock':
      // What defines a partial keeps its name as a text.
      return { ...statement, ...bodiesOf(statement, rewriting) };
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return { ...statement, ...bodiesOf(statement, rewriting), ...argumentsOf(statement, rewriting) };
  }
}

function mustacheOf(mustache: AstMustache, rewriting: Rewriting): AstMustache {
  const { path, params, hash, loc } = mustache;
  const isCall = params.length > 0 || hash !== undefined || isHelper(path, rewriting);
  const value = isCall
    ? callOf({ type: 'SubExpression', path, params, hash, loc }, rewriting)
    : valueOf(path, rewriting);
  const site = siteOf(loc, [path], rewriting);
  return { ...mustache, path: pathTo(PRINT, loc), params: [value, site], hash: undefined };
}

/** Handlebars would take an unknown block without an argument for a field, and leave it out without a word. */
function blockOf(block: AstBlock, rewriting: Rewriting): AstBlock {
  const name = nameOf(block.path);
  if (!BLOCKS.has(name)) throw new Error(`there is no block "${name}"`);
  return { ...block, ...bodiesOf(block, rewriting), ...calledWith(block, rewriting) };
}

function bodiesOf(
  { program, inverse }: Pick<AstBlock, 'program' | 'inverse'>,
  rewriting: Rewriting,
): Pick<AstBlock, 'program' | 'inverse'> {
  return {
    ...(program && { program: programOf(program, rewriting) }),
    ...(inverse && { inverse: programOf(inverse, rewriting) }),
  };
}

/** A call is given its number behind its values. */
function callOf(call: AstSubExpression, rewriting: Rewriting): AstSubExpression {
  const { path, params, hash } = calledWith(call, rewriting);
  return { ...call, path, params: [...params, siteOf(call.loc, call.params, rewriting)], hash };
}

function calledWith(call: AstCall, rewriting: Rewriting): Pick<AstCall, 'path' | 'params' | 'hash'> {
  return { path: pathTo(calledName(nameOf(call.path)), call.path.loc), ...argumentsOf(call, rewriting) };
}

function argumentsOf(
  { params, hash }: Pick<AstCall, 'params' | 'hash'>,
  rewriting: Rewriting,
): Pick<AstCall, 'params' | 'hash'> {
  return { params: params.map((value) => valueOf(value, rewriting)), hash: hash && hashOf(hash, rewriting) };
}

function hashOf(hash: AstHash, rewriting: Rewriting): AstHash {
  return { ...hash, pairs: hash.pairs.map((pair) => ({ ...pair, value: valueOf(pair.value, rewriting) })) };
}

function valueOf(value: AstExpression, rewriting: Rewriting): AstExpression {
  if (value.type === 'PathExpression') return value;
  if (value.type === 'SubExpression') return callOf(value, rewriting);
  return { type: 'SubExpression', path: pathTo(LITERAL, value.loc), params: [value], hash: undefined, loc: value.loc };
}

function siteOf(
  loc: hbs.AST.SourceLocation,
  values: readonly AstExpression[],
  { sites, spanOf }: Rewriting,
): AstLiteral {
  sites.push({ span: spanOf(loc), values: values.map(nameOf) });
  return { type: 'NumberLiteral', value: sites.length - 1, loc };
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): AstPath {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function isHelper(path: AstExpression, { helpers, names }: Rewriting): boolean {
  return path.type === 'PathExpression' && helpers.has(path.original) && !names.has(path.original);
}
