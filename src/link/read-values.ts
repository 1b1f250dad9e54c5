import type { MapNode, Node, ScalarNode } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import { applied, ofItem, ofProperty, rootSubschema, typeNames } from './subschemas.ts';
import type { SchemaSet, Subschema } from './subschemas.ts';

/**
 * The values of a tree as its schema wants them. **Text is text**: where the schema wants a string, a plain scalar is
 * its text as written (`0012`, `Null`, `yes`); elsewhere it is what YAML's core schema makes of it. Where a string and
 * another type are possible, the other is taken only if its usual spelling is what stands there: for `string` or
 * `number`, `2` is a number and `0012` a text. A key without a value is null everywhere. Keys such as `__proto__` are
 * keys like others. The tree must be free of circles, as the parsers leave it.
 */
export function readValues(node: Node, schema: JsonSchema, schemas: SchemaSet): unknown {
  return read(node, [rootSubschema(schema)], schemas);
}

function read(node: Node, at: readonly Subschema[], schemas: SchemaSet): unknown {
  const described = applied(at, node, schemas);
  if (node.kind === 'scalar') return readScalar(node, typesOf(described));
  if (node.kind === 'map') return readMap(node, described, schemas);
  return node.items.map((item, index) => read(item, ofItem(described, index), schemas));
}

function readMap(node: MapNode, described: readonly Subschema[], schemas: SchemaSet): object {
  const map = {};
  for (const entry of node.entries) {
    const key = entry.key.text.value;
    const value = read(entry.value, ofProperty(described, key), schemas);
    // An assignment to `__proto__` would set the prototype instead.
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return map;
}

function readScalar(node: ScalarNode, types: ReadonlySet<string>): unknown {
  if (node.style === 'empty') return null;
  if (node.style !== 'plain') return node.text.value;
  if (!types.has('string')) return node.value;
  const isUsualSpelling = String(node.value) === node.text.value;
  return isUsualSpelling && types.has(typeOf(node.value)) ? node.value : node.text.value;
}

/** All types that the subschemas name, `const` and `enum` by their values; empty where none does. */
function typesOf(described: readonly Subschema[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { schema } of described) {
    for (const type of typeNames(schema)) types.add(type === 'integer' ? 'number' : type);
    if (schema.const !== undefined) types.add(typeOf(schema.const));
    for (const value of schema.enum ?? []) types.add(typeOf(value));
  }
  return types;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
