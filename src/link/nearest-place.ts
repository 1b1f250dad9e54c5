import { entryOf, type MapNode, nodeAt, type Path } from '../model/node.ts';
import type { Span } from '../model/span.ts';

/** The place of a key and its value; of what the message does not say, that of the nearest key above. */
export function nearestPlace(root: MapNode, path: Path): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node !== undefined)
      return length === path.length ? node.span : (keySpanAt(root, path.slice(0, length)) ?? node.span);
  }
  return root.entries[0]?.key.span ?? root.span;
}

function keySpanAt(root: MapNode, path: Path): Span | null {
  const above = path.length === 1 ? root : nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return above?.kind === 'map' && typeof key === 'string' ? (entryOf(above, key)?.key.span ?? null) : null;
}
