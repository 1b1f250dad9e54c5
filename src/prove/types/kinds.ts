import { isSchema, own, typeNames } from '../../link/subschemas.ts';
import type { JsonSchema } from '../../model/schema.ts';
import { type At, childAt, childrenAt } from './at.ts';
import { demandsInk, FORMATS_WITH_INK } from './ink.ts';
import { join } from './join.ts';
import { ANYTHING, ANY_TEXT, isBlank, isNothing, NOTHING, OPEN_MAP } from './shape.ts';
import type { FieldShape, ListShape, MapShape, NumberShape, Shape, TextShape } from './shape.ts';

/** What a part of a subschema lets through. */
export type ReadPart = (part: At) => Shape;

/** What the keywords of a subschema say about each kind of value. */
export function kindsOf(at: At, hasMarkup: boolean, read: ReadPart): Shape {
  const { json } = at;
  if (!isSchema(json)) return ANYTHING;
  const types = typeNames(json);
  const isPossible = (...names: readonly string[]): boolean =>
    types.length === 0 || names.some((name) => types.includes(name));
  return {
    ...ANYTHING,
    isNullable: isPossible('null'),
    text: isPossible('string') ? textOf(json, hasMarkup) : null,
    number: isPossible('number', 'integer') ? numberOf(json, types.length > 0 && !types.includes('number')) : null,
    booleans: isPossible('boolean') ? ANYTHING.booleans : [],
    list: isPossible('array') ? listOf(at, json, read) : null,
    maps: isPossible('object') ? mapsOf(at, json, read) : [],
  };
}

/** The values that `const` and `enum` name. */
export function valuesOf(json: JsonSchema): Shape {
  const only = json.const === undefined ? ANYTHING : shapeOfValue(json.const);
  return json.enum === undefined ? only : join(json.enum.map(shapeOfValue));
}

function shapeOfValue(value: unknown): Shape {
  if (value === null) return { ...NOTHING, isNullable: true };
  if (typeof value === 'string')
    return { ...NOTHING, text: { ...ANY_TEXT, values: [value], canBeBlank: isBlank(value) } };
  if (typeof value === 'boolean') return { ...NOTHING, booleans: [value] };
  if (typeof value === 'number') {
    return { ...NOTHING, number: { isInteger: Number.isInteger(value), values: [value], canBeZero: value === 0 } };
  }
  if (Array.isArray(value)) {
    return { ...NOTHING, list: { item: join(value.map(shapeOfValue)), min: value.length, max: value.length } };
  }
  const fields = Object.entries(value ?? {}).map(([key, entry]): [string, FieldShape] => [
    key,
    { shape: shapeOfValue(entry), isRequired: true, isNamed: false },
  ]);
  return { ...NOTHING, maps: [{ ...OPEN_MAP, fields: new Map(fields), rest: NOTHING }] };
}

function textOf(json: JsonSchema, hasMarkup: boolean): TextShape {
  const { format = null, contentMediaType = '' } = json;
  const pattern: unknown = own(json, 'pattern');
  const hasInk = (typeof pattern === 'string' && demandsInk(pattern)) || FORMATS_WITH_INK.has(format ?? '');
  const isMarkup = hasMarkup && ['text/html', 'text/markdown'].includes(contentMediaType);
  if (format === null && !isMarkup && !hasInk) return ANY_TEXT;
  return { ...ANY_TEXT, format, media: isMarkup ? 'html' : 'plain', canBeBlank: !hasInk };
}

function numberOf(json: JsonSchema, isInteger: boolean): NumberShape | null {
  const limit = (keyword: string): number | null => {
    const value = own(json, keyword);
    return typeof value === 'number' ? value : null;
  };
  const [least, most] = [limit('minimum') ?? 0, limit('maximum') ?? 0];
  const [above, below] = [limit('exclusiveMinimum') ?? -1, limit('exclusiveMaximum') ?? 1];
  const canBeZero = least <= 0 && most >= 0 && above < 0 && below > 0;
  return isInteger || !canBeZero ? { isInteger, values: null, canBeZero } : ANYTHING.number;
}

function listOf(at: At, json: JsonSchema, read: ReadPart): ListShape | null {
  const first = childrenAt(at, 'prefixItems').map(([, item]) => read(item));
  const others = json.items === undefined ? null : read(childAt(at, 'items'));
  const min = own(json, 'minItems');
  const max = own(json, 'maxItems');
  if (others === null && first.length === 0 && min === undefined && max === undefined) return ANYTHING.list;
  const isEnding = others !== null && isNothing(others);
  return {
    // Behind the first items, which are described one by one, anything may follow unless `items` says what.
    item: others === null ? null : join([...first, others]),
    min: typeof min === 'number' ? min : 0,
    max: Math.min(typeof max === 'number' ? max : Infinity, isEnding ? first.length : Infinity),
  };
}

function mapsOf(at: At, json: JsonSchema, read: ReadPart): readonly MapShape[] {
  const patterns = own(json, 'patternProperties');
  const { properties, required, additionalProperties } = json;
  if ((properties ?? required ?? additionalProperties ?? patterns) === undefined) return ANYTHING.maps;
  const fields = new Map<string, FieldShape>();
  for (const [name, child] of childrenAt(at, 'properties')) {
    fields.set(name, { shape: read(child), isRequired: false, isNamed: true });
  }
  const rest = additionalProperties === undefined ? null : read(childAt(at, 'additionalProperties'));
  for (const name of required ?? []) {
    const { shape, isNamed } = fields.get(name) ?? { shape: rest ?? ANYTHING, isNamed: false };
    fields.set(name, { shape, isRequired: true, isNamed });
  }
  if ([...fields.values()].some(({ shape, isRequired }) => isRequired && isNothing(shape))) return [];
  const isOpen = patterns !== undefined || (additionalProperties !== undefined && additionalProperties !== false);
  // Which keys a pattern describes is not followed: they may have any value.
  return [{ fields, rest: patterns === undefined ? rest : null, isOpen, strays: [] }];
}
