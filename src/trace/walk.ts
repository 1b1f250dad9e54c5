import type { Locale } from '../model/template-helper.ts';
import type { Piece } from './piece.ts';
import type { Failure } from './failure.ts';
import { Key } from './key.ts';

/** The state of one walk through a program. */
export interface Walk {
  readonly record: object;
  readonly localeOf: LocaleOf;
  /** Of what is walked now: all that is outside of regions, or one region. */
  key: Key;
  leaves: Leaves;
  /** The first leaf of what is walked now: keys count from it. */
  from: number;
  readonly outside: Leaves;
  readonly inside: Leaves;
  readonly regions: WalkedRegion[];
  /** What is printed somewhere might change what MJML makes of the rest. */
  isOdd: boolean;
  /** Null where the text is not wanted. */
  pieces: Piece[] | null;
  readonly failures: Failure[];
}

/** Only calls need it, and most programs have few. */
export type LocaleOf = (record: object) => Locale;

/** What leaves have printed, in the order of the walk. */
export interface Leaves {
  readonly values: string[];
  /** The positions of values that are not accepted; most walks have none. */
  readonly literal: number[];
  /** Of those that are the same in all letters. */
  readonly fixed: number[];
}

/** Of each of so many, whether its position is among these. */
export function marksOf(count: number, positions: readonly number[]): readonly boolean[] {
  const marks = Array.from({ length: count }, () => false);
  for (const position of positions) marks[position] = true;
  return marks;
}

export interface WalkedRegion {
  readonly key: Key;
  /** Its first leaf of those inside regions; `to` is behind its last. */
  readonly from: number;
  readonly to: number;
  readonly isFixed: boolean;
  /** What it prints, where it was wanted. */
  readonly pieces: readonly Piece[];
}

export type Action = (walk: Walk) => void;

/** `key`: where its key begins. */
export function newWalk(record: object, localeOf: LocaleOf, key: Key = Key.alone): Walk {
  const outside = noLeaves();
  const inside = noLeaves();
  return {
    record,
    localeOf,
    key,
    leaves: outside,
    from: 0,
    outside,
    inside,
    regions: [],
    isOdd: false,
    pieces: null,
    failures: [],
  };
}

export function run(actions: readonly Action[], walk: Walk): void {
  for (let index = 0; index < actions.length; index++) actions[index]?.(walk);
}

/** The value of a leaf in a key: nothing that follows it can be taken for a part of it. */
export function literalKey(leaf: number, text: string): string {
  return `"${leaf}:${text.length}:${text}`;
}

/** The key of a walk with those of its regions; a region says by itself where it ends. */
export function textKeyOf({ key, regions }: Walk): string {
  let textKey = key;
  for (const region of regions) textKey = textKey.region(region.key);
  return textKey.text;
}

function noLeaves(): Leaves {
  return { values: [], literal: [], fixed: [] };
}
