import { isSchema, own, type SchemaSet, typeNames } from '../../link/subschemas.ts';
import type { JsonSchema } from '../../model/schema.ts';
import type { Scalar } from '../case/facts.ts';
import { FORMAT_EXAMPLES } from './formats.ts';
import { type Demand, isValid, targetOf } from './valid.ts';
import { NO_WISH, type Wish } from './wish.ts';

/** A value, or null where none was found. */
export type Made = { readonly value: unknown } | null;

/**
 * The smallest value that meets all demands and a wish: what the schemas require, what is wished, and nothing else. A
 * few values are tried for each part, so that it may find none where there is one; what it finds is valid.
 */
export function makeValue(demands: readonly Demand[], wish: Wish, set: SchemaSet, at: At = TOP): Made {
  if (at.depth > MAX_DEPTH) return null;
  for (const parts of waysToMeet(demands, set)) {
    for (const type of typesOf(parts, wish)) {
      const made = makeOfType(type, { parts, wish, set, at });
      if (made && demands.every((demand) => isValid(made.value, demand, set))) return made;
    }
  }
  return null;
}

interface At {
  readonly depth: number;
  /** The number of the item that it is in. */
  readonly item: number;
}

const TOP: At = { depth: 0, item: 0 };

/** What contains itself has no end. */
const MAX_DEPTH = 24;

/** More ways than this to choose between `anyOf`, `oneOf` and `if` are not tried. */
const MAX_WAYS = 32;

/** The demands with all that they call for in the same place; one list for each choice between branches. */
function waysToMeet(demands: readonly Demand[], set: SchemaSet): readonly Way[] {
  return demands.map((demand) => waysOf(demand, set, 0)).reduce(pairs, [[]]);
}

type Way = readonly Demand[];

function waysOf(demand: Demand, set: SchemaSet, depth: number): readonly Way[] {
  const { schema } = demand;
  if (!isSchema(schema) || depth > MAX_DEPTH) return [[demand]];
  const ways = (part: unknown): readonly Way[] => waysOf({ ...demand, schema: part }, set, depth + 1);
  const all = (schema.allOf ?? []).map(ways);
  const choices = [schema.anyOf, schema.oneOf].filter((list) => list !== undefined).map((list) => list.flatMap(ways));
  const conditional =
    schema.if === undefined ? [] : [[...pairs(ways(schema.if), ways(schema.then)), ...ways(schema.else)]];
  const target = schema.$ref === undefined ? [] : [waysOf(targetOf(demand, set), set, depth + 1)];
  return [[[demand]], ...target, ...all, ...choices, ...conditional].reduce(pairs);
}

function pairs(ones: readonly Way[], others: readonly Way[]): readonly Way[] {
  return ones.flatMap((one) => others.map((other) => one.concat(other))).slice(0, MAX_WAYS);
}

interface Making {
  readonly parts: readonly Demand[];
  readonly wish: Wish;
  readonly set: SchemaSet;
  readonly at: At;
}

/** The types that the demands and a wish leave open. */
function typesOf(parts: readonly Demand[], wish: Wish): readonly string[] {
  const named = parts.flatMap(({ schema }) =>
    isSchema(schema) && schema.type !== undefined ? [typeNames(schema)] : [],
  );
  const isNamed = (type: string): boolean => named.every((types) => types.includes(type));
  return TYPES.filter((type) => (isNamed(type) || (type === 'number' && isNamed('integer'))) && canBe(type, wish));
}

function canBe(type: string, { type: wanted, value, than, length, parts }: Wish): boolean {
  if (wanted !== null && wanted !== type) return false;
  const isList = length !== null || [...parts.keys()].some((step) => typeof step === 'number');
  if (type === 'array') return value === null && than === null && (isList || parts.size === 0);
  if (type === 'object') return value === null && than === null && !isList;
  return parts.size === 0 && !isList && (value === null || typeof value === type);
}

const TYPES = ['string', 'number', 'boolean', 'object', 'array'] as const;

function makeOfType(type: string, making: Making): Made {
  if (type === 'object') return makeMap(making);
  return type === 'array' ? makeList(making) : makeScalar(type, making);
}

function makeMap({ parts, wish, set, at }: Making): Made {
  const inside = { ...at, depth: at.depth + 1 };
  const map: { [name: string]: unknown } = {};
  for (const name of keysOf(parts, wish)) {
    const part = wish.parts.get(name) ?? NO_WISH;
    if (part.isAbsent) return null;
    const made = makeValue(
      parts.flatMap((demand) => fieldOf(demand, name)),
      part,
      set,
      inside,
    );
    if (made === null) return null;
    map[name] = made.value;
  }
  return { value: map };
}

/** The keys that must be there, in the order of the schema. */
function keysOf(parts: readonly Demand[], wish: Wish): readonly string[] {
  const schemas = parts.map(({ schema }) => schema).filter(isSchema);
  const wished = [...wish.parts].flatMap(([step, part]) => (part.isAbsent ? [] : String(step)));
  const wanted = new Set([...wished, ...schemas.flatMap(({ required = [] }) => required)]);
  const named = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
  return [...new Set([...named.filter((name) => wanted.has(name)), ...wanted])];
}

function fieldOf({ schema, root }: Demand, name: string): readonly Demand[] {
  if (!isSchema(schema)) return [];
  const named = own(schema.properties, name);
  const part = named ?? schema.additionalProperties;
  return part === undefined ? [] : [{ schema: part, root }];
}

function makeList({ parts, wish, set, at }: Making): Made {
  const schemas = parts.map(({ schema, root }) => ({ schema, root }));
  const least = Math.max(0, ...schemas.map(({ schema }) => Number(own(schema, 'minItems') ?? 0)));
  const places = [...wish.parts.keys()].map((step) => Number(step) + 1);
  const length = wish.length ?? Math.max(least, ...places);
  if (length > MAX_ITEMS) return null;
  const items: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const demands = schemas.flatMap((demand) => itemOf(demand, index));
    const made = makeValue(demands, wish.parts.get(index) ?? NO_WISH, set, {
      depth: at.depth + 1,
      item: index,
    });
    if (made === null) return null;
    items.push(made.value);
  }
  return { value: items };
}

/** Nobody reads a longer example. */
const MAX_ITEMS = 40;

function itemOf({ schema, root }: Demand, index: number): readonly Demand[] {
  const part = isSchema(schema) ? (schema.prefixItems?.[index] ?? schema.items) : undefined;
  return part === undefined ? [] : [{ schema: part, root }];
}

function makeScalar(type: string, { parts, wish, set, at }: Making): Made {
  const schemas = parts.map(({ schema }) => schema).filter(isSchema);
  const candidates = [
    ...(wish.rather === null ? [] : [wish.rather]),
    ...examplesFor(schemas, at.item),
    ...schemas.flatMap((schema) => [schema.const, ...(schema.enum ?? [])]),
    ...(type === 'string' ? texts(schemas) : type === 'number' ? numbers(schemas) : [true, false]),
  ];
  const possible = wish.value === null ? candidates : [wish.value];
  const value = possible.find(
    (candidate) =>
      typeof candidate === type && isWished(candidate, wish) && parts.every((part) => isValid(candidate, part, set)),
  );
  return value === undefined ? null : { value };
}

/** The second item is not written like the first, so that a reader can tell them apart. */
function examplesFor(schemas: readonly JsonSchema[], item: number): readonly unknown[] {
  const examples = schemas.flatMap((schema) => schema.examples ?? []);
  const words = [...examples, ...schemas.flatMap(({ title }) => title ?? [])];
  return item === 0 ? examples : [...words.map((word) => `${String(word)} ${item + 1}`), ...examples];
}

function isWished(value: unknown, { than }: Wish): boolean {
  return than === null || (Boolean(value) && !than.some((one: Scalar) => one === value));
}

/** Some texts, of the lengths that the schemas ask for. */
function texts(schemas: readonly JsonSchema[]): readonly string[] {
  const formats = schemas.flatMap(({ format }) => FORMAT_EXAMPLES.get(format ?? '')?.example ?? []);
  const words = [...schemas.flatMap(({ title }) => title ?? []), 'Text', 'Another text', 'TEXT', 'text', '4512'];
  const longest = Math.min(...schemas.map((schema) => Number(own(schema, 'maxLength') ?? Infinity)));
  const shortest = Math.max(0, ...schemas.map((schema) => Number(own(schema, 'minLength') ?? 0)));
  const fitting = [' ', ''].flatMap((between) =>
    words.map((word) => lengthened(word, between, shortest).slice(0, longest)),
  );
  return [...formats, ...fitting, ''];
}

/** The word as often as it takes. */
function lengthened(word: string, between: string, length: number): string {
  const times = Math.ceil(Math.min(length, MAX_TEXT) / word.length);
  return times > 1 ? Array.from({ length: times }, () => word).join(between) : word;
}

/** Nobody reads a longer one. */
const MAX_TEXT = 2000;

function numbers(schemas: readonly JsonSchema[]): readonly number[] {
  const limits = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'].flatMap((keyword) =>
    schemas.flatMap((schema) => {
      const limit = own(schema, keyword);
      return typeof limit === 'number' ? [limit, limit + 1, limit - 1, Math.ceil(limit), limit + 0.1, limit - 0.1] : [];
    }),
  );
  return [1, 2, 3, ...limits, 10, 100, 0];
}
