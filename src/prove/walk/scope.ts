import { type Condition, type DataPath, pathKey, pathWords } from '../../model/condition.ts';
import type { AnyType, ListType, MapType } from '../../model/data-type.ts';
import type { Span } from '../../model/span.ts';
import type { Block, Inlined } from '../../model/template-tree.ts';
import { inContext, inInclusion, inTurn, outermost, type TemplateScope } from '../../link/template-scope.ts';
import type { Enclosure, Loop } from '../showing.ts';
import { ANY, indexValue, textValue, truthOf, UNJUDGED, type Value } from './value.ts';
import { itemType } from './fields.ts';

/** What the names and conditions at a place of a template mean. */
export interface Scope extends TemplateScope<Value, Turn> {
  readonly guard: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly blocks: readonly Enclosure[];
  /** False where a mistake around it leaves open what holds here. */
  readonly isJudged: boolean;
}

export interface Turn {
  /** Null where what is gone over is not judged. */
  readonly item: DataPath | null;
  readonly isOverFields: boolean;
}

/** Where a template begins; a partial that stands alone sees anything. */
export function rootScope(letter: MapType | AnyType): Scope {
  const value: Value = { kind: 'data', path: [], type: letter, canBeAbsent: false };
  const edge = letter.kind === 'any' ? 'partial' : 'letter';
  return { ...outermost(value, edge), guard: [], loops: [], blocks: [], isJudged: true };
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
  const inside = under(scope, truthOf(value));
  return { ...inside, ...inContext(inside, names, there, isSame) };
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
  return { ...scope, ...inTurn(scope, names, turn, { item, key: keyOf(turn) }) };
}

/** `@key`: the number of an item, the name of a field. */
export function keyOf({ item, isOverFields }: Turn): Value {
  if (item === null) return UNJUDGED;
  return isOverFields ? textValue(true) : indexValue(item);
}

/** The nodes of an inclusion; `context` is what they see. */
export function inPartial(scope: Scope, inlined: Inlined, context: Value): Scope {
  return { ...scope, ...inInclusion(scope, inlined, context) };
}

function isSame(one: Value, other: Value): boolean {
  return one === other || (one.kind === 'data' && other.kind === 'data' && pathKey(one.path) === pathKey(other.path));
}
