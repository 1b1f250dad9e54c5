import type { Node, ScalarNode } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';

/** Schemas by file name, the form in which they refer to each other. */
export type SchemaSet = ReadonlyMap<string, JsonSchema>;

/** A subschema that describes some node. */
export interface Subschema {
  readonly schema: JsonSchema;
  /** The file it stands in: what its references of the form `#/…` mean. */
  readonly root: JsonSchema;
  /** The subschema that called for it at the same node, by `$ref`, `allOf` and the like. */
  readonly via: Subschema | null;
}

/**
 * All subschemas that describe a node, those called for by `$ref`, `allOf`, `anyOf`, `oneOf` and `if` included (JSON
 * Schema 2020-12, 10.2). A branch is left out where a tag (`const`, `enum`), a kind or a key of the node speaks against
 * it; where nothing decides, it counts. References that lead nowhere or in a circle are passed over.
 */
export function applied(at: readonly Subschema[], node: Node, set: SchemaSet): readonly Subschema[] {
  const found: Subschema[] = [];
  const seen = new Set<JsonSchema>();
  const visit = (subschema: Subschema): void => {
    if (seen.has(subschema.schema)) return;
    seen.add(subschema.schema);
    found.push(subschema);
    for (const next of calledFor(subschema, node, set)) visit(next);
  };
  for (const subschema of at) visit(subschema);
  return found;
}

export function rootSubschema(schema: JsonSchema): Subschema {
  return { schema, root: schema, via: null };
}

/** What describes the value of a key, given what describes the map. */
export function ofProperty(map: readonly Subschema[], key: string): readonly Subschema[] {
  return map.flatMap(({ schema, root }) => {
    const { properties } = schema;
    const isNamed = properties !== undefined && Object.hasOwn(properties, key);
    const described = isNamed ? properties[key] : (schema.additionalProperties ?? schema.unevaluatedProperties);
    return isSchema(described) ? [{ schema: described, root, via: null }] : [];
  });
}

/** What describes an item, given what describes the list. */
export function ofItem(list: readonly Subschema[], index: number): readonly Subschema[] {
  return list.flatMap(({ schema, root }) => {
    const described = schema.prefixItems?.[index] ?? schema.items;
    return isSchema(described) ? [{ schema: described, root, via: null }] : [];
  });
}

/** The subschema that a reference names, with its file; null where there is none. References go by file name. */
export function follow(reference: string, from: JsonSchema, set: SchemaSet): Subschema | null {
  const hash = reference.indexOf('#');
  const file = (hash < 0 ? reference : reference.slice(0, hash)).replace(/^\.\//, '');
  const root = file === '' ? from : set.get(file);
  let schema: unknown = root;
  for (const step of hash < 0 ? [] : pointerSteps(reference.slice(hash + 1))) schema = own(schema, step);
  return root !== undefined && isSchema(schema) ? { schema, root, via: null } : null;
}

/** The steps of a JSON pointer (RFC 6901), also one in a URI's fragment. */
export function pointerSteps(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => percentDecoded(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `true` and `false` are schemas too, but say nothing that could be read from them. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object or array, never an inherited one such as `constructor`. */
export function own(value: unknown, key: string): unknown {
  const entry = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key) : undefined;
  return entry?.value;
}

function calledFor(via: Subschema, node: Node, set: SchemaSet): readonly Subschema[] {
  const { schema, root } = via;
  const { $ref, allOf, anyOf, oneOf } = schema;
  // Most subschemas call for no other, and this is asked for each of them at each node.
  if (($ref ?? allOf ?? anyOf ?? oneOf ?? schema.if) === undefined) return [];
  const under = (called: unknown): readonly Subschema[] => (isSchema(called) ? [{ schema: called, root, via }] : []);
  const target = typeof schema.$ref === 'string' ? follow(schema.$ref, root, set) : null;
  return [
    ...(target === null ? [] : [{ ...target, via }]),
    ...(schema.allOf ?? []).flatMap(under),
    ...branches((schema.anyOf ?? []).flatMap(under), node, set),
    ...branches((schema.oneOf ?? []).flatMap(under), node, set),
    ...conditional(under(schema.if), under(schema.then), under(schema.else), node, set),
  ];
}

/** Those that the node may mean; where none fits, all of them. */
function branches(all: readonly Subschema[], node: Node, set: SchemaSet): readonly Subschema[] {
  const possible = all.filter((branch) => applied([branch], node, set).every(({ schema }) => mayMean(schema, node)));
  return possible.length > 0 ? possible : all;
}

function conditional(
  condition: readonly Subschema[],
  consequence: readonly Subschema[],
  alternative: readonly Subschema[],
  node: Node,
  set: SchemaSet,
): readonly Subschema[] {
  if (condition.length === 0) return [];
  const schemas = applied(condition, node, set);
  const isMet = schemas.every(({ schema }) => mayMean(schema, node) && hasRequiredKeys(schema, node));
  return isMet ? [...condition, ...consequence] : alternative;
}

function mayMean(schema: JsonSchema, node: Node): boolean {
  const types = typeNames(schema);
  if (types.length > 0 && !types.some((type) => kindOfType(type) === node.kind)) return false;
  if (node.kind === 'scalar') return isOneOf(schema, node);
  if (node.kind === 'sequence') return true;
  return node.entries.every(({ key, value }) => {
    const described = own(schema.properties, key.text.value);
    return !isSchema(described) || value.kind !== 'scalar' || isOneOf(described, value);
  });
}

/** A plain scalar is its text where a text is wanted, else what YAML makes of it: `True` is true, `1.0` is 1. */
function isOneOf(schema: JsonSchema, { text, value: read }: ScalarNode): boolean {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return values === undefined || values.some((value) => value === text.value || (value === read && value !== null));
}

function hasRequiredKeys(schema: JsonSchema, node: Node): boolean {
  if (node.kind !== 'map') return true;
  const keys = new Set(node.entries.map(({ key }) => key.text.value));
  return (schema.required ?? []).every((key) => keys.has(key));
}

/** The types that a subschema itself names. */
export function typeNames({ type }: JsonSchema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function kindOfType(type: string): Node['kind'] {
  if (type === 'object') return 'map';
  return type === 'array' ? 'sequence' : 'scalar';
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
