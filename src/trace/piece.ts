/**
 * MJML in parts: text, leaves by their numbers in the trace, and regions by theirs. The value of a leaf that is not
 * accepted is text already, escaped.
 */
export type Piece =
  | string
  | { readonly kind: 'leaf'; readonly leaf: number; readonly isRaw: boolean }
  | { readonly kind: 'region'; readonly region: number; readonly pieces: readonly Piece[] };

/** Texts that follow each other as one. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (typeof piece !== 'string' || typeof last !== 'string') together.push(piece);
    else together[together.length - 1] = last + piece;
  }
  return together;
}
