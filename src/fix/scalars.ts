import type { Node, ScalarNode } from '../model/node.ts';

/** The texts of a file, keys as well. */
export interface Scalars {
  /** In the order of their places. */
  readonly all: readonly ScalarNode[];
  /** Those that an alias uses a second time. */
  readonly shared: ReadonlySet<ScalarNode>;
}

export function scalarsOf(root: Node): Scalars {
  const seen = new Set<ScalarNode>();
  const shared = new Set<ScalarNode>();
  visit(root, (scalar) => (seen.has(scalar) ? shared : seen).add(scalar));
  return { all: [...seen].toSorted((one, other) => one.span.start - other.span.start), shared };
}

/** The text in which, or over all of which, a place of the file is. */
export function scalarAt({ all }: Scalars, start: number, end: number): ScalarNode | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const scalar = all[low - 1];
  return scalar !== undefined && scalar.style !== 'empty' && end <= endOf(scalar) ? scalar : undefined;
}

/** A block's last line breaks belong to it, though its span ends before them. */
function endOf({ span, text }: ScalarNode): number {
  return Math.max(span.end, text.segments.at(-1)?.end ?? 0);
}

function visit(node: Node, use: (scalar: ScalarNode) => void): void {
  if (node.kind === 'scalar') use(node);
  else if (node.kind === 'sequence') for (const item of node.items) visit(item, use);
  else {
    for (const { key, value } of node.entries) {
      use(key);
      visit(value, use);
    }
  }
}
