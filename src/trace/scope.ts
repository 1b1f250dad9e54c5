import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Fields } from './fields.ts';
import type { Functions } from './functions.ts';

/** What is known where a step is prepared. */
export interface Scope {
  readonly program: Program;
  readonly functions: Functions;
  /** Roots of the letter model that are equal for all letters; one that no letter has stands there as undefined. */
  readonly fixed: Fields;
  /** Null where it is not equal for all. */
  readonly locale: Locale | null;
  /** The loops around the step. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** What is fixed leaves no trace: only what tells one letter from another is followed. */
  readonly isBrief: boolean;
  /** The text is wanted. */
  readonly isShown: boolean;
  readonly isInRegion: boolean;
}

/** Where a loop is: it changes as the loop goes on. */
export interface Turn {
  /** What is known of the item: its loop is over a fixed list. */
  readonly isFixed: boolean;
  item: unknown;
  index: number;
  key: string | number;
  count: number;
}

/** Where nothing is known of a letter, and nothing is left out. */
export function wholeScope(
  program: Program,
  functions: Functions,
  fixed: Fields = {},
  locale: Locale | null = null,
): Scope {
  return { program, functions, fixed, locale, turns: new Map(), isBrief: false, isShown: false, isInRegion: false };
}
