import { error, type Report } from '../../model/diagnostic.ts';
import { type Loss, lossOf, reportLosses } from './lost.ts';
import { type Demands, type Duty, dutyOf, obligationsOf, reportTooMany } from './obligation.ts';
import { checkOrder, checkRounds } from './order.ts';
import { checkRepeated } from './repeated.ts';
import type { Showing } from '../showing.ts';

/**
 * Every obligation is shown on every path, at most as often as its mark says, and none before one of a lower order.
 * `showings` stand in the order of the template.
 */
export function checkObligations(showings: readonly Showing[], demands: Demands, report: Report): void {
  const obligations = obligationsOf(demands.letter);
  if (obligations === null) {
    const message = 'envoi cannot prove what the letter shows: its schema describes too many parts';
    report(error('template/cannot-prove', demands.body, message, { help: 'let the schema describe less' }));
    return;
  }
  const all = obligations.map((obligation) => dutyOf(obligation, showings));
  const duties = all.filter((duty) => !isTooMuch(duty, report));
  const losses: Loss[] = [];
  for (const duty of duties) {
    const loss = lossOf(duty, demands, report);
    if (loss === null) {
      checkRepeated(duty, demands, report);
      checkRounds(duty, demands, report);
    } else if (loss !== 'unknown') losses.push(loss);
  }
  reportLosses(losses, report);
  checkOrder(duties, new Map(showings.map((showing, index) => [showing, index])), demands, report);
}

/** More places than this that show one thing are not compared with each other. */
const MAX_SHOWINGS = 32;

function isTooMuch({ obligation, all, single }: Duty, report: Report): boolean {
  const [first] = all;
  if (first === undefined || all.length + single.length <= MAX_SHOWINGS) return false;
  reportTooMany(obligation, first.span, report);
  return true;
}
