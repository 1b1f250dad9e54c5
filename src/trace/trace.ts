import { follow } from './follow.ts';
import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Failure } from './failure.ts';
import type { Functions } from './functions.ts';
import { wholeScope } from './scope.ts';
import { actionsOf } from './steps.ts';
import { marksOf, newWalk, textKeyOf, type Walk } from './walk.ts';

export type { Failure } from './failure.ts';

/**
 * The way of one letter model through a program: what was decided, and what is printed.
 *
 * A key is the outcomes in the order of the walk: `1` or `0` for a choice, `3;` for a loop over three, and for a value
 * that its leaf does not accept `"2:5:value`, with the leaf's number and its length in UTF-16 units. A value that is
 * accepted leaves nothing in the key. Behind `~` are all values of a letter that is closed. What comes next in a key is thus
 * always known from what came before it.
 */
export interface Trace {
  readonly kind: 'trace';
  /** What is outside of regions: equal keys, equal HTML variants. */
  readonly key: string;
  /** The same, with what is in regions: equal text keys, equal layouts of the plain text. */
  readonly textKey: string;
  /**
   * What each leaf prints, for HTML not yet escaped; line ends are LF. First the leaves outside of regions, as many for
   * every letter of one key, then those in regions; both in the order of the walk. A leaf's number is its position here.
   */
  readonly values: readonly string[];
  /** Of each leaf: its value is not accepted. It is in the key, and stands in the variants as it is. */
  readonly isLiteral: readonly boolean[];
  readonly regions: readonly TracedRegion[];
}

/** A region, and its leaves: `from` is the first, `to` is behind the last. */
export interface TracedRegion {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The letter model lacks what the program prints. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly failures: readonly Failure[];
}

/** Follows a program once. Where there are many letters, a tracer is what to keep. */
export function trace(program: Program, record: object, locale: Locale, functions: Functions): Trace | Refusal {
  return tracer(program, functions)(record, locale);
}

/** Follows one program through many letter models. */
export function tracer(program: Program, functions: Functions): (record: object, locale: Locale) => Trace | Refusal {
  const actions = actionsOf(program.steps, wholeScope(program, functions));
  return (record, locale) => {
    const walk = newWalk(record, () => locale);
    follow(actions, walk);
    return traceOf(walk);
  };
}

/** What a walk was, seen from above. */
export function traceOf(walk: Walk): Trace | Refusal {
  const { failures, key, outside, inside, regions } = walk;
  if (failures.length > 0) return { kind: 'refusal', failures };
  const before = outside.values.length;
  return {
    kind: 'trace',
    key: key.text,
    textKey: textKeyOf(walk),
    values: [...outside.values, ...inside.values],
    isLiteral: [...marksOf(before, outside.literal), ...marksOf(inside.values.length, inside.literal)],
    regions: regions.map((region) => ({ key: region.key.text, from: before + region.from, to: before + region.to })),
  };
}
