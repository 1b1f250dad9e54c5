import type { Outcome } from '../model/outcome.ts';
import { createPaint } from '../reporters/paint.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note, noteFaults, wantsColor, widthOf } from './say.ts';

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
  if (outcome.diagnostics.length === 0) {
    const isSilent = quiet || outcome.summary.messages === 0;
    return isSilent ? '' : `${summaryLine(outcome, createPaint(color), wasFixed)}\n`;
  }
  const { pretty } = await import('../reporters/pretty.ts');
  return pretty(outcome, { color, width: widthOf(machine.stdout), quiet, wasFixed });
}

/** What the outcome means for the shell; what the machine refused and an empty project are told on stderr. */
export async function judge(outcome: Outcome, machine: Machine): Promise<ExitCode> {
  const { diagnostics, faults, summary } = outcome;
  await noteFaults(faults, machine);
  if (faults.length > 0) return CANNOT_DO;
  if (summary.errors > 0) return ERRORS_FOUND;
  if (summary.messages > 0 || diagnostics.length > 0) return NOTHING_WRONG;
  await note('there is nothing to check: the project has no .yaml file under messages/', machine);
  return CANNOT_DO;
}
