import type { Item, Token } from './yaml-syntax.ts';

/** Entries of one map. `yaml` takes 125 s for 100,000 of them. */
export const MAX_KEYS = 1000;

/** Entries and list items of a whole file. */
export const MAX_ITEMS = 100_000;

/** Characters and values that aliases may repeat in one file: an alias costs what its anchor holds. */
export const MAX_REPEATED = 100_000;

/** Where a limit on numbers is passed, before anything is composed; null where none is. */
export function overLimit(root: Token | undefined): { readonly at: number; readonly message: string } | null {
  const open: (Token | null | undefined)[] = [root];
  let items = 0;
  while (open.length > 0) {
    const token = open.pop();
    if (token === null || token === undefined || !('items' in token)) continue;
    items += token.items.length;
    if (items > MAX_ITEMS)
      return { at: token.offset, message: `the file has more than ${inWords(MAX_ITEMS)} keys and list items` };
    const isMap = token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
    const extra = isMap && token.items.length > MAX_KEYS ? token.items.filter(isEntry)[MAX_KEYS] : undefined;
    if (extra !== undefined)
      return { at: startOf(extra, token.offset), message: `a map has more than ${inWords(MAX_KEYS)} keys` };
    for (const { key, value } of token.items) open.push(key, value);
  }
  return null;
}

/** Not what only holds a comment or an empty line. */
function isEntry({ start, key, sep }: Item): boolean {
  return key !== undefined || sep !== undefined || start.some(({ type }) => type === 'explicit-key-ind');
}

function startOf({ start, key, sep }: Item, otherwise: number): number {
  return (key ?? sep?.[0] ?? start[0])?.offset ?? otherwise;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
