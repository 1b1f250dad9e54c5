import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** What a template refers to by name, each as often as it does. */
export interface References {
  readonly partials: readonly Reference[];
  /** What it calls: helpers with their arguments, and blocks (`#list`) that are none of the language's. */
  readonly calls: readonly Reference[];
}

export interface Reference {
  readonly name: string;
  readonly span: Span;
}

/** The blocks of the template language, each with one argument. */
const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);

const AS_FILE = 'write a file under partials/ and include it by its name: {{> name}}';

/** The parts of Handlebars' tree that refer to something; its own types do not tell them apart. */
type Node =
  | (Call & { readonly type: 'MustacheStatement' | 'SubExpression' | 'BlockStatement' })
  | (Located & { readonly type: 'PartialStatement'; readonly name: Path; readonly params: readonly unknown[] })
  | (Located & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' })
  | (Located & { readonly type: 'PathExpression'; readonly parts: readonly string[]; readonly original: string });

interface Call extends Located {
  readonly path: Path;
  readonly params: readonly unknown[];
  readonly hash?: { readonly pairs: readonly unknown[] };
}

interface Path extends Located {
  readonly type: string;
  readonly original?: unknown;
}

interface Located {
  readonly loc: hbs.AST.SourceLocation;
}

/**
 * Lists what a template refers to. Refused is what lets a template change itself or choose at run time: decorators,
 * inline partials, partial blocks, partials named by data. Null where something was.
 */
export function referencesOf(source: Source, program: hbs.AST.Program, report: Report): References | null {
  const partials: Reference[] = [];
  const calls: Reference[] = [];
  let isSound = true;
  for (const node of nodesIn(program)) {
    const refusal = refusalOf(node);
    if (refusal !== null) {
      const span = firstLine(spanOf(source, refusal.node.loc));
      report(error('template/unsupported', span, refusal.message, { help: refusal.help }));
      isSound = false;
    } else if (node.type === 'PartialStatement') {
      partials.push({ name: String(node.name.original), span: spanOf(source, node.name.loc) });
    } else if (isCall(node)) {
      const name = String(node.path.original);
      const isBlock = node.type === 'BlockStatement';
      if (!(isBlock && BLOCKS.has(name))) {
        calls.push({ name: isBlock ? `#${name}` : name, span: spanOf(source, node.path.loc) });
      }
    }
  }
  return isSound ? { partials, calls } : null;
}

/** The place of a part of Handlebars' tree: lines from 1, columns from 0 in UTF-16, CR LF as one line end. */
export function spanOf(source: Source, loc: hbs.AST.SourceLocation): Span {
  const start = offsetOf(source.text, loc.start);
  return { source, start, end: Math.max(start, offsetOf(source.text, loc.end)) };
}

export function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  const ends = /\r\n?|\n/g;
  for (let current = 1; current < line; current++) ends.exec(text);
  return Math.min(ends.lastIndex + column, text.length);
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    yield* nodesIn(Object.values(value));
  }
}

const TYPES: ReadonlySet<unknown> = new Set<Node['type']>([
  'MustacheStatement',
  'SubExpression',
  'BlockStatement',
  'PartialStatement',
  'PartialBlockStatement',
  'Decorator',
  'DecoratorBlock',
  'PathExpression',
]);

function isNode(value: object): value is Node {
  return 'type' in value && TYPES.has(value.type);
}

function isCall(node: Node): node is Extract<Node, Call> {
  if (node.type === 'BlockStatement' || node.type === 'SubExpression') return true;
  if (node.type !== 'MustacheStatement') return false;
  return node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
}

interface Refusal {
  readonly node: Located;
  readonly message: string;
  readonly help: string;
}

function refusalOf(node: Node): Refusal | null {
  switch (node.type) {
    case 'Decorator':
    case 'DecoratorBlock':
      return { node, message: 'a template cannot define partials or decorators inside', help: AS_FILE };
    case 'PartialBlockStatement':
      return { node, message: 'a partial cannot be given a block', help: AS_FILE };
    case 'PartialStatement':
      return refusalOfPartial(node);
    case 'PathExpression':
      // What every object inherits is no field of a letter, and reaches into the running program.
      if (!node.parts.some((part) => part in Object.prototype)) return null;
      return { node, message: `"${node.original}" is no field of a letter`, help: 'name a field of the letter' };
    default:
      return refusalOfCall(node);
  }
}

function refusalOfPartial({ name, params }: Extract<Node, { readonly name: Path }>): Refusal | null {
  if (name.type === 'SubExpression') {
    return { node: name, message: 'a partial is included by its name, it cannot be chosen by data', help: AS_FILE };
  }
  if (params.length < 2) return null;
  return { node: name, message: 'a partial takes at most one argument', help: 'give it more as name=value' };
}

function refusalOfCall({ type, path, params }: Extract<Node, Call>): Refusal | null {
  const name = String(path.original);
  if (!BLOCKS.has(name)) return null;
  const help = `write {{#${name} field}} … {{/${name}}}`;
  if (type !== 'BlockStatement') return { node: path, message: `"${name}" opens a block`, help };
  return params.length === 1 ? null : { node: path, message: `"${name}" takes one argument`, help };
}

/** A block's place is all of it; its opening is enough to find it. */
function firstLine(span: Span): Span {
  const line = span.source.text.slice(span.start, span.end).split(/[\r\n]/, 1)[0] ?? '';
  return { ...span, end: span.start + line.length };
}
