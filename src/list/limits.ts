import { applied, ofItem, ofProperty, own, rootSubschema, type SchemaSet, type Subschema } from '../link/subschemas.ts';
import type { Message } from '../model/message.ts';
import type { MapNode, Node } from '../model/node.ts';

/** How many characters a text may have, by its path; a text without a limit is not in it. */
export type TextLimits = ReadonlyMap<string, number>;

/** The limits that the schema of a message sets to its texts, for what rows make of them. */
export function textLimits({ root, schema }: Pick<Message, 'root' | 'schema'>, schemas: SchemaSet): TextLimits {
  const limits = new Map<string, number>();
  if (schema !== null) addLimits(root, [rootSubschema(schema.json)], '', schemas, limits);
  return limits;
}

/** Infinity for a text without a limit; that of `body` is the limit of each of its paragraphs. */
export function limitOf(path: string, limits: TextLimits): number {
  return limits.get(path) ?? limits.get(path.replace(/\.\d+$/, '')) ?? Infinity;
}

function addLimits(
  node: Node,
  at: readonly Subschema[],
  path: string,
  schemas: SchemaSet,
  limits: Map<string, number>,
): void {
  const described = applied(at, node, schemas);
  if (node.kind === 'map') return addOfMap(node, described, path, schemas, limits);
  if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries())
      addLimits(item, ofItem(described, index), `${path}.${index}`, schemas, limits);
    return;
  }
  const most = Math.min(...described.map(({ schema }) => lengthOf(own(schema, 'maxLength'))));
  if (most < Infinity) limits.set(path, most);
}

function addOfMap(
  { entries }: MapNode,
  described: readonly Subschema[],
  path: string,
  schemas: SchemaSet,
  limits: Map<string, number>,
): void {
  for (const { key, value } of entries) {
    const name = key.text.value;
    addLimits(value, ofProperty(described, name), path === '' ? name : `${path}.${name}`, schemas, limits);
  }
}

function lengthOf(most: unknown): number {
  return typeof most === 'number' ? most : Infinity;
}
