import type { Outcome } from '../model/outcome.ts';
import { createPaint } from '../reporters/paint.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { stoppedWords } from '../reporters/written.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note, noteAll, noteFaults, shownPath, wantsColor, widthOf } from './say.ts';

export interface ReportOptions {
  readonly format: 'pretty' | 'json';
  readonly quiet: boolean;
  /** Findings were fixed, or would be: the outcome is what is left. */
  readonly wasFixed?: boolean | undefined;
}

/**
 * The outcome in the format that was asked for. Code frames need tables of how wide characters are, which take longer to
 * load than all the rest of a report; a run without findings does without. Where nothing was looked at, `judge` says so,
 * and a sum would sound like praise.
 */
export async function reportText(
  outcome: Outcome,
  { format, quiet, wasFixed }: ReportOptions,
  machine: Machine,
): Promise<string> {
  if (format === 'json') return (await import('../reporters/json.ts')).json(outcome);
  const color = wantsColor(machine.stdout, machine.env);
  if (outcome.diagnostics.length === 0 && outcome.lists.every(({ file }) => file === null)) {
    const isSilent = quiet || outcome.summary.messages === 0;
    return isSilent ? '' : `${summaryLine(outcome, createPaint(color), wasFixed)}\n`;
  }
  const { pretty } = await import('../reporters/pretty.ts');
  const lists = outcome.lists.map((list) => ({
    ...list,
    findings: list.findings === null ? null : shownPath(list.findings, machine),
  }));
  return pretty({ ...outcome, lists }, { color, width: widthOf(machine.stdout), quiet, wasFixed });
}

/**
 * What the outcome means for the shell; what the machine refused and an empty project are told on stderr. Errors of rows
 * that are to be left out are what was asked for.
 */
export async function judge(outcome: Outcome, machine: Machine, skipInvalid = false): Promise<ExitCode> {
  const { diagnostics, faults, summary } = outcome;
  await noteFaults(faults, machine);
  if (faults.length > 0) return CANNOT_DO;
  if (summary.errors > skippedErrors(outcome, skipInvalid)) return ERRORS_FOUND;
  if (summary.messages > 0 || diagnostics.length > 0) return NOTHING_WRONG;
  await note('there is nothing to check: the project has no .yaml file under messages/', machine);
  return CANNOT_DO;
}

/**
 * Says what a run that broke off has left, and ends the process where somebody wished that; true where it did. The
 * report is written before.
 */
export async function endStopped({ lists }: Outcome, machine: Machine): Promise<boolean> {
  const stopped = lists.flatMap((list) => (list.stopped === null ? [] : [{ id: list.id, ...list.stopped }]));
  await noteAll(
    stopped.map((one) => stoppedWords(one.id, one)),
    machine,
  );
  const signal = stopped.find((one) => one.signal !== null)?.signal ?? null;
  if (signal !== null) machine.endBy(signal);
  return stopped.length > 0;
}

function skippedErrors({ lists }: Outcome, skipInvalid: boolean): number {
  if (!skipInvalid) return 0;
  const errors = lists.flatMap(({ causes }) => causes.filter(({ severity }) => severity === 'error'));
  return errors.reduce((sum, { count }) => sum + count, 0);
}
