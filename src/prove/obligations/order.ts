import { error, type Report } from '../../model/diagnostic.ts';
import { type Case, caseWords, findCase } from '../case/case.ts';
import { type Demands, type Duty, nameOf, type Obligation, reportTooMany } from './obligation.ts';
import type { MapType } from '../../model/data-type.ts';
import { guardInLaterTurn, guardOf, loopsIn, sharedLoops } from './same-item.ts';
import type { Loop, Showing } from '../showing.ts';

/** Each item of a list is shown in its turn: two loops that share the items between them put them out of order. */
export function checkRounds({ obligation, seen }: Duty, demands: Demands, report: Report): void {
  for (const [index, later] of seen.entries()) {
    for (const earlier of seen.slice(0, index)) {
      const own = loopsIn(earlier.path);
      if (loopsIn(later.path).every((loop, at) => loop === own[at])) continue;
      const found = findCase(demands.letter, [...guardOf(earlier), ...guardOf(later)]);
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
  let clashes = clashesOf(duties, position, demands);
  for (let told = 0; told < MAX_TOLD; told += 1) {
    const [clash] = clashes;
    if (clash === undefined) return;
    const misplaced = mostClashing(clashes, clash.late);
    const example = clashes.find(({ early, late }) => early === misplaced || late === misplaced) ?? clash;
    reportOrder(example, misplaced, demands, report);
    if (example.found === 'too-many') return;
    clashes = clashes.filter(({ early, late }) => early !== misplaced && late !== misplaced);
  }
}

/** Beyond this the template is put in order, not each of its parts. */
const MAX_TOLD = 20;

/** So many different questions; most showings of a template share their guards. */
const MAX_QUESTIONS = 5_000;

function clashesOf(
  duties: readonly Duty[],
  position: ReadonlyMap<Showing, number>,
  { letter }: Demands,
): readonly Clash[] {
  const at = (showing: Showing): number => position.get(showing) ?? 0;
  const known = new Map<string, ReturnType<typeof findCase>>();
  const guards = new Map([...position.keys()].map((showing) => [showing, JSON.stringify(showing.guard)]));
  const clashes: Clash[] = [];
  for (const pair of pairsOf(duties)) {
    const { early, late } = pair;
    const shared = sharedLoops(early, late);
    if (at(late) < at(early) && shared.length === 0) continue;
    const key = JSON.stringify([
      at(late) < at(early),
      guards.get(early),
      guards.get(late),
      shared.map(({ loop }) => loop),
    ]);
    const found = known.get(key) ?? caseInOrder(early, late, at(late) > at(early), shared, letter);
    known.set(key, found);
    if (found !== 'none') clashes.push({ ...pair, found });
    if (found === 'too-many') break;
    if (known.size > MAX_QUESTIONS) return [{ ...pair, found: 'too-many' }];
  }
  return clashes;
}

/** A letter in which `late` is shown behind `early`: in the template, or in a later turn of a loop around both. */
function caseInOrder(
  early: Showing,
  late: Showing,
  isBehind: boolean,
  shared: readonly Loop[],
  letter: MapType,
): ReturnType<typeof findCase> {
  const ways = shared.map((loop) => guardInLaterTurn(early, late, loop));
  if (isBehind) ways.unshift([...guardOf(early), ...guardOf(late)]);
  for (const conditions of ways) {
    const found = findCase(letter, conditions);
    if (found !== 'none') return found;
  }
  return 'none';
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
      help: `move it ${isLate ? 'up, before' : 'down, behind'} ${nameOf(other)}: its order is ${one.mark.order}, that of ${nameOf(other)} ${other.mark.order}`,
      related: [{ span: (isLate ? early : late).span, message: `${nameOf(other)} is here` }],
      example: demands.messageFor(found),
    }),
  );
}
