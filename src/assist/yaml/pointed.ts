import type { Entry, Node, Path, ScalarNode } from '../../model/node.ts';
import type { Source } from '../../model/source.ts';
import { parseYaml } from '../../parse/yaml.ts';
import { MOST_READ } from './most-read.ts';

/** What somebody points at. */
export type Pointed =
  | { readonly kind: 'key'; readonly path: Path; readonly entry: Entry; readonly root: Node }
  | { readonly kind: 'value'; readonly path: Path; readonly node: ScalarNode; readonly root: Node };

/** The key or the value at an offset; null where there is neither, and in a file that cannot be read. */
export function pointedAt(source: Source, offset: number): Pointed | null {
  if (source.text.length > MOST_READ) return null;
  const root = parseYaml(source, () => undefined);
  return root && pointedIn(root, root, [], offset);
}

function pointedIn(node: Node, root: Node, path: Path, offset: number): Pointed | null {
  if (node.kind === 'scalar') return has(node, offset) ? { kind: 'value', path, node, root } : null;
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      const way = [...path, entry.key.text.value];
      if (has(entry.key, offset)) return { kind: 'key', path: way, entry, root };
      if (has(entry.value, offset)) return pointedIn(entry.value, root, way, offset);
    }
    return null;
  }
  const index = node.items.findIndex((item) => has(item, offset));
  const item = node.items[index];
  return item === undefined ? null : pointedIn(item, root, [...path, index], offset);
}

/** Also directly behind its last character, where the cursor stands when it has been typed. */
function has({ span: { start, end } }: Node, offset: number): boolean {
  return start <= offset && offset <= end && end > start;
}
