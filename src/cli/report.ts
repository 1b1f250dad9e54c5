import type { Outcome } from '../model/outcome.ts';
import { json } from '../reporters/json.ts';
import { pretty } from '../reporters/pretty.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note, noteFaults, wantsColor, widthOf } from './say.ts';

export interface ReportOptions {
  readonly format: 'pretty' | 'json';
  readonly quiet: boolean;
}

/** The outcome in the format that was asked for. */
export function reportText(outcome: Outcome, { format, quiet }: ReportOptions, { stdout, env }: Machine): string {
  if (format === 'json') return json(outcome);
  return pretty(outcome, { color: wantsColor(stdout, env), width: widthOf(stdout), quiet });
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
