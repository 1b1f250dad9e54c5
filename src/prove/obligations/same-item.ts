import type { Condition, DataPath, LoopItem } from '../../model/condition.ts';
import type { Loop, Showing } from '../showing.ts';

/**
 * Numbers for items beside those of a template's loops, which count from one. What is compared is compared at the same
 * item; of a loop over something else the first, the last and a second turn have a number of their own.
 */
const SAME_ITEM = -1;
const FIRST_TURN = -10_000;
const LAST_TURN = -20_000;
const OTHER_TURN = -30_000;

/** The obligation's path with the item that everything is compared at: any item, but the same one everywhere. */
export function targetOf(path: readonly string[]): DataPath {
  return path.map((step, index) => (step === '[]' ? { loop: SAME_ITEM - index } : step));
}

/** The guard of a showing, or its first parts, about the item that all showings of one obligation are compared at. */
export function guardAtSameItem(showing: Showing, parts: number = showing.guard.length): readonly Condition[] {
  return guardOf(showing, parts).map((part) => atSameItem(part, showing));
}

/**
 * The guard of a showing. In a loop over something else `@first` and `@last` name one item, which is there whenever
 * the loop turns at all (`turnFacts`): what else the guard says of the item is said of that one.
 */
export function guardOf(showing: Showing, parts: number = showing.guard.length): readonly Condition[] {
  const names = new Map(turnsOf(showing).map(({ loop, item }) => [loop, item]));
  return showing.guard.slice(0, parts).map((part) => renamed(part, names));
}

/** What is so in every letter: a list that has items has a first and a last one. */
export function turnFacts(showing: Showing): readonly Condition[] {
  return turnsOf(showing).map(({ list, item, kind }): Condition => {
    const path = [...list, item];
    return {
      kind: 'any',
      of: [
        { kind: 'not', of: { kind: 'present', path } },
        { kind, item: path },
      ],
    };
  });
}

interface Turn {
  readonly loop: number;
  readonly list: DataPath;
  readonly kind: 'first' | 'last';
  readonly item: LoopItem;
}

/** The loops around a showing, over something else, that show it at their first or last item only. */
function turnsOf(showing: Showing): readonly Turn[] {
  return otherLoops(showing).flatMap(({ loop, list }): readonly Turn[] => {
    // A list in the items of another loop is another one at each of them.
    if (loopsIn(list).length > 0) return [];
    const kind = showing.guard.find((part) => loopOfTurn(part) === loop)?.kind;
    if (kind !== 'first' && kind !== 'last') return [];
    return [{ loop, list, kind, item: { loop: (kind === 'first' ? FIRST_TURN : LAST_TURN) - loop } }];
  });
}

/** The loops around a showing that do not go over what it shows: it is repeated as often as they turn. */
function otherLoops({ loops, path }: Showing): readonly Loop[] {
  const own = loopsIn(path);
  return loops.filter(({ loop }) => !own.includes(loop));
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
  const again = atOtherTurn(showing.guard, showing, loop.loop);
  const one = [...loop.list, { loop: loop.loop }];
  const two = [...loop.list, { loop: OTHER_TURN - loop.loop }];
  const apart: Condition = { kind: 'any', of: [isOnlyOne('first', one, two), isOnlyOne('last', two, one)] };
  return [...showing.guard, ...again, apart].map((part) => atSameItem(part, showing));
}

/**
 * The loops around two showings in which an earlier turn of the one comes before a later turn of the other: all that
 * both are in, but a list whose items both are.
 */
export function sharedLoops(one: Showing, other: Showing): readonly Loop[] {
  const [mine, its] = [loopsIn(one.path), loopsIn(other.path)];
  return one.loops.filter(
    ({ loop }) => other.loops.some((shared) => shared.loop === loop) && !(mine.includes(loop) && its.includes(loop)),
  );
}

/** What holds where `early` is shown in one turn of a loop around both and `late` in a later one. */
export function guardInLaterTurn(early: Showing, late: Showing, { loop, list }: Loop): readonly Condition[] {
  const before = [...list, { loop }];
  const after = [...list, { loop: OTHER_TURN - loop }];
  return [
    ...early.guard,
    ...atOtherTurn(late.guard, late, loop),
    { kind: 'not', of: { kind: 'last', item: before } },
    { kind: 'not', of: { kind: 'first', item: after } },
  ];
}

/** The same conditions about another turn of a loop; what turns inside of it turns anew. */
function atOtherTurn(guard: readonly Condition[], { loops }: Showing, from: number): readonly Condition[] {
  const inside = loops.slice(loops.findIndex(({ loop }) => loop === from));
  const names = new Map(inside.map(({ loop }) => [loop, { loop: OTHER_TURN - loop }]));
  return guard.map((part) => renamed(part, names));
}

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
