import type { Inlined, PathExpression } from '../model/template-tree.ts';
import { blockNameOf } from './inline/block-names.ts';

/**
 * What the names at a place of a template mean, exactly as Handlebars takes them. What a value is, and what a turn of a
 * loop is, is up to those who follow the template: the proof has types for them, the compiler questions to a letter.
 */
export interface TemplateScope<Value, Turn> {
  /** What `this`, `../` and `../../` are, outermost first. */
  readonly contexts: readonly Context<Value>[];
  /** Block params. */
  readonly names: ReadonlyMap<string, Value>;
  /** What `@index` and `@../index` count, outermost first: Handlebars adds one for a loop, and for a partial with a block. */
  readonly turns: readonly (Turn | null)[];
  /** What a partial's block, written outside of the partial, has for names. */
  readonly block: BlockNames<Value> | null;
}

export interface Context<Value> {
  readonly value: Value;
  readonly edge: Edge;
}

/** What `../` leads over: out of the letter, of a partial, of a partial's block, or of a `{{#each}}` or `{{#with}}`. */
export type Edge = 'letter' | 'partial' | 'block' | 'context';

interface BlockNames<Value> {
  readonly names: ReadonlyMap<string, Value>;
  readonly outer: BlockNames<Value> | null;
}

/** Where a template begins, at `letter`; a partial that stands alone has the edge `partial`. */
export function outermost<Value>(letter: Value, edge: 'letter' | 'partial'): TemplateScope<Value, never> {
  return { contexts: [{ value: letter, edge }], names: new Map(), turns: [null], block: null };
}

/** The nodes of an inclusion; `context` is what they see. */
export function inInclusion<Value, Turn>(
  scope: TemplateScope<Value, Turn>,
  inlined: Inlined,
  context: Value,
): TemplateScope<Value, Turn> {
  const edge = inlined.isPartialBlock ? 'block' : 'partial';
  const contexts = [...scope.contexts, { value: context, edge } as const];
  const turns = [...scope.turns, scope.turns.at(-1) ?? null];
  if (inlined.isPartialBlock) {
    const { block } = scope;
    return { contexts, turns, names: block?.names ?? new Map(), block: block?.outer ?? null };
  }
  if (!isGivenBlock(inlined)) return { ...scope, contexts, names: new Map() };
  return { contexts, turns, names: new Map(), block: { names: scope.names, outer: scope.block } };
}

/** `{{#> name}}`: an inlined partial does not say it otherwise. */
function isGivenBlock({ span }: Inlined): boolean {
  return /^\{\{~?#/.test(span.source.text.slice(span.start, span.end));
}

/** The body of `{{#with}}`. */
export function inContext<Value, Turn>(
  scope: TemplateScope<Value, Turn>,
  names: readonly string[],
  value: Value,
  isSame: (one: Value, other: Value) => boolean,
): TemplateScope<Value, Turn> {
  return { ...scope, contexts: pushed(scope.contexts, value, isSame), names: named(scope.names, names, [value]) };
}

/** The body of `{{#each}}`: two loops are never at one item, whatever they go over. */
export function inTurn<Value, Turn>(
  scope: TemplateScope<Value, Turn>,
  names: readonly string[],
  turn: Turn,
  { item, key }: { readonly item: Value; readonly key: Value },
): TemplateScope<Value, Turn> {
  const contexts = [...scope.contexts, { value: item, edge: 'context' } as const];
  return { ...scope, contexts, turns: [...scope.turns, turn], names: named(scope.names, names, [item, key]) };
}

/** Handlebars adds no context that is the one around it. */
function pushed<Value>(
  contexts: readonly Context<Value>[],
  value: Value,
  isSame: (one: Value, other: Value) => boolean,
): readonly Context<Value>[] {
  const last = contexts.at(-1);
  if (!last || !isSame(last.value, value)) return [...contexts, { value, edge: 'context' }];
  // What is known of it may have grown.
  return [...contexts.slice(0, -1), { value, edge: last.edge }];
}

/** Block params hide those of the same name around them; of two of one name the first is meant. */
function named<Value>(
  outer: ReadonlyMap<string, Value>,
  names: readonly string[],
  values: readonly Value[],
): ReadonlyMap<string, Value> {
  const own = names.flatMap((name, index) => values.slice(index, index + 1).map((value) => [name, value] as const));
  return own.length === 0 ? outer : new Map([...outer, ...own.toReversed()]);
}

/** Where a path begins, and the fields that it goes on to; or why it begins nowhere. */
export type Beginning<Value, Turn> =
  | { readonly kind: 'value'; readonly value: Value; readonly parts: readonly string[] }
  | { readonly kind: 'turn'; readonly turn: Turn; readonly what: TurnWord; readonly parts: readonly string[] }
  | { readonly kind: 'outside-of-letter' | 'no-such-data' | 'outside-of-loop' }
  | { readonly kind: 'unclear-parent'; readonly edge: Exclude<Edge, 'letter' | 'context'> };

export type TurnWord = (typeof TURN_WORDS)[number];
const TURN_WORDS = ['index', 'key', 'first', 'last'] as const;

export function beginningOf<Value, Turn>(
  path: PathExpression,
  scope: TemplateScope<Value, Turn>,
): Beginning<Value, Turn> {
  if (path.isData) return beginningOfData(path, scope);
  const [, ...others] = path.parts;
  const value = scope.names.get(blockNameOf(path) ?? '');
  return value === undefined ? beginningInContext(path, scope) : { kind: 'value', value, parts: others };
}

/** What `../` leads to, as often as it is written. */
function beginningInContext<Value, Turn>(
  { depth, parts }: PathExpression,
  { contexts }: TemplateScope<Value, Turn>,
): Beginning<Value, Turn> {
  let at = contexts.length - 1;
  for (let left = depth; left > 0; left--, at--) {
    const context = contexts[at];
    if (context === undefined || context.edge === 'letter') return { kind: 'outside-of-letter' };
    if (context.edge !== 'context') return { kind: 'unclear-parent', edge: context.edge };
  }
  return valueOf(contexts[at], parts);
}

/** `@root`; `@index` and the like, `@../index` those of the loop around. */
function beginningOfData<Value, Turn>(
  { depth, parts: [name, ...parts] }: PathExpression,
  { contexts, turns }: TemplateScope<Value, Turn>,
): Beginning<Value, Turn> {
  const what = TURN_WORDS.find((word) => word === name);
  if (what === undefined && name !== 'root') return { kind: 'no-such-data' };
  const turn = turns[turns.length - 1 - depth];
  if (what === undefined && turn !== undefined) return valueOf(contexts[0], parts);
  return turn === undefined || turn === null || what === undefined
    ? { kind: 'outside-of-loop' }
    : { kind: 'turn', turn, what, parts };
}

function valueOf<Value, Turn>(context: Context<Value> | undefined, parts: readonly string[]): Beginning<Value, Turn> {
  return context === undefined ? { kind: 'outside-of-letter' } : { kind: 'value', value: context.value, parts };
}

/** What `this` is. */
export function contextOf<Value, Turn>({ contexts }: TemplateScope<Value, Turn>): Value {
  return first(contexts.slice(-1));
}

/** What `@root` is. */
export function letterOf<Value, Turn>({ contexts }: TemplateScope<Value, Turn>): Value {
  return first(contexts);
}

function first<Value>([context]: readonly Context<Value>[]): Value {
  if (context === undefined) throw new Error('a template begins somewhere');
  return context.value;
}
