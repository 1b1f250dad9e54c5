/** A piece of a paragraph before its marks are paired. `from` and `to` are offsets into the paragraph. */
export type Piece = {
  readonly kind: 'text' | 'escape' | 'stars' | 'open' | 'image' | 'close' | 'target';
  readonly from: number;
  readonly to: number;
};

/**
 * Cuts a paragraph into pieces. `target` is `](https://…)` as a whole, `close` any other `]`; an address has no white
 * space, and brackets in it only in pairs. Each character is looked at a fixed number of times.
 */
export function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (kind: Piece['kind'], to: number): void => {
    if (to > at) pieces.push({ kind, from: at, to });
    at = to;
  };
  for (const { 0: mark, index } of paragraph.matchAll(/\\[!-/:-@[-`{-~]|\*+|!?\[|\]/g)) {
    if (index < at) continue;
    add('text', index);
    if (mark.startsWith('\\')) add('escape', index + 2);
    else if (mark.startsWith('*')) add(mark.length > 3 ? 'text' : 'stars', index + mark.length);
    else if (mark === ']') {
      const target = targetAt(paragraph, index + 1);
      add(target > 0 ? 'target' : 'close', target > 0 ? target : index + 1);
    } else add(mark === '[' ? 'open' : 'image', index + mark.length);
  }
  add('text', paragraph.length);
  return pieces;
}

/** Where the address in round brackets at `at` ends, behind its bracket; 0 where none is complete. */
function targetAt(paragraph: string, at: number): number {
  const target = /\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/y;
  target.lastIndex = at;
  return target.test(paragraph) ? target.lastIndex : 0;
}
