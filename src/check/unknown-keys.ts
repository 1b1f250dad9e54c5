import { applied, ofItem, ofProperty, own } from '../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../link/subschemas.ts';
import type { MapNode, Node, Path } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Violation } from './violation.ts';

/**
 * The keys that a closed map does not know: one with `unevaluatedProperties: false` beside or above whose subschemas
 * none describes the key (JSON Schema 2020-12, core 11.3). A branch that the map may mean counts as describing.
 */
export function unknownKeys(root: Node, schema: Subschema, schemas: SchemaSet): readonly Violation[] {
  const found: Violation[] = [];
  const visit = (node: Node, at: readonly Subschema[], path: Path): void => {
    if (node.kind === 'scalar') return;
    const described = applied(at, node, schemas);
    if (node.kind === 'map') found.push(...unknownIn(node, described, path));
    const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
    for (const [index, child] of children.entries()) {
      const step = node.kind === 'map' ? (node.entries[index]?.key.text.value ?? '') : index;
      const next = typeof step === 'number' ? ofItem(described, step) : ofProperty(described, step);
      visit(child, next, [...path, step]);
    }
  };
  visit(root, [schema], []);
  return found;
}

function unknownIn(map: MapNode, described: readonly Subschema[], path: Path): readonly Violation[] {
  const keys = map.entries.map(({ key }) => key.text.value);
  return described
    .filter(({ schema }) => schema.unevaluatedProperties === false)
    .flatMap((closed) => {
      const within = described.filter((subschema) => isWithin(subschema, closed));
      const unknown = keys.filter((key) => !within.some(({ schema }) => describes(schema, key)));
      return unknown.map((key) => ({
        path,
        keyword: 'unevaluatedProperties',
        key,
        demand: false,
        schema: closed.schema,
      }));
    });
}

/** True for a subschema itself and for what it calls for. */
function isWithin(subschema: Subschema, closed: Subschema): boolean {
  return subschema === closed || (subschema.via !== null && isWithin(subschema.via, closed));
}

function describes(schema: JsonSchema, key: string): boolean {
  if (own(schema.properties, key) !== undefined) return true;
  const patterns = own(schema, 'patternProperties');
  if (typeof patterns === 'object' && Object.keys(patterns ?? {}).some((one) => new RegExp(one, 'u').test(key)))
    return true;
  return schema.additionalProperties !== undefined && schema.additionalProperties !== false;
}
