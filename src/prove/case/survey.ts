import type { Condition, DataPath } from '../../model/condition.ts';
import type { ListType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import { type Atom, atomsIn, canLeadTo, pathsIn, type Scalar } from './facts.ts';

/**
 * What some conditions tell apart. A letter of any size then has a small one in which they hold just as well: items
 * that nothing points to are left out of a list, and those that differ in nothing change places.
 */
export interface Survey {
  /** The values that a value is held against. */
  readonly valuesAt: (path: Path) => readonly Scalar[];
  /** How many loops go over a list or map. */
  readonly loopsOver: (path: Path) => number;
  /** The lengths of a list that differ, the smallest first. */
  readonly lengthsOf: (list: ListType, path: Path) => readonly number[];
  /** Whether some condition asks for more than whether a list has items. */
  readonly isCounted: (path: Path) => boolean;
  /** The items of a list of this length at which a loop may be. */
  readonly positionsIn: (length: number, path: Path) => readonly Position[];
}

export interface Position {
  readonly at: number;
  /** As far as some condition asks for it: `the first`, `the only item`, `an item`. */
  readonly words: string;
}

/** What the conditions look at in a list or map. */
interface Looked {
  readonly loops: ReadonlySet<number>;
  readonly indices: ReadonlySet<number>;
  /** Whether the first or the last item is asked for. */
  readonly ends: ReadonlySet<'first' | 'last'>;
}

export function surveyOf(conditions: readonly Condition[]): Survey {
  const atoms = atomsIn(conditions);
  const steps = pathsIn(conditions).flatMap((path) => path.map((step, at) => ({ list: path.slice(0, at), step })));
  const known = new Map<string, Looked>();
  const looked = (path: Path): Looked => {
    const key = JSON.stringify(path);
    const found = known.get(key) ?? lookedAt(path, atoms, steps);
    known.set(key, found);
    return found;
  };
  return {
    valuesAt: (path) => [
      ...new Set(atoms.flatMap((atom) => (atom.kind === 'equals' && canLeadTo(atom.path, path) ? [atom.value] : []))),
    ],
    loopsOver: (path) => looked(path).loops.size,
    lengthsOf: ({ min, max }, path) => {
      const { loops, indices, ends } = looked(path);
      // Beside the items that loops are at there may be another first and another last one.
      const spare = Math.max(1, loops.size + (ends.size > 0 ? 2 : 0));
      const bases = [0, ...[...indices].map((index) => index + 1)];
      const wanted = bases.flatMap((base) => Array.from({ length: spare + 1 }, (_, more) => base + more));
      const lengths = new Set([min, ...wanted.filter((length) => length >= min && length <= max)]);
      return [...lengths].toSorted((one, other) => one - other);
    },
    isCounted: (path) => looked(path).indices.size + looked(path).ends.size > 0,
    positionsIn: (length, path) => {
      if (length === 0) return [];
      const { loops, indices, ends } = looked(path);
      const told = new Set([...indices, ...(ends.size > 0 ? [0, length - 1] : [])].filter((index) => index < length));
      const alike: number[] = [];
      for (let index = 0; index < length && alike.length < loops.size; index += 1) {
        if (!told.has(index)) alike.push(index);
      }
      const all = [...told, ...alike].toSorted((one, other) => one - other);
      return all.map((at) => ({ at, words: wordsFor(at, length, ends) }));
    },
  };
}

function wordsFor(at: number, length: number, ends: ReadonlySet<'first' | 'last'>): string {
  const [asksFirst, asksLast] = [ends.has('first'), ends.has('last')];
  const [isFirst, isLast] = [asksFirst && at === 0, asksLast && at === length - 1];
  if (isFirst || isLast) return isFirst && isLast ? 'the only item' : `the ${isFirst ? 'first' : 'last'} item`;
  if (asksFirst && asksLast) return 'a middle item';
  if (asksFirst) return 'a later item';
  return asksLast ? 'an earlier item' : AN_ITEM;
}

/** The words for an item of which no condition asks where it stands. */
export const AN_ITEM = 'an item';

interface Step {
  readonly list: DataPath;
  readonly step: DataPath[number];
}

function lookedAt(path: Path, atoms: readonly Atom[], steps: readonly Step[]): Looked {
  const here = steps.flatMap(({ list, step }) => (canLeadTo(list, path) ? [step] : []));
  const ends = atoms.flatMap((atom) => ('item' in atom && canLeadTo(atom.item.slice(0, -1), path) ? [atom.kind] : []));
  return {
    loops: new Set(here.flatMap((step) => (typeof step === 'object' ? [step.loop] : []))),
    indices: new Set(
      here.flatMap((step) => (typeof step !== 'object' && /^\d+$/.test(String(step)) ? [Number(step)] : [])),
    ),
    ends: new Set(ends),
  };
}
