import { escapeHtml } from './escape-html.ts';
import type { Piece } from './piece.ts';
import { type Action, type Leaves, literalKey, run, type Walk } from './walk.ts';

/** Walks to the end. Where the markup of a letter could reach beyond its place, nothing in that letter stays open. */
export function follow(actions: readonly Action[], walk: Walk): void {
  run(actions, walk);
  if (walk.isOdd) close(walk);
}

/** MJML has to see all that such a letter prints: no leaf and no region is left, and each value is in the key. */
function close(walk: Walk): void {
  const { outside, inside, regions, pieces } = walk;
  const inner = regions.map(({ key }) => `|${key.text}`).join('');
  walk.key = walk.key.behind(`~${literalKeys(outside)}${inner}${literalKeys(inside)}`);
  for (const leaves of [outside, inside]) {
    leaves.literal.length = 0;
    leaves.literal.push(...leaves.values.keys());
  }
  regions.length = 0;
  if (pieces !== null) walk.pieces = pieces.map((piece) => writtenOut(piece, outside, walk));
}

function literalKeys({ values }: Leaves): string {
  return values.map((value, leaf) => literalKey(leaf, value)).join('');
}

function writtenOut(piece: Piece, { values }: Leaves, walk: Walk): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'region') return piece.pieces.map((part) => writtenOut(part, walk.inside, walk)).join('');
  const value = values[piece.leaf] ?? '';
  return piece.isRaw ? value : escapeHtml(value);
}
