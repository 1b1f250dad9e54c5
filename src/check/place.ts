import { applied, ofItem, ofProperty, pointerSteps, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../link/subschemas.ts';
import type { Entry, Node, Path } from '../model/node.ts';
import { entryOf } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Span } from '../model/span.ts';

/** A tree and the schema it is held against. */
export interface Subject {
  readonly root: Node;
  readonly schema: JsonSchema;
  readonly schemas: SchemaSet;
}

/** A value in a tree, with what describes it. */
export interface Place {
  readonly path: Path;
  readonly node: Node;
  /** The key and value of a map; null for the root and for items of a list. */
  readonly entry: Entry | null;
  readonly described: readonly Subschema[];
}

/** The value at a path; where the tree ends before it, the last one on the way. */
export function placeAt(path: Path, { root, schema, schemas }: Subject): Place {
  let place: Place = { path: [], node: root, entry: null, described: applied([rootSubschema(schema)], root, schemas) };
  for (const step of path) {
    const next = typeof step === 'number' ? itemAt(place, step, schemas) : valueAt(place, step, schemas);
    if (next === null) return place;
    place = next;
  }
  return place;
}

/** A JSON pointer as the way into a tree. */
export function pathInTree(pointer: string, root: Node): Path {
  const path: (string | number)[] = [];
  let node: Node | undefined = root;
  for (const step of pointerSteps(pointer)) {
    const isItem: boolean = node?.kind === 'sequence';
    path.push(isItem ? Number(step) : step);
    node = node?.kind === 'sequence' ? node.items[Number(step)] : entryOf(node, step)?.value;
  }
  return path;
}

/** Where a value is shown: itself if it is a text, by its key if it spans lines or is nothing. */
export function spanOfValue({ node, entry }: Place): Span {
  if (node.kind === 'scalar' && node.style !== 'empty') return node.span;
  return entry?.key.span ?? firstSpan(node);
}

/** Where a map is shown for what is missing in it: its key, or its own first key. */
export function spanOfMap({ node, entry }: Place): Span {
  return entry?.key.span ?? firstSpan(node);
}

/** A value as people point at it: `recipient.email`, `email` in entry 2 of `cc`. */
export function nameOf(path: Path): string {
  const last = path.findLastIndex((step) => typeof step === 'number');
  const keys = path.slice(last + 1);
  const name = keys.length > 0 ? `\`${keys.join('.')}\`` : '';
  const item = path[last];
  if (typeof item !== 'number') return name === '' ? 'the file' : name;
  const entry = `entry ${item + 1} of ${nameOf(path.slice(0, last))}`;
  return name === '' ? entry : `${name} in ${entry}`;
}

function itemAt({ path, node, described }: Place, index: number, schemas: SchemaSet): Place | null {
  const item = node.kind === 'sequence' ? node.items[index] : undefined;
  if (item === undefined) return null;
  return {
    path: [...path, index],
    node: item,
    entry: null,
    described: applied(ofItem(described, index), item, schemas),
  };
}

function valueAt({ path, node, described }: Place, key: string, schemas: SchemaSet): Place | null {
  const entry = entryOf(node, key);
  if (entry === undefined) return null;
  const schemasOfValue = applied(ofProperty(described, key), entry.value, schemas);
  return { path: [...path, key], node: entry.value, entry, described: schemasOfValue };
}

function firstSpan(node: Node): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span;
  const first = node.kind === 'sequence' ? node.items[0] : undefined;
  return first === undefined ? node.span : firstSpan(first);
}
