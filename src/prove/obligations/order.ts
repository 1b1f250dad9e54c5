import { error, type Report } from '../../model/diagnostic.ts';
import { type Case, caseWords, findCase } from '../case/case.ts';
import { type Demands, type Duty, nameOf, type Obligation, reportTooMany } from './obligation.ts';
import { loopsIn } from './same-item.ts';
import type { Showing } from '../showing.ts';

/** Each item of a list is shown in its turn: two loops that share the items between them put them out of order. */
export function checkRounds({ obligation, seen }: Duty, demands: Demands, report: Report): void {
  for (const [index, later] of seen.entries()) {
    for (const earlier of seen.slice(0, index)) {
      const own = loopsIn(earlier.path);
      if (loopsIn(later.path).every((loop, at) => loop === own[at])) continue;
      const found = findCase(demands.letter, [...earlier.guard, ...later.guard]);
      if (found === 'none') continue;
      if (found === 'too-many') return reportTooMany(obligation, later.span, report);
      const message = `the letter shows ${nameOf(obligation)} in two rounds, so its items lose their order`;
      const related = [{ span: earlier.span, message: 'the first round' }];
      report(error('template/order', later.span, message, { help: 'show every item in one {{#each}}', related }));
      return;
    }
  }
}

/**
 * No obligation is shown before one of a lower order. What is out of place clashes with many others: it is told once,
 * at the showing with the most clashes. `position` counts the showings in the order of the template.
 */
export function checkOrder(
  duties: readonly Duty[],
  position: ReadonlyMap<Showing, number>,
  demands: Demands,
  report: Report,
): void {
  const at = (showing: Showing): number => position.get(showing) ?? 0;
  let clashes = [...pairsOf(duties)].flatMap((pair): readonly Clash[] => {
    if (at(pair.late) < at(pair.early)) return [];
    const found = findCase(demands.letter, [...pair.early.guard, ...pair.late.guard]);
    return found === 'none' ? [] : [{ ...pair, found }];
  });
  for (let [clash] = clashes; clash !== undefined; [clash] = clashes) {
    const misplaced = mostClashing(clashes, clash.late);
    const example = clashes.find(({ early, late }) => early === misplaced || late === misplaced) ?? clash;
    reportOrder(example, misplaced, demands, report);
    clashes = clashes.filter(({ early, late }) => early !== misplaced && late !== misplaced);
  }
}

interface Pair {
  readonly former: Obligation;
  readonly latter: Obligation;
  /** Where the latter is shown, too early. */
  readonly early: Showing;
  readonly late: Showing;
}

interface Clash extends Pair {
  readonly found: Case | 'too-many';
}

/** Each showing of an obligation with each of one that must come after it. */
function* pairsOf(duties: readonly Duty[]): Generator<Pair> {
  for (const former of duties) {
    for (const latter of duties) {
      if (!isBefore(former.obligation, latter.obligation)) continue;
      for (const early of latter.seen) {
        for (const late of former.seen) yield { former: former.obligation, latter: latter.obligation, early, late };
      }
    }
  }
}

function isBefore({ mark: former }: Obligation, { mark: latter }: Obligation): boolean {
  return former.order !== null && latter.order !== null && former.order < latter.order;
}

/** Of two that clash as often, the one that comes too late. */
function mostClashing(clashes: readonly Clash[], first: Showing): Showing {
  const counts = new Map<Showing, number>([[first, 0]]);
  for (const { early, late } of clashes) {
    for (const showing of [late, early]) counts.set(showing, (counts.get(showing) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function reportOrder(
  { former, latter, early, late, found }: Clash,
  misplaced: Showing,
  demands: Demands,
  report: Report,
): void {
  if (found === 'too-many') return reportTooMany(former, late.span, report);
  const words = caseWords(found, demands.letter);
  const when = words === '' ? '' : ` ${words}`;
  const isLate = misplaced === late;
  const [one, other] = isLate ? [former, latter] : [latter, former];
  const message = `the letter shows ${nameOf(one)} ${isLate ? 'after' : 'before'} ${nameOf(other)}${when}`;
  report(
    error('template/order', misplaced.span, message, {
      help: `move it ${isLate ? 'up' : 'down'}: a letter goes from greeting and body over table and options to next step, closing and signature`,
      related: [{ span: (isLate ? early : late).span, message: `${nameOf(other)} is here` }],
      example: demands.messageFor(found),
    }),
  );
}
