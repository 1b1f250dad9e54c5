import { follow, isSchema, own, type SchemaSet } from '../../link/subschemas.ts';
import type { JsonSchema } from '../../model/schema.ts';
import { FORMAT_EXAMPLES } from './formats.ts';

/** A subschema with the file that its references of the form `#/…` mean. */
export interface Demand {
  readonly schema: unknown;
  readonly root: JsonSchema;
}

/**
 * True where a value is surely as its schema wants it. It reads the schema by itself, since what is proved must not
 * depend on how messages are checked; a keyword that it does not know, a format of which it is not sure and a
 * reference that goes too deep make it say no.
 */
export function isValid(value: unknown, demand: Demand, set: SchemaSet, depth = 0): boolean {
  const { schema } = demand;
  if (typeof schema === 'boolean') return schema;
  if (!isSchema(schema) || depth > MAX_DEPTH) return false;
  const isA = (part: unknown, wanted: unknown): boolean => isValid(part, { ...demand, schema: wanted }, set, depth + 1);
  const look: Look = { value, schema, isA, demand, set, depth };
  return Object.keys(schema).every(
    (keyword) => NO_DEMANDS.has(keyword) || (KEYWORDS.get(keyword)?.(own(schema, keyword), look) ?? false),
  );
}

const MAX_DEPTH = 64;

interface Look {
  readonly value: unknown;
  readonly schema: JsonSchema;
  /** Whether a value is as a subschema of the same file wants it. */
  readonly isA: (part: unknown, wanted: unknown) => boolean;
  readonly demand: Demand;
  readonly set: SchemaSet;
  readonly depth: number;
}

/** What describes, and what stands beside a keyword that looks at it. */
const NO_DEMANDS: ReadonlySet<string> = new Set(
  (
    '$schema $id $comment $defs title description examples default deprecated readOnly writeOnly contentMediaType ' +
    'rule whenMissing help alsoCalled refused mustRender then else'
  ).split(' '),
);

type Judge = (demand: unknown, look: Look) => boolean;

const KEYWORDS: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['type', (types, { value }) => listOf(types).some((type) => isOfType(value, type))],
  ['const', (wanted, { value }) => isSame(value, wanted)],
  ['enum', (values, { value }) => listOf(values).some((one) => isSame(value, one))],
  ['$ref', (_, { value, demand, set, depth }) => isValid(value, targetOf(demand, set), set, depth + 1)],
  ['allOf', (parts, { value, isA }) => listOf(parts).every((part) => isA(value, part))],
  ['anyOf', (parts, { value, isA }) => listOf(parts).some((part) => isA(value, part))],
  ['oneOf', (parts, { value, isA }) => listOf(parts).filter((part) => isA(value, part)).length === 1],
  ['not', (part, { value, isA }) => !isA(value, part)],
  ['if', (part, { value, schema, isA }) => isA(value, (isA(value, part) ? schema.then : schema.else) ?? true)],
  [
    'properties',
    (parts, { value, isA }) => everyOwn(parts, (name, part) => isLeftOut(value, name) || isA(own(value, name), part)),
  ],
  ['required', (names, { value }) => !isMap(value) || listOf(names).every((name) => !isLeftOut(value, String(name)))],
  ['additionalProperties', (part, look) => unnamed(look).every((name) => look.isA(own(look.value, name), part))],
  ['unevaluatedProperties', (part, look) => part === true || (part === false && areKeysKnown(look))],
  ['minProperties', (least, { value }) => !isMap(value) || Object.keys(value).length >= Number(least)],
  ['maxProperties', (most, { value }) => !isMap(value) || Object.keys(value).length <= Number(most)],
  [
    'items',
    (part, { value, schema, isA }) =>
      itemsOf(value)
        .slice(schema.prefixItems?.length ?? 0)
        .every((item) => isA(item, part)),
  ],
  ['prefixItems', (parts, { value, isA }) => itemsOf(value).every((item, at) => isA(item, listOf(parts)[at] ?? true))],
  ['minItems', (least, { value }) => !Array.isArray(value) || value.length >= Number(least)],
  ['maxItems', (most, { value }) => !Array.isArray(value) || value.length <= Number(most)],
  ['uniqueItems', (isWanted, { value }) => isWanted !== true || areDistinct(itemsOf(value))],
  ['minLength', (least, { value }) => typeof value !== 'string' || lengthOf(value) >= Number(least)],
  ['maxLength', (most, { value }) => typeof value !== 'string' || lengthOf(value) <= Number(most)],
  ['pattern', (pattern, { value }) => typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value)],
  [
    'format',
    (name, { value }) => typeof value !== 'string' || (FORMAT_EXAMPLES.get(String(name))?.sure.test(value) ?? false),
  ],
  ['minimum', (least, { value }) => typeof value !== 'number' || value >= Number(least)],
  ['maximum', (most, { value }) => typeof value !== 'number' || value <= Number(most)],
  ['exclusiveMinimum', (least, { value }) => typeof value !== 'number' || value > Number(least)],
  ['exclusiveMaximum', (most, { value }) => typeof value !== 'number' || value < Number(most)],
  ['multipleOf', (step, { value }) => typeof value !== 'number' || Number.isInteger(value / Number(step))],
]);

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isMap(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

export function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(values: unknown): readonly unknown[] {
  return Array.isArray(values) ? values : [values];
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function areDistinct(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}

function everyOwn(parts: unknown, judge: (name: string, part: unknown) => boolean): boolean {
  return isMap(parts) && Object.entries(parts).every(([name, part]) => judge(name, part));
}

function isLeftOut(value: unknown, name: string): boolean {
  return !isMap(value) || !Object.hasOwn(value, name);
}

/** Keys that `properties` beside it does not name. */
function unnamed({ value, schema }: Look): readonly string[] {
  return isMap(value) ? Object.keys(value).filter((name) => !Object.hasOwn(schema.properties ?? {}, name)) : [];
}

/** Every key is described by the schema or by one that it calls for and that the value meets. */
function areKeysKnown({ value, demand, set, depth }: Look): boolean {
  if (!isMap(value)) return true;
  const known = new Set(knownKeys(value, demand, set, depth));
  return Object.keys(value).every((name) => known.has(name));
}

function knownKeys(value: object, demand: Demand, set: SchemaSet, depth: number): readonly string[] {
  const { schema, root } = demand;
  if (!isSchema(schema) || depth > MAX_DEPTH) return [];
  if (schema.additionalProperties !== undefined) return Object.keys(value);
  const { properties = {}, allOf = [], anyOf = [], oneOf = [], if: condition } = schema;
  const isMet = (part: unknown): boolean => isValid(value, { schema: part, root }, set, depth + 1);
  const conditional = condition !== undefined && isMet(condition) ? [condition, schema.then] : [schema.else];
  const called = [...allOf, ...[...anyOf, ...oneOf].filter(isMet), ...(condition === undefined ? [] : conditional)];
  const demands = [targetOf(demand, set), ...called.map((part) => ({ schema: part, root }))];
  return [...Object.keys(properties), ...demands.flatMap((part) => knownKeys(value, part, set, depth + 1))];
}

/** What a subschema refers to; nothing that a value could be where its reference leads nowhere. */
export function targetOf({ schema, root }: Demand, set: SchemaSet): Demand {
  const target = isSchema(schema) && typeof schema.$ref === 'string' ? follow(schema.$ref, root, set) : null;
  return target ?? { schema: false, root };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
