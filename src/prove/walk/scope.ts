import { type Condition, type DataPath, pathKey, pathWords } from '../../model/condition.ts';
import type { AnyType, ListType, MapType } from '../../model/data-type.ts';
import type { Span } from '../../model/span.ts';
import type { Block, Inlined } from '../../model/template-tree.ts';
import type { Enclosure, Loop } from '../showing.ts';
import { ANY, indexValue, textValue, truthOf, UNJUDGED, type Value } from './value.ts';
import { itemType } from './fields.ts';

/** What the names and conditions at a place of a template mean. */
export interface Scope {
  /** What `this`, `../` and `../../` are, outermost first. */
  readonly contexts: readonly Context[];
  /** Block params. */
  readonly names: ReadonlyMap<string, Value>;
  /** What `@index` and `@../index` count, outermost first: Handlebars adds one for a loop, and for a partial with a block. */
  readonly turns: readonly (Turn | null)[];
  /** What a partial's block, written outside of the partial, has for names. */
  readonly block: BlockNames | null;
  readonly guard: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly blocks: readonly Enclosure[];
  /** False where a mistake around it leaves open what holds here. */
  readonly isJudged: boolean;
}

export interface Context {
  readonly value: Value;
  readonly edge: Edge;
}

/** What `../` leads over: out of the letter, of a partial, of a partial's block, or of a `{{#each}}` or `{{#with}}`. */
export type Edge = 'letter' | 'partial' | 'block' | 'context';

export interface Turn {
  /** Null where what is gone over is not judged. */
  readonly item: DataPath | null;
  readonly isOverFields: boolean;
}

interface BlockNames {
  readonly names: ReadonlyMap<string, Value>;
  readonly outer: BlockNames | null;
}

/** Where a template begins; a partial that stands alone sees anything. */
export function rootScope(letter: MapType | AnyType): Scope {
  const value: Value = { kind: 'data', path: [], type: letter, canBeAbsent: false };
  const edge = letter.kind === 'any' ? 'partial' : 'letter';
  const contexts = [{ value, edge } as const];
  return { contexts, names: new Map(), turns: [null], block: null, guard: [], loops: [], blocks: [], isJudged: true };
}

export function contextOf(scope: Scope): Value {
  return scope.contexts.at(-1)?.value ?? UNJUDGED;
}

/** `@root` */
export function letterOf(scope: Scope): Value {
  return scope.contexts[0]?.value ?? UNJUDGED;
}

/** Where a condition holds; null for one that cannot be told. */
export function under(scope: Scope, condition: Condition | null): Scope {
  if (condition === null) return { ...scope, isJudged: false };
  if (condition.kind === 'all') return condition.of.reduce(under, scope);
  return { ...scope, guard: [...scope.guard, condition] };
}

/** A branch of the block that opens at a place, given what holds in it. */
export function enclosedIn(span: Span, branch: Scope): Scope {
  return { ...branch, blocks: [...branch.blocks, { span, guards: branch.guard.length }] };
}

/** The body of `{{#with}}`. */
export function inWith(scope: Scope, { names }: Block, value: Value): Scope {
  const there: Value = value.kind === 'data' ? { ...value, canBeAbsent: false } : value;
  return named(pushed(under(scope, truthOf(value)), there), names, [there]);
}

/** The body of `{{#each}}`; `loop` numbers it. */
export function inEach(scope: Scope, { names, span }: Block, list: Value, loop: number): Scope {
  const inside = under(scope, truthOf(list));
  const type = list.kind === 'data' ? list.type : ANY;
  const words = list.kind === 'data' ? pathWords(list.path) : '';
  const item = itemType(type, words);
  if (list.kind !== 'data' || item === null) return turning(inside, names, UNJUDGED, null, false);
  const path = [...list.path, { loop }];
  const over: ListType | MapType =
    type.kind === 'list' || type.kind === 'map'
      ? type
      : { kind: 'list', item, min: 0, max: Infinity, place: type.place, mark: null };
  const looped = { ...inside, loops: [...inside.loops, { loop, list: list.path, type: over, span }] };
  return turning(looped, names, { kind: 'data', path, type: item, canBeAbsent: false }, path, type.kind === 'map');
}

function turning(
  scope: Scope,
  names: readonly string[],
  item: Value,
  path: DataPath | null,
  isOverFields: boolean,
): Scope {
  const turn: Turn = { item: path, isOverFields };
  const inner = { ...pushed(scope, item), turns: [...scope.turns, turn] };
  return named(inner, names, [item, keyOf(turn)]);
}

/** `@key`: the number of an item, the name of a field. */
export function keyOf({ item, isOverFields }: Turn): Value {
  if (item === null) return UNJUDGED;
  return isOverFields ? textValue(true) : indexValue(item);
}

/** The nodes of an inclusion; `context` is what they see. */
export function inPartial(scope: Scope, inlined: Inlined, context: Value): Scope {
  const edge = inlined.isPartialBlock ? 'block' : 'partial';
  const contexts = [...scope.contexts, { value: context, edge } as const];
  const turns = [...scope.turns, scope.turns.at(-1) ?? null];
  if (inlined.isPartialBlock) {
    const { block } = scope;
    return { ...scope, contexts, turns, names: block?.names ?? new Map(), block: block?.outer ?? null };
  }
  if (!isGivenBlock(inlined)) return { ...scope, contexts, names: new Map() };
  return { ...scope, contexts, turns, names: new Map(), block: { names: scope.names, outer: scope.block } };
}

/** `{{#> name}}`: an inlined partial does not say it otherwise. */
function isGivenBlock({ span }: Inlined): boolean {
  return /^\{\{~?#/.test(span.source.text.slice(span.start, span.end));
}

/** Handlebars adds no context that is the one around it. Two loops are never at one, whatever they go over. */
function pushed(scope: Scope, value: Value): Scope {
  const { contexts } = scope;
  const last = contexts.at(-1);
  if (last && isSame(last.value, value)) {
    // What is known of it may have grown.
    return { ...scope, contexts: [...contexts.slice(0, -1), { edge: last.edge, value }] };
  }
  return { ...scope, contexts: [...contexts, { edge: 'context', value }] };
}

function isSame(one: Value, other: Value): boolean {
  return one === other || (one.kind === 'data' && other.kind === 'data' && pathKey(one.path) === pathKey(other.path));
}

/** Block params hide those of the same name around them; of two of one name the first is meant. */
function named(scope: Scope, names: readonly string[], values: readonly Value[]): Scope {
  if (names.length === 0) return scope;
  const own = names.map((name, index) => [name, values[index] ?? UNJUDGED] as const).toReversed();
  return { ...scope, names: new Map([...scope.names, ...own]) };
}
