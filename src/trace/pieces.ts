import { follow } from './follow.ts';
import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Functions } from './functions.ts';
import { joined, type Piece } from './piece.ts';
import { actionsOf } from './steps.ts';
import { wholeScope } from './scope.ts';
import { newWalk, type Walk } from './walk.ts';

export type { Piece } from './piece.ts';

/** The MJML of a letter model whose leaves are still open. It says nothing of use for one that is refused. */
export function piecesOf(program: Program, record: object, locale: Locale, functions: Functions): readonly Piece[] {
  const scope = { ...wholeScope(program, functions), isShown: true };
  const walk = newWalk(record, () => locale);
  walk.pieces = [];
  follow(actionsOf(program.steps, scope), walk);
  return walkedPieces(walk);
}

/** Of a walk with text; the leaves in regions are counted from behind those outside. */
export function walkedPieces({ pieces, outside }: Walk): readonly Piece[] {
  const before = outside.values.length;
  return joined(pieces ?? []).map((piece) => {
    if (typeof piece === 'string' || piece.kind === 'leaf') return piece;
    const inner = joined(piece.pieces).map((part) => behind(before, part));
    return { kind: 'region', region: piece.region, pieces: inner };
  });
}

function behind(before: number, piece: Piece): Piece {
  if (typeof piece === 'string' || piece.kind === 'region') return piece;
  return { kind: 'leaf', leaf: before + piece.leaf, isRaw: piece.isRaw };
}
