import { applied, ofItem, ofProperty, typeNames } from '../../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../../link/subschemas.ts';
import type { FieldTyping } from '../../model/list.ts';
import type { MapNode, ScalarNode } from '../../model/node.ts';

/** What the cells of a field are read as. */
export type FieldKind = Pick<FieldTyping, 'kind' | 'item'>;

/** The kind of a property, by all that describes it: references, `allOf`, the types of `enum` and `const`. */
export function kindOfProperty(map: readonly Subschema[], key: string, schemas: SchemaSet): FieldKind {
  const described = applied(ofProperty(map, key), NOTHING, schemas);
  const types = typesOf(described);
  if (types.has('object')) return { kind: 'json', item: null };
  if (types.has('array')) return listKind(described, types, schemas);
  return { kind: scalarKind(described, types), item: null };
}

/** The titles of a property, and what describes it says it is called. */
export function titlesOf(map: readonly Subschema[], key: string, schemas: SchemaSet): readonly string[] {
  return applied(ofProperty(map, key), NOTHING, schemas).flatMap(({ schema }) => schema.title ?? []);
}

/** Whether a property is the tag of a language. */
export function isLanguageTag(map: readonly Subschema[], key: string, schemas: SchemaSet): boolean {
  return applied(ofProperty(map, key), NOTHING, schemas).some(({ schema }) => schema.format === 'language-tag');
}

function listKind(described: readonly Subschema[], types: ReadonlySet<string>, schemas: SchemaSet): FieldKind {
  const items = applied(ofItem(described, 0), NOTHING, schemas);
  const item = scalarKind(items, typesOf(items));
  const isPlain = types.size === 1 && (item === 'text' || item === 'number' || item === 'integer');
  const isScalar = !['object', 'array'].some((type) => typesOf(items).has(type));
  return isPlain && isScalar ? { kind: 'list', item } : { kind: 'json', item: null };
}

/** A text where a text is possible: `2` is then what stands in the cell, and is not taken for a number. */
function scalarKind(described: readonly Subschema[], types: ReadonlySet<string>): FieldTyping['kind'] {
  const isDate = described.some(({ schema }) => schema.format === 'date');
  if (types.size === 0 || types.has('string')) return isDate ? 'date' : 'text';
  if (types.size === 1 && types.has('boolean')) return 'boolean';
  if (types.has('boolean')) return 'text';
  return types.has('number') ? 'number' : 'integer';
}

/** The types that a value may have; where several subschemas name some, all of these, and never `null`. */
function typesOf(described: readonly Subschema[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { schema } of described) {
    for (const type of typeNames(schema)) types.add(type);
    for (const value of schema.const === undefined ? (schema.enum ?? []) : [schema.const]) types.add(typeOf(value));
  }
  // A list of numbers beside `integer` is one of whole numbers; `type: integer` says more than the values do.
  if (types.has('integer') && described.some(({ schema }) => schema.type === 'integer')) types.delete('number');
  types.delete('null');
  return types;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** A value that speaks against no branch of a schema. */
export const NOTHING: ScalarNode = {
  kind: 'scalar',
  span: { source: { file: '', text: '' }, start: 0, end: 0 },
  style: 'empty',
  text: { value: '', source: { file: '', text: '' }, segments: [] },
  value: null,
};

/** The same of a row. */
export function anyMap(): MapNode {
  return { kind: 'map', span: NOTHING.span, entries: [] };
}
