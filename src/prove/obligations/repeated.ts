import { error, type Related, type Report } from '../../model/diagnostic.ts';
import { type Case, caseWords, findCase } from '../case/case.ts';
import { type Demands, type Duty, markOf, nameOf, type Obligation, reportTooMany } from './obligation.ts';
import { guardAtSameItem, guardOfTwoTurns, targetOf, timesOf } from './same-item.ts';
import type { Showing } from '../showing.ts';

/** In no letter is an obligation shown more often than its mark says. */
export function checkRepeated({ obligation, seen, single }: Duty, demands: Demands, report: Report): void {
  const { max } = obligation.mark;
  const all = [...seen, ...single];
  // All of them together are not too many.
  if (all.reduce((sum, showing) => sum + timesOf(showing), 0) <= max) return;
  const excess = firstExcess(all, [], 0, { demands, max, tries: MAX_TRIES });
  if (excess === null) return;
  if (excess === 'too-many') return reportTooMany(obligation, seen[0]?.span ?? demands.body, report);
  const { at, before, found, shownBy } = excess;
  const words = caseWords(found, demands.letter, targetOf(obligation.path));
  const times = max === 1 ? 'more than once' : `more than ${max} times`;
  const message = `the letter shows ${nameOf(obligation)} ${times}${words === '' ? '' : ` ${words}`}`;
  report(
    error('template/repeated', at.span, message, {
      help: helpFor(obligation, before),
      related: [
        ...before.map(({ span }): Related => ({ span, message: 'it is shown here too' })),
        ...markOf(obligation),
      ],
      example: demands.messageFor(shownBy),
    }),
  );
}

function helpFor({ type }: Obligation, before: readonly Showing[]): string {
  if (before.length === 0) return 'take it out of the loop';
  const isTime = type.kind === 'text' && type.format === 'date-time';
  const once = 'a letter says a thing once: take one of them out';
  return isTime ? `${once}; for a day and its hour write "max": 2 in its mustRender` : once;
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
const MAX_TRIES = 500;

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
