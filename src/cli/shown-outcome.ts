import type { Fault, ListOutcome, Outcome } from '../model/outcome.ts';
import type { FormatName } from '../reporters/formats.ts';
import type { Machine } from './machine.ts';
import { shownPath } from './say.ts';

/**
 * An outcome as a format tells it: with a word where nothing was looked at, for that is no proof that all is well; and,
 * but for programs, with paths as the user sees them.
 */
export function outcomeFor(format: FormatName, outcome: Outcome, mayBeEmpty: boolean, machine: Machine): Outcome {
  return format === 'json' ? withEmptiness(outcome, mayBeEmpty) : shownOutcome(outcome, mayBeEmpty, machine);
}

/** The same for people. */
export function shownOutcome(outcome: Outcome, mayBeEmpty: boolean, machine: Machine): Outcome {
  const { faults, lists, ...rest } = withEmptiness(outcome, mayBeEmpty);
  const seen = (path: string): string => shownPath(path, machine);
  return {
    ...rest,
    faults: faults.map(({ path, problem }): Fault => ({ path: seen(path), problem })),
    lists: lists.map((list) => (list.findings === null ? list : withFindings(list, seen(list.findings)))),
  };
}

function withEmptiness(outcome: Outcome, mayBeEmpty: boolean): Outcome {
  const { summary, diagnostics, faults } = outcome;
  const isEmpty = summary.messages === 0 && diagnostics.length === 0 && faults.length === 0;
  return isEmpty && !mayBeEmpty ? { ...outcome, faults: [NOTHING_CHECKED] } : outcome;
}

function withFindings(list: ListOutcome, findings: string): ListOutcome {
  return { ...list, findings };
}

const NOTHING_CHECKED: Fault = { path: 'messages/', problem: 'there is nothing to check: no message was found' };
