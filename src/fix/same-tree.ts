import type { Node, ScalarNode } from '../model/node.ts';

/**
 * Whether a file that was read again says what it said before, but for the texts that were meant to change. These are
 * compared as texts; of all others the kind of value counts too: `12` and `'12'` differ.
 */
export function isSameTree(before: Node, after: Node, meant: ReadonlyMap<ScalarNode, string>): boolean {
  if (before.kind === 'scalar') return after.kind === 'scalar' && isSameScalar(before, after, meant);
  if (before.kind === 'sequence') {
    if (after.kind !== 'sequence' || before.items.length !== after.items.length) return false;
    return before.items.every((item, index) => {
      const other = after.items[index];
      return other !== undefined && isSameTree(item, other, meant);
    });
  }
  if (after.kind !== 'map' || before.entries.length !== after.entries.length) return false;
  return before.entries.every(({ key, value }, index) => {
    const other = after.entries[index];
    return other !== undefined && isSameScalar(key, other.key, meant) && isSameTree(value, other.value, meant);
  });
}

function isSameScalar(before: ScalarNode, after: ScalarNode, meant: ReadonlyMap<ScalarNode, string>): boolean {
  const text = meant.get(before);
  if (text !== undefined) return after.style !== 'empty' && after.text.value === text;
  return before.text.value === after.text.value && before.value === after.value && isEmpty(before) === isEmpty(after);
}

function isEmpty({ style }: ScalarNode): boolean {
  return style === 'empty';
}
