import type { Token } from './yaml-syntax.ts';

/** Entries of one map. `yaml` takes 125 s for 100,000 of them. */
export const MAX_KEYS = 1000;

/** Characters and values that aliases may repeat in one file: an alias costs what its anchor holds. */
export const MAX_REPEATED = 100_000;

/** The key at which a map has one entry too many, before anything is composed. */
export function keyOverLimit(root: Token | undefined): Token | null {
  const open: (Token | null | undefined)[] = [root];
  for (let token = open.pop(); open.length > 0 || token !== undefined; token = open.pop()) {
    if (token === null || token === undefined || !('items' in token)) continue;
    const entries = token.type === 'block-seq' ? [] : token.items.filter(({ sep }) => sep !== undefined);
    const extra = entries[MAX_KEYS]?.key;
    if (extra !== undefined && extra !== null) return extra;
    for (const { key, value } of token.items) open.push(key, value);
  }
  return null;
}
