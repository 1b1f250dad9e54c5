import { type Condition, type DataPath, pathKey } from '../../model/condition.ts';
import type { Path } from '../../model/node.ts';

/** A way in which a letter can be: what must be so for some conditions to hold. All else may be as it likes. */
export interface Case {
  readonly facts: readonly Fact[];
}

/** One thing that is so in a letter. A fact about a value stands beside those that make it be there. */
export type Fact =
  | { readonly kind: 'absent' | 'present'; readonly path: Path }
  /** Which of its type's alternatives a map is. */
  | { readonly kind: 'alternative'; readonly path: Path; readonly index: number }
  /** Whether a map has no field at all. */
  | { readonly kind: 'entries'; readonly path: Path; readonly isEmpty: boolean }
  /** `isCounted` where a condition asks for more than whether there is an item. */
  | { readonly kind: 'length'; readonly path: Path; readonly length: number; readonly isCounted: boolean }
  | { readonly kind: 'value'; readonly path: Path; readonly value: Scalar }
  /** A text that is not empty or a number that is not zero, and none of these. */
  | { readonly kind: 'other'; readonly path: Path; readonly of: 'text' | 'number'; readonly than: readonly Scalar[] }
  /** At which item of a list, or field of a map, a loop is. */
  | ItemFact;

export interface ItemFact {
  readonly kind: 'item';
  /** The list. */
  readonly path: Path;
  readonly loop: number;
  readonly at: string | number;
  /** As far as some condition asks for it: `the first`, `the only item`, `an item`. */
  readonly position: string;
}

export type Scalar = string | number | boolean;

/** The conditions one by one, `all` taken apart. */
export function conjunctsOf(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.flatMap((condition) => (condition.kind === 'all' ? conjunctsOf(condition.of) : [condition]));
}

/** Every path that is asked about, each once. */
export function pathsIn(conditions: readonly Condition[]): readonly DataPath[] {
  const found = new Map<string, DataPath>();
  for (const atom of atomsIn(conditions)) {
    const path = pathOf(atom);
    found.set(pathKey(path), path);
  }
  return [...found.values()];
}

export type Atom = Exclude<Condition, { readonly kind: 'not' | 'all' | 'any' }>;

/** The conditions that are not made of others. */
export function atomsIn(conditions: readonly Condition[]): readonly Atom[] {
  return conditions.flatMap((condition) => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return atomsIn(condition.of);
      case 'not':
        return atomsIn([condition.of]);
      default:
        return [condition];
    }
  });
}

/** The path that a condition is about. */
export function pathOf(atom: Atom): DataPath {
  return 'item' in atom ? atom.item : atom.path;
}

/** True where a path with loops can lead to that value: a loop is at any item of a list, or any field of a map. */
export function canLeadTo(pattern: DataPath, path: Path): boolean {
  if (pattern.length !== path.length) return false;
  return pattern.every((step, index) => typeof step === 'object' || String(step) === String(path[index]));
}
