import { pointerSteps } from '../link/subschemas.ts';
import type { SchemaPlace } from '../model/data-type.ts';
import { entryOf, type Node } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { parseJson } from '../parse/json.ts';

/**
 * Where a subschema stands, for a reader: the name that it has there, else its first line's key. The schema is read
 * again for it, since the package's own keep no places; null where there is nothing.
 */
export function spanOfPlace(place: SchemaPlace): Span | null {
  const root = parseJson(place.source, () => undefined);
  return root && spanIn(root, pointerSteps(place.pointer));
}

/** The key or item at a way into a tree. */
function spanIn(root: Node, steps: readonly string[]): Span | null {
  let node = root;
  let name: Node | null = null;
  for (const step of steps) {
    const entry = entryOf(node, step);
    const next = node.kind === 'sequence' ? node.items[Number(step)] : entry?.value;
    if (next === undefined) return null;
    [node, name] = [next, entry?.key ?? null];
  }
  return name?.span ?? beginningOf(node);
}

/** The first key of a map, so that a place of many lines is shown by one. */
function beginningOf(node: Node): Span {
  return node.kind === 'map' ? (node.entries[0]?.key.span ?? node.span) : node.span;
}
