import type { Outcome } from '../model/outcome.ts';
import { type FormatName, loadFormat } from '../reporters/formats.ts';
import { createPaint } from '../reporters/paint.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { stoppedWords } from '../reporters/written.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { repositoryBase } from '../run/repository-base.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import type { ReportFile } from './report-options.ts';
import { note, noteAll, noteFaults, widthOf } from './say.ts';
import { outcomeFor } from './shown-outcome.ts';

export interface ReportOptions {
  readonly format: FormatName;
  readonly quiet: boolean;
  /** Findings were fixed, or would be: the outcome is what is left. */
  readonly wasFixed?: boolean | undefined;
  /** Reports that go into files as well. */
  readonly report?: readonly ReportFile[] | undefined;
  /** The project's folder; reports to be shown beside the code name files from the top of its repository. */
  readonly root?: string | undefined;
  /** To have looked at nothing is what was asked for: nothing has changed. */
  readonly mayBeEmpty?: boolean | undefined;
}

/**
 * The outcome in the format that was asked for. Code frames need tables of how wide characters are, which take longer to
 * load than all the rest of a report; a run without findings does without. Where nothing was looked at, `judge` says so,
 * and a sum would sound like praise.
 */
export async function reportText(
  outcome: Outcome,
  { format, quiet, wasFixed = false, root, mayBeEmpty = false }: ReportOptions,
  machine: Machine,
): Promise<string> {
  const color = wantsColor(machine.stdout, machine.env);
  if (format === 'pretty' && outcome.diagnostics.length === 0 && outcome.lists.every(({ file }) => file === null)) {
    const isSilent = quiet || outcome.summary.messages === 0;
    return isSilent ? '' : `${summaryLine(outcome, createPaint(color), wasFixed)}\n`;
  }
  const write = await loadFormat(format);
  const width = widthOf(machine.stdout);
  const base = root === undefined ? '' : repositoryBase(root);
  const options = { color, width, quiet, wasFixed, version: machine.version, base };
  return write(outcomeFor(format, outcome, mayBeEmpty, machine), options);
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
