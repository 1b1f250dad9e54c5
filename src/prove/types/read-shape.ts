import { isSchema, typeNames } from '../../link/subschemas.ts';
import type { JsonSchema } from '../../model/schema.ts';
import { type At, childAt, childrenAt, type Files, referredAt } from './at.ts';
import { closed, isScalar, strayOf, withStray } from './closed.ts';
import { intersect, TOO_MUCH, type Work } from './intersect.ts';
import { join } from './join.ts';
import { kindsOf, valuesOf } from './kinds.ts';
import { markOf } from './mark.ts';
import { ANYTHING, NOTHING, OPEN_MAP, type Shape } from './shape.ts';

/** What reading goes by. */
export interface Reading extends Files {
  /** False where markdown is not made into markup: it is plain text then, whatever its schema calls it. */
  readonly hasMarkup: boolean;
  readonly work: Work;
  /** The subschemas that are being read, from the root. */
  readonly way: readonly JsonSchema[];
}

/** What a subschema lets through, with all that it calls for. It may let through more than the schema, never less. */
export function shapeAt(at: At, reading: Reading): Shape {
  const { json, place } = at;
  const { way, work } = reading;
  if (!isSchema(json)) return json === false ? { ...NOTHING, place } : { ...ANYTHING, place };
  if (way.includes(json)) return { ...ANYTHING, place, why: 'it contains itself' };
  work.left -= 1;
  if (work.left < 0) return { ...ANYTHING, place, why: TOO_MUCH };
  const inner = { ...reading, way: [...way, json] };
  const demands = [ownShape(at, json, inner), ...calledShapes(at, inner)];
  const whole = demands.reduce((one, other) => intersect(one, other, work));
  const mark = markOf(json.mustRender);
  return {
    ...whole,
    maps: json.unevaluatedProperties === false ? whole.maps.flatMap(closed) : whole.maps,
    place: whole.place ?? place,
    marks: mark === null ? whole.marks : [{ mark, place }, ...whole.marks],
  };
}

/** What a schema itself says, without what it calls for. */
function ownShape(at: At, json: JsonSchema, reading: Reading): Shape {
  const kinds = kindsOf(at, reading.hasMarkup, (part) => shapeAt(part, reading));
  const shape = intersect(kinds, valuesOf(json), reading.work);
  const saysWhat = typeNames(json).length > 0 || json.const !== undefined || json.enum !== undefined;
  return { ...shape, place: saysWhat ? at.place : null };
}

/** What it calls for: each of these holds as well. */
function calledShapes(at: At, reading: Reading): readonly Shape[] {
  const target = referredAt(at, reading);
  return [
    ...(target === null ? [] : [shapeAt(target, reading)]),
    ...childrenAt(at, 'allOf').map(([, part]) => shapeAt(part, reading)),
    ...branchShapes(at, 'anyOf', reading),
    ...branchShapes(at, 'oneOf', reading),
    ...conditionalShapes(at, reading),
  ];
}

function branchShapes(at: At, keyword: 'anyOf' | 'oneOf', reading: Reading): readonly Shape[] {
  const branches = childrenAt(at, keyword).map(([, branch]) => branch);
  if (branches.length === 0) return [];
  const strays = branches.map((branch) => strayOf([branch], [branch], [], reading));
  const shapes = branches.map((branch, index) => {
    const others = strays.filter((_, other) => other !== index);
    return others.reduce(withStray, shapeAt(branch, reading));
  });
  return [join(shapes)];
}

/** Either the condition is met, and `then` holds, or it is not, and `else` does. */
function conditionalShapes(at: At, reading: Reading): readonly Shape[] {
  const condition = childAt(at, 'if');
  if (condition.json === undefined) return [];
  const consequence = childAt(at, 'then');
  const met = intersect(shapeAt(condition, reading), shapeAt(consequence, reading), reading.work);
  const otherwise = intersect(unmet(condition.json), shapeAt(childAt(at, 'else'), reading), reading.work);
  const stray = strayOf([condition, consequence], [condition], [condition], reading);
  return [join([met, withStray(otherwise, stray)])];
}

/** What is known where a condition is not met: something, if it is about one key and its values; else anything goes. */
function unmet(condition: unknown): Shape {
  if (condition === true) return NOTHING;
  if (!isSchema(condition)) return ANYTHING;
  const { properties = {}, required = [], type = 'object', ...others } = condition;
  const [named] = Object.entries(properties);
  const keys = new Set([...Object.keys(properties), ...required]);
  const [key] = keys;
  if (key === undefined || keys.size > 1 || type !== 'object' || !areWords(others)) return ANYTHING;
  const shape = named === undefined ? NOTHING : otherThan(named[1]);
  if (shape === null) return ANYTHING;
  const field = { shape, isRequired: !required.includes(key), isNamed: false };
  return { ...ANYTHING, maps: [{ ...OPEN_MAP, fields: new Map([[key, field]]) }] };
}

/** Anything but the values of a tag; null where the subschema says more than these. */
function otherThan(tag: unknown): Shape | null {
  if (!isSchema(tag)) return null;
  const { const: only, enum: several, type, ...others } = tag;
  if (!areWords(others) || (only !== undefined && several !== undefined)) return null;
  const values = only === undefined ? several : [only];
  // With another type beside it, the condition is met by none of its values.
  const isTag =
    values?.every(isScalar) === true && values.every((value) => type === undefined || typeof value === type);
  return isTag ? { ...ANYTHING, excluded: values } : null;
}

/** True for keywords that decide nothing. */
function areWords(keywords: object): boolean {
  return Object.keys(keywords).every((keyword) => WORDS.has(keyword));
}

const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'examples', '$comment']);
