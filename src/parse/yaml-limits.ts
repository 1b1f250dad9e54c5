import type { Item, Token } from './yaml-syntax.ts';

/** Entries of one map. `yaml` takes 125 s for 100,000 of them. */
export const MAX_KEYS = 1000;

/** Characters and values that aliases may repeat in one file: an alias costs what its anchor holds. */
export const MAX_REPEATED = 100_000;

/** Where a map has one entry too many, before anything is composed; null where none has. */
export function keyOverLimit(root: Token | undefined): number | null {
  const open: (Token | null | undefined)[] = [root];
  while (open.length > 0) {
    const token = open.pop();
    if (token === null || token === undefined || !('items' in token)) continue;
    const isMap = token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
    const extra = isMap && token.items.length > MAX_KEYS ? token.items.filter(isEntry)[MAX_KEYS] : undefined;
    if (extra !== undefined) return (extra.key ?? extra.sep?.[0] ?? extra.start[0] ?? token).offset;
    for (const { key, value } of token.items) open.push(key, value);
  }
  return null;
}

/** Not what only holds a comment or an empty line. */
function isEntry({ start, key, sep }: Item): boolean {
  return key !== undefined || sep !== undefined || start.some(({ type }) => type === 'explicit-key-ind');
}
