import type { RegionStep } from '../model/program.ts';
import { Key } from './key.ts';
import type { Prepare } from './loops.ts';
import { joined, type Piece } from './piece.ts';
import type { Scope } from './scope.ts';
import { type Action, newWalk, run, type Walk } from './walk.ts';

/** How many ways of one region are kept; of any other the text is made each time. */
const MOST_WAYS = 512;

/** The walk goes through a region with a key and leaves of its own. */
export function regionActions({ steps }: RegionStep, scope: Scope, prepare: Prepare): readonly Action[] {
  const within = { ...scope, isInRegion: true };
  const brief = prepare(steps, { ...within, isBrief: true, isShown: false });
  const isFixed = brief.length === 0;
  if (!scope.isBrief) return [regionAction(prepare(steps, within), isFixed)];
  if (isFixed) return [];
  return [briefAction(brief, prepare(steps, { ...within, isShown: true }))];
}

function regionAction(actions: readonly Action[], isFixed: boolean): Action {
  return (walk) => {
    const { pieces: outer } = walk;
    const pieces: Piece[] = [];
    if (outer !== null) walk.pieces = pieces;
    const { key, from } = walkInside(actions, Key.alone, walk);
    walk.pieces = outer;
    outer?.push({ kind: 'region', region: walk.regions.length, pieces });
    walk.regions.push({ key, from, to: walk.inside.values.length, isFixed, pieces });
  };
}

/** The text of a region, what is fixed written into it, is made once for each of its keys. */
function briefAction(actions: readonly Action[], showing: readonly Action[]): Action {
  const ways = new Map<string, readonly Piece[]>();
  const start = Key.shared();
  return (walk) => {
    const { key, from } = walkInside(actions, start, walk);
    const known = ways.get(key.text);
    const pieces = known ?? joined(piecesBy(showing, walk));
    // What was refused has left holes out.
    if (known === undefined && walk.failures.length === 0 && ways.size < MOST_WAYS) ways.set(key.text, pieces);
    walk.regions.push({ key, from, to: walk.inside.values.length, isFixed: false, pieces });
  };
}

interface Inside {
  readonly key: Key;
  readonly from: number;
}

function walkInside(actions: readonly Action[], start: Key, walk: Walk): Inside {
  const { key: outer } = walk;
  const from = walk.inside.values.length;
  walk.key = start;
  walk.leaves = walk.inside;
  walk.from = from;
  run(actions, walk);
  const { key } = walk;
  walk.key = outer;
  walk.leaves = walk.outside;
  walk.from = 0;
  return { key, from };
}

function piecesBy(showing: readonly Action[], { record, localeOf }: Walk): readonly Piece[] {
  const pieces: Piece[] = [];
  const walk = newWalk(record, localeOf);
  walk.pieces = pieces;
  run(showing, walk);
  return pieces;
}
