import type { DataPath } from '../../model/condition.ts';
import type { DataType, Fields, ListType, MapType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import type { Fact } from './facts.ts';
import { fieldOf, hasOnlyOptional, isSameField } from './fields.ts';
import { AN_ITEM, type Survey } from './survey.ts';

/** A letter of which only some things are decided. */
export interface World {
  readonly root: MapType;
  readonly survey: Survey;
  /** What is decided, by key. */
  readonly facts: Map<string, Fact>;
  /** The keys of all decisions that were asked for, until somebody empties it. */
  readonly asked: Set<string>;
  /** How many conditions were judged. */
  judged: number;
}

/** What must be decided before a condition can be judged. */
export interface Question {
  readonly kind: 'question';
  readonly key: string;
  /** At least one, the simplest letter first. */
  readonly choices: readonly Fact[];
}

/** What stands at a path: nothing, a value, or (`free`) what nobody can say. */
export type Found =
  | { readonly kind: 'absent' | 'free' }
  | { readonly kind: 'value'; readonly type: DataType; readonly path: Path }
  | Question;

/** Follows a path as far as the decisions go. */
export function find(path: DataPath, world: World): Found {
  let found: Found = { kind: 'value', type: world.root, path: [] };
  for (const step of path) {
    if (found.kind !== 'value') return found;
    found = typeof step === 'object' ? itemInLoop(found, step.loop, world) : stepInto(found, step, world);
  }
  return found;
}

interface Here<Type = DataType> {
  readonly type: Type;
  readonly path: Path;
}

function stepInto({ type, path }: Here, step: string | number, world: World): Found {
  if (type.kind === 'map') return fieldAt({ type, path }, String(step), world);
  return type.kind === 'list' && /^\d+$/.test(String(step))
    ? itemAt({ type, path }, Number(step), world)
    : { kind: 'free' };
}

function itemAt({ type: list, path }: Here<ListType>, index: number, world: World): Found {
  const item: Found = { kind: 'value', type: list.item, path: [...path, index] };
  if (index < list.min) return item;
  if (index >= list.max) return { kind: 'absent' };
  const length = lengthOf(list, path, world);
  if (typeof length === 'object') return length;
  return index < length ? item : { kind: 'absent' };
}

function fieldAt({ type: map, path }: Here<MapType>, name: string, world: World): Found {
  const field = answerOf(map, path, world, (fields) => fieldOf(fields, name), isSameField);
  if (field !== null && 'choices' in field) return field;
  if (!field) return { kind: 'absent' };
  const value: Found = { kind: 'value', type: field.type, path: [...path, name] };
  if (!field.isOptional) return value;
  const presence = decided('presence', value.path, world, () => {
    const absent: Fact = { kind: 'absent', path: value.path };
    return isEmptied(path, world) ? [absent] : [absent, { kind: 'present', path: value.path }];
  });
  if (presence.kind === 'question') return presence;
  return presence.kind === 'absent' ? { kind: 'absent' } : value;
}

/** What is asked of a map's alternative; where all of them answer the same, it is left open which one it is. */
function answerOf<Answer>(
  { alternatives }: MapType,
  path: Path,
  world: World,
  ask: (fields: Fields) => Answer,
  isSame: (one: Answer, other: Answer) => boolean,
): Answer | Question {
  const answers = alternatives.map(ask);
  const [first] = answers;
  if (first === undefined) throw new Error('a map has no alternative');
  if (answers.every((answer) => isSame(answer, first))) return first;
  const fact = decided('shape', path, world, () =>
    alternatives.map((_, index) => ({ kind: 'alternative', path, index })),
  );
  if (fact.kind === 'question') return fact;
  const answer = answers[fact.kind === 'alternative' ? fact.index : 0];
  return answer === undefined ? first : answer;
}

/** How many items a list has. */
export function lengthOf(list: ListType, path: Path, world: World): number | Question {
  const fact = decided('shape', path, world, () =>
    world.survey
      .lengthsOf(list, path)
      .map((length) => ({ kind: 'length', path, length, isCounted: world.survey.isCounted(path) })),
  );
  if (fact.kind === 'question') return fact;
  return fact.kind === 'length' ? fact.length : list.min;
}

function itemInLoop({ type, path }: Here, loop: number, world: World): Found {
  if (type.kind !== 'list' && type.kind !== 'map') return { kind: 'free' };
  const choices = type.kind === 'list' ? itemsOf(type, path, loop, world) : fieldsOf(type, path, loop, world);
  if (!isList(choices)) return choices;
  if (choices.length === 0) return { kind: 'absent' };
  // Also where there is one choice: a case tells at which item a loop is.
  const key = keyOf(`item ${loop}`, path);
  world.asked.add(key);
  const item = world.facts.get(key);
  return item?.kind === 'item' ? stepInto({ type, path }, item.at, world) : { kind: 'question', key, choices };
}

function isList<Item>(items: readonly Item[] | Question): items is readonly Item[] {
  return Array.isArray(items);
}

function itemsOf(list: ListType, path: Path, loop: number, world: World): readonly Fact[] | Question {
  const length = lengthOf(list, path, world);
  if (typeof length === 'object') return length;
  return world.survey
    .positionsIn(length, path)
    .map(({ at, words }): Fact => ({ kind: 'item', path, loop, at, position: words }));
}

/** The fields that a loop over a map may be at, unnamed ones too; whether they are there is another question. */
function fieldsOf({ alternatives }: MapType, path: Path, loop: number, world: World): readonly Fact[] {
  const names = new Set(alternatives.flatMap(({ fields }) => [...fields.keys()]));
  const loops = alternatives.every(({ rest }) => rest === null) ? 0 : world.survey.loopsOver(path);
  const others = Array.from({ length: loops + names.size }, (_, index) => `field_${index + 1}`);
  const unnamed = others.filter((name) => !names.has(name)).slice(0, loops);
  return [...names, ...unnamed].map((at): Fact => ({ kind: 'item', path, loop, at, position: AN_ITEM }));
}

/** Whether a map has no field at all. */
export function emptinessOf(map: MapType, path: Path, world: World): boolean | Question {
  const canBeEmpty = answerOf(map, path, world, hasOnlyOptional, Object.is);
  if (typeof canBeEmpty === 'object') return canBeEmpty;
  if (!canBeEmpty) return false;
  const fact = decided('entries', path, world, () => {
    const filled: Fact = { kind: 'entries', path, isEmpty: false };
    return hasEntry(path, world) ? [filled] : [filled, { kind: 'entries', path, isEmpty: true }];
  });
  if (fact.kind === 'question') return fact;
  return fact.kind === 'entries' && fact.isEmpty;
}

function isEmptied(path: Path, world: World): boolean {
  const fact = world.facts.get(keyOf('entries', path));
  world.asked.add(keyOf('entries', path));
  return fact?.kind === 'entries' && fact.isEmpty;
}

/** True where a field of the map has been decided to be there. */
function hasEntry(path: Path, world: World): boolean {
  for (const [key, fact] of world.facts) {
    if (fact.kind !== 'present' || fact.path.length !== path.length + 1) continue;
    if (!path.every((step, index) => step === fact.path[index])) continue;
    world.asked.add(key);
    return true;
  }
  return false;
}

/** The fact of that kind at a path; a question where it is not decided yet and there is a choice. */
export function decided(what: string, path: Path, world: World, choices: () => readonly Fact[]): Fact | Question {
  const key = keyOf(what, path);
  world.asked.add(key);
  const known = world.facts.get(key);
  if (known) return known;
  const possible = choices();
  const [only] = possible;
  if (only === undefined) throw new Error(`nothing is possible at ${key}`);
  return possible.length === 1 ? only : { kind: 'question', key, choices: possible };
}

function keyOf(what: string, path: Path): string {
  return `${what} ${JSON.stringify(path)}`;
}
