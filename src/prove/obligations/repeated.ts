import { error, type Related, type Report } from '../../model/diagnostic.ts';
import { type Case, caseWords, findCase } from '../case/case.ts';
import { type Demands, type Duty, markOf, nameOf, reportTooMany } from './obligation.ts';
import { guardAtSameItem, guardOfTwoTurns, targetOf, timesOf } from './same-item.ts';
import type { Showing } from '../showing.ts';

/** In no letter is an obligation shown more often than its mark says. */
export function checkRepeated({ obligation, seen, single }: Duty, demands: Demands, report: Report): void {
  const { max } = obligation.mark;
  const search: Search = { demands, max, tries: MAX_TRIES };
  const excess = firstExcess([...seen, ...single], [], 0, search);
  if (excess === null) return;
  if (excess === 'too-many') return reportTooMany(obligation, seen[0]?.span ?? demands.body, report);
  const { at, before, found, shownBy } = excess;
  const words = caseWords(found, demands.letter, targetOf(obligation.path));
  const times = max === 1 ? 'more than once' : `more than ${max} times`;
  const message = `the letter shows ${nameOf(obligation)} ${times}${words === '' ? '' : ` ${words}`}`;
  report(
    error('template/repeated', at.span, message, {
      help: before.length === 0 ? 'take it out of the loop' : 'a letter says a thing once: take one of them out',
      related: [
        ...before.map(({ span }): Related => ({ span, message: 'it is shown here too' })),
        ...markOf(obligation),
      ],
      example: demands.messageFor(shownBy),
    }),
  );
}

interface Excess {
  readonly at: Showing;
  readonly before: readonly Showing[];
  /** A letter that has all of them. */
  readonly found: Case;
  /** The same with a loop that turns more than once, where that is why. */
  readonly shownBy: Case;
}

/** So many sets of showings; a template that needs more of them is not followed. */
const MAX_TRIES = 2_000;

interface Search {
  readonly demands: Demands;
  readonly max: number;
  tries: number;
}

/** The first set of showings, in the order of the template, that can all be in one letter and are too many. */
function firstExcess(
  rest: readonly Showing[],
  taken: readonly Showing[],
  shown: number,
  search: Search,
): Excess | 'too-many' | null {
  for (const [index, showing] of rest.entries()) {
    const together = [...taken, showing];
    const found = caseOf(together, search);
    if (found === 'none') continue;
    if (found === 'too-many') return found;
    const sum = shown + timesOf(showing);
    if (sum > search.max) return { at: showing, before: taken, found, shownBy: caseOfMany(together, search) ?? found };
    const more = firstExcess(rest.slice(index + 1), together, sum, search);
    if (more !== null) return more;
  }
  return null;
}

function caseOf(together: readonly Showing[], search: Search): ReturnType<typeof findCase> {
  search.tries -= 1;
  if (search.tries < 0) return 'too-many';
  return findCase(
    search.demands.letter,
    together.flatMap((one) => guardAtSameItem(one)),
  );
}

/** A case in which the last of some showings is repeated by its loop; null where that is not why, or none is found. */
function caseOfMany(together: readonly Showing[], { demands }: Search): Case | null {
  const last = together.at(-1);
  if (last === undefined || timesOf(last) < 2) return null;
  const guard = together.flatMap((one) => guardAtSameItem(one));
  const found = findCase(demands.letter, [...guard, ...guardOfTwoTurns(last)]);
  return typeof found === 'string' ? null : found;
}
