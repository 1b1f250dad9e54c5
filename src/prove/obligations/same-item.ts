import type { Condition, DataPath, LoopItem } from '../../model/condition.ts';
import type { Loop, Showing } from '../showing.ts';

/** Behind this number the items are those at which all showings of one obligation are compared. */
const SAME_ITEM = -1;

/** The obligation's path with the item that everything is compared at: any item, but the same one everywhere. */
export function targetOf(path: readonly string[]): DataPath {
  return path.map((step, index) => (step === '[]' ? { loop: SAME_ITEM - index } : step));
}

/** The guard of a showing, or its first parts, about the item that all showings of one obligation are compared at. */
export function guardAtSameItem(showing: Showing, parts: number = showing.guard.length): readonly Condition[] {
  return guardOf(showing, parts).map((part) => atSameItem(part, showing));
}

/** The loops around a showing that do not go over what it shows: it is repeated as often as they turn. */
function otherLoops({ loops, path }: Showing): readonly Loop[] {
  const own = loopsIn(path);
  return loops.filter(({ loop }) => !own.includes(loop));
}

/** In a loop over something else, `@first` or `@last` is true for one item: there it is shown, and only there. */
function guardOf(showing: Showing, parts: number): readonly Condition[] {
  const others = new Set(otherLoops(showing).map(({ loop }) => loop));
  return showing.guard.slice(0, parts).filter((part) => {
    const loop = loopOfTurn(part);
    // Only one of the two: in a list of many no item is both.
    return loop === null || !others.delete(loop);
  });
}

/** The loop of `@first` and `@last`. */
function loopOfTurn(part: Condition): number | null {
  if (part.kind !== 'first' && part.kind !== 'last') return null;
  const item = part.item.at(-1);
  return typeof item === 'object' ? item.loop : null;
}

export function timesOf(showing: Showing): number {
  return otherLoops(showing).reduce((product, { loop, type }) => {
    const isOnce = showing.guard.some((part) => loopOfTurn(part) === loop);
    return product * (isOnce ? 1 : type.kind === 'list' ? type.max : Infinity);
  }, 1);
}

/**
 * What holds where a loop around a showing, that does not go over what it shows, shows it at two items: the guard at
 * both, of which one is the first or the last. Empty where there is no such loop.
 */
export function guardOfTwoTurns(showing: Showing): readonly Condition[] {
  const loop = otherLoops(showing).at(-1);
  if (loop === undefined) return [];
  const other: LoopItem = { loop: SECOND_TURN };
  const again = showing.guard.map((part) => renamed(part, new Map([[loop.loop, other]])));
  const [one, two] = [
    [...loop.list, { loop: loop.loop }],
    [...loop.list, other],
  ];
  const apart: Condition = { kind: 'any', of: [isOnlyOne('first', one, two), isOnlyOne('last', two, one)] };
  return [...showing.guard, ...again, apart].map((part) => atSameItem(part, showing));
}

/** Beside the items of a template's loops, which count from one, and those at which showings are compared. */
const SECOND_TURN = 0;

function isOnlyOne(kind: 'first' | 'last', item: DataPath, other: DataPath): Condition {
  return {
    kind: 'all',
    of: [
      { kind, item },
      { kind: 'not', of: { kind, item: other } },
    ],
  };
}

export function loopsIn(path: DataPath): readonly number[] {
  return path.flatMap((step) => (typeof step === 'object' ? [step.loop] : []));
}

/** The same condition about the item that all showings of one obligation are compared at. */
function atSameItem(condition: Condition, { path }: Showing): Condition {
  const names = new Map<number, LoopItem>();
  for (const [index, step] of path.entries()) {
    if (typeof step === 'object') names.set(step.loop, { loop: SAME_ITEM - index });
  }
  return renamed(condition, names);
}

/** The same condition about other items. */
function renamed(condition: Condition, names: ReadonlyMap<number, LoopItem>): Condition {
  const rename = (path: DataPath): DataPath =>
    path.map((step) => (typeof step === 'object' ? (names.get(step.loop) ?? step) : step));
  switch (condition.kind) {
    case 'truthy':
    case 'present':
    case 'equals':
      return { ...condition, path: rename(condition.path) };
    case 'first':
    case 'last':
      return { ...condition, item: rename(condition.item) };
    case 'not':
      return { ...condition, of: renamed(condition.of, names) };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((one) => renamed(one, names)) };
  }
}
