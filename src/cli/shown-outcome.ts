import type { Fault, ListOutcome, Outcome } from '../model/outcome.ts';
import type { Machine } from './machine.ts';
import { shownPath } from './say.ts';

/**
 * An outcome as reports tell it: with paths as the user sees them, for those of the machine are in no report, and with a
 * word where nothing was looked at, for that is no proof that all is well.
 */
export function shownOutcome(outcome: Outcome, mayBeEmpty: boolean, machine: Machine): Outcome {
  const { summary, diagnostics, faults, lists } = outcome;
  const seen = (path: string): string => shownPath(path, machine);
  const isEmpty = summary.messages === 0 && diagnostics.length === 0 && faults.length === 0;
  return {
    ...outcome,
    faults:
      isEmpty && !mayBeEmpty
        ? [NOTHING_CHECKED]
        : faults.map(({ path, problem }): Fault => ({ path: seen(path), problem })),
    lists: lists.map((list) => (list.findings === null ? list : withFindings(list, seen(list.findings)))),
  };
}

function withFindings(list: ListOutcome, findings: string): ListOutcome {
  return { ...list, findings };
}

const NOTHING_CHECKED: Fault = { path: 'messages/', problem: 'there is nothing to check: no message was found' };
