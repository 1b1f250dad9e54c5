/** A message made from a clean one and a rule's example, and the place between the example's « and ». */
export interface JoinedExample {
  readonly text: string;
  readonly marked: { readonly start: number; readonly end: number } | null;
}

/**
 * Puts the top-level keys of an example in the place of those of the base message; new ones come behind them. In a bad
 * example the first « and the last » are marks and no part of the message; a good one is taken as it is.
 */
export function joinExample(base: string, example: string, kind: 'bad' | 'good'): JoinedExample {
  const blocks = new Map(topLevelBlocks(base));
  for (const [key, block] of topLevelBlocks(example)) blocks.set(key, block);
  const joined = [...blocks.values()].join('');
  return kind === 'bad' ? withoutMarks(joined) : { text: joined, marked: null };
}

/** Each top-level key with its lines. A comment, a blank line and an item of a list at the margin belong to the key before. */
function topLevelBlocks(yaml: string): readonly (readonly [key: string, lines: string])[] {
  const blocks: { readonly key: string; lines: string }[] = [];
  for (const line of yaml.replace(/\n$/, '').split('\n')) {
    const key = /^[«]?([a-z_]+)[»]?:/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (key !== undefined) blocks.push({ key, lines: `${line}\n` });
    else if (last !== undefined) last.lines += `${line}\n`;
    else throw new Error(`an example begins with a top-level key, not with “${line}”`);
  }
  return blocks.map(({ key, lines }) => [key, lines] as const);
}

function withoutMarks(text: string): JoinedExample {
  const start = text.indexOf('«');
  const end = text.lastIndexOf('»') - 1;
  if (start < 0 || end < start) throw new Error('a bad example marks its place with « and »');
  return {
    text: `${text.slice(0, start)}${text.slice(start + 1, end + 1)}${text.slice(end + 2)}`,
    marked: { start, end },
  };
}
