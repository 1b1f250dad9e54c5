import { isSchema, type SchemaSet, type Subschema, typeNames } from '../link/subschemas.ts';
import type { JsonSchema } from '../model/schema.ts';
import { type Description, descriptionOf } from './description.ts';
import { certain, combinations, flattened, type Part, withoutAlternatives } from './parts.ts';

/** A schema as a maker of types reads it: without references, each map with all that may stand in it and no more. */
export interface TypeSchema extends Description {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly TypeSchema[];
  readonly properties?: { readonly [key: string]: TypeSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | TypeSchema;
  /** Of a list; one for each of its items where their number is fixed. */
  readonly items?: TypeSchema | readonly TypeSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly not?: TypeSchema;
  /** The name of a type that stands for this. */
  readonly tsType?: string;
}

/** What every value of some subschemas together is. What cannot be said in types is left out: types accept more than schemas. */
export function typeSchema(parts: readonly Subschema[], schemas: SchemaSet): TypeSchema {
  return whole(parts.map(certain), { schemas, inside: new Set(), budget: { left: MOST_PARTS } });
}

/** Schemas that refer to each other many times over grow beyond all measure when each reference is written out. */
const MOST_PARTS = 20_000;

interface Work {
  readonly schemas: SchemaSet;
  /** The subschemas around this one: a schema that is a part of itself ends there. */
  readonly inside: ReadonlySet<JsonSchema>;
  readonly budget: { left: number };
}

function whole(given: readonly Part[], work: Work): TypeSchema {
  const { parts, alternatives } = flattened(given, work.schemas);
  if (parts.some(({ subschema }) => work.inside.has(subschema.schema))) return {};
  work.budget.left -= 1;
  if (work.budget.left < 0) return {};
  const described = descriptionOf(parts);
  const combined = combinations(alternatives);
  if (combined === null) {
    const perhaps = alternatives.flat().map((subschema): Part => ({ subschema, isCertain: false }));
    return { ...described, ...merged(flattened([...parts, ...perhaps], work.schemas).parts, work) };
  }
  const [only, ...others] = combined;
  if (only === undefined || others.length === 0) return { ...described, ...merged(parts, work) };
  const inner = { ...work, inside: insideOf(parts, work) };
  const each = combined.map((chosen) => whole([...withoutAlternatives(parts), ...chosen.map(certain)], inner));
  return { ...described, anyOf: each };
}

function insideOf(parts: readonly Part[], { inside }: Work): ReadonlySet<JsonSchema> {
  return new Set([...inside, ...parts.map(({ subschema }) => subschema.schema)]);
}

function merged(parts: readonly Part[], work: Work): TypeSchema {
  const inner: Work = { ...work, inside: insideOf(parts, work) };
  const sure = parts.filter(({ isCertain }) => isCertain).map(({ subschema }) => subschema.schema);
  const values = valuesOf(sure);
  if (values !== null) return values.length === 0 ? NEVER : { enum: [...values] };
  const types = typesOf(sure);
  if (types?.length === 0) return NEVER;
  const isMap = types?.includes('object') ?? parts.some(({ subschema }) => subschema.schema.properties !== undefined);
  const isList = types?.includes('array') === true;
  const named = types ?? (isMap ? ['object'] : []);
  return {
    ...(named.length === 0 ? {} : { type: named.length === 1 ? (named[0] ?? 'object') : [...named] }),
    ...(isMap ? mapOf(parts, inner) : {}),
    ...(isList ? listOf(parts, inner) : {}),
  };
}

const NEVER: TypeSchema = { not: {} };

/** What `const` and `enum` leave; null where there is neither. */
function valuesOf(schemas: readonly JsonSchema[]): readonly unknown[] | null {
  const lists = schemas.flatMap((schema) =>
    schema.const === undefined ? (schema.enum === undefined ? [] : [schema.enum]) : [[schema.const]],
  );
  const [first, ...others] = lists.map((list) => new Map(list.map((value) => [JSON.stringify(value), value])));
  if (first === undefined) return null;
  return [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value);
}

/** The types that all accept; null where none names any. */
function typesOf(schemas: readonly JsonSchema[]): readonly string[] | null {
  const lists = schemas.map(typeNames).filter(({ length }) => length > 0);
  const [first, ...others] = lists.map((list) => new Set(list.map((type) => (type === 'integer' ? 'number' : type))));
  return first === undefined ? null : [...first].filter((type) => others.every((other) => other.has(type)));
}

function mapOf(parts: readonly Part[], work: Work): TypeSchema {
  const names = new Set(parts.flatMap(({ subschema }) => Object.keys(subschema.schema.properties ?? {})));
  const sure = parts.filter(({ isCertain }) => isCertain).map(({ subschema }) => subschema.schema);
  const required = new Set(sure.flatMap((schema) => schema.required ?? []));
  const properties = [...names].flatMap((name): readonly [string, TypeSchema][] => {
    const isRefused = sure.some((schema) => isFalse(ownProperty(schema, name)));
    return isRefused ? [] : [[name, whole(partsAt(parts, name), work)]];
  });
  const known = new Map(properties);
  for (const name of required) if (!known.has(name)) known.set(name, {});
  return {
    properties: Object.fromEntries(known),
    required: [...required],
    additionalProperties: restOf(parts, work),
  };
}

function ownProperty({ properties }: JsonSchema, name: string): unknown {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function isFalse(schema: unknown): boolean {
  return schema === false;
}

function partsAt(parts: readonly Part[], name: string): readonly Part[] {
  return parts.flatMap(({ subschema: { schema, root }, isCertain }) => {
    const described = ownProperty(schema, name);
    return isSchema(described) ? [{ subschema: { schema: described, root, via: null }, isCertain }] : [];
  });
}

/** What may stand under keys that have no name here. */
function restOf(parts: readonly Part[], work: Work): boolean | TypeSchema {
  if (parts.some(({ subschema: { schema } }) => 'patternProperties' in schema)) return true;
  const rests = parts.flatMap(({ subschema: { schema, root }, isCertain }) => {
    const rest = schema.additionalProperties ?? schema.unevaluatedProperties;
    return isCertain && rest !== undefined ? [{ rest, root }] : [];
  });
  if (rests.some(({ rest }) => isFalse(rest))) return false;
  const described = rests.flatMap(({ rest, root }) =>
    isSchema(rest) ? [certain({ schema: rest, root, via: null })] : [],
  );
  return described.length === 0 ? true : whole(described, work);
}

function listOf(parts: readonly Part[], work: Work): TypeSchema {
  const tuple = parts.find(({ subschema }) => subschema.schema.prefixItems !== undefined);
  const { schema, root } = tuple?.subschema ?? {};
  if (schema?.prefixItems !== undefined && root !== undefined && isFalse(schema.items)) {
    const items = schema.prefixItems.map((item) =>
      isSchema(item) ? whole([certain({ schema: item, root, via: null })], work) : {},
    );
    return { items, minItems: items.length, maxItems: items.length };
  }
  const described = parts.flatMap(({ subschema, isCertain }): readonly Part[] => {
    const { items, prefixItems } = subschema.schema;
    const isPlain = isSchema(items) && prefixItems === undefined;
    return isPlain ? [{ subschema: { schema: items, root: subschema.root, via: null }, isCertain }] : [];
  });
  return { items: described.length === 0 ? {} : whole(described, work) };
}
