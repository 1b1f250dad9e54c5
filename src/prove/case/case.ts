import type { Condition } from '../../model/condition.ts';
import type { MapType } from '../../model/data-type.ts';
import { atomsIn, type Case, conjunctsOf, type Fact, pathOf } from './facts.ts';
import { surveyOf } from './survey.ts';
import { truthOf } from './truth.ts';
import type { Question, World } from './world.ts';

export type { Case } from './facts.ts';
export { caseWords } from './words.ts';

/**
 * A way in which a letter can be so that all conditions hold; `none` where no letter can. It is exact but where nobody
 * can know: what an unknown type holds and the order of a map's fields, where every outcome counts as possible. An item
 * that one of the conditions, or its negation, speaks of exists; one that only parts of a condition speak of need not,
 * and nothing is true of it then. `too-many` where the answer would take too long.
 */
export function findCase(root: MapType, conditions: readonly Condition[]): Case | 'none' | 'too-many' {
  const conjuncts = inOrder(conjunctsOf(conditions).flatMap(withItsItems));
  const world: World = { root, survey: surveyOf(conjuncts), facts: new Map(), asked: new Set(), judged: 0 };
  const search = { world, tries: MAX_TRIES };
  const answer = seek(conjuncts, search);
  if (answer === 'too-many') return answer;
  return answer === 'found' ? { facts: needed(conjuncts, world) } : 'none';
}

/** The proof of a usual condition takes some ten tries. */
const MAX_TRIES = 20_000;

/** Of conditions that are judged; so many take some tenths of a second. */
const MAX_JUDGED = 100_000;

/** Deeper than any real template, and far from what a call stack holds. */
const MAX_DECISIONS = 1000;

interface Search {
  readonly world: World;
  tries: number;
}

/** A plain condition about an item, or its negation, with the demand that the item be there. */
function withItsItems(condition: Condition): readonly Condition[] {
  const atom = condition.kind === 'not' ? condition.of : condition;
  if ('of' in atom) return [condition];
  const path = pathOf(atom);
  const end = path.findLastIndex((step) => typeof step === 'object') + 1;
  return end === 0 ? [condition] : [{ kind: 'present', path: path.slice(0, end) }, condition];
}

/** What is plain comes first: it settles much of what is not. */
function inOrder(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.toSorted((one, other) => atomsIn([one]).length - atomsIn([other]).length);
}

/**
 * Decides one thing after the other until all conditions are settled. Where that fails it gives the decisions that it
 * failed by, so that nothing else is tried again: conditions that have nothing to do with each other cost their sum.
 */
function seek(conditions: readonly Condition[], search: Search): 'found' | 'too-many' | ReadonlySet<string> {
  const { world } = search;
  const open: Condition[] = [];
  let next: Question | null = null;
  let because: ReadonlySet<string> = new Set();
  for (const condition of conditions) {
    world.asked.clear();
    const truth = truthOf(condition, world);
    if (truth === false) return new Set(world.asked);
    if (typeof truth !== 'object') continue;
    open.push(condition);
    if (next === null) because = new Set(world.asked);
    next ??= truth;
  }
  if (next === null) return 'found';
  if (world.facts.size >= MAX_DECISIONS) return 'too-many';
  return seekAmong(next, because, open, search);
}

function seekAmong(
  { key, choices }: Question,
  because: ReadonlySet<string>,
  open: readonly Condition[],
  search: Search,
): ReturnType<typeof seek> {
  const { facts } = search.world;
  const failedBy = new Set(because);
  for (const choice of choices) {
    search.tries -= 1;
    if (search.tries < 0 || search.world.judged > MAX_JUDGED) return 'too-many';
    facts.set(key, choice);
    const answer = seek(open, search);
    if (typeof answer === 'string') return answer;
    facts.delete(key);
    if (!answer.has(key)) return answer;
    for (const reason of answer) failedBy.add(reason);
  }
  failedBy.delete(key);
  return failedBy;
}

/** The facts without those that the conditions hold without as well. */
function needed(conditions: readonly Condition[], world: World): readonly Fact[] {
  const { facts } = world;
  const order = [...facts.keys()];
  for (const [key, fact] of [...facts].toReversed()) {
    facts.delete(key);
    if (conditions.some((condition) => typeof truthOf(condition, world) === 'object')) facts.set(key, fact);
  }
  return order.flatMap((key) => facts.get(key) ?? []);
}
