import { resolve } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { loadFormat } from '../reporters/formats.ts';
import { createPaint } from '../reporters/paint.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { repositoryBase } from '../run/repository-base.ts';
import { isSameFile, statsOf } from '../run/list/findings-target.ts';
import { appendText, reportPathProblem, writeReport } from '../run/write-report.ts';
import { CANNOT_DO, type ExitCode } from './exit-code.ts';
import type { ListFlags } from './list-flags.ts';
import type { Machine } from './machine.ts';
import type { RatchetFlags } from './ratchet-flags.ts';
import type { ReportOptions } from './report.ts';
import type { ReportFile } from './report-options.ts';
import { note, noteFaults, type Refusal } from './say.ts';
import { outcomeFor, shownOutcome } from './shown-outcome.ts';

/** Why a report may not go where it was asked to; null where nothing speaks against it. */
export async function reportsRefusal(
  reports: readonly ReportFile[] = [],
  { recipients, findings, suppress = [], baseline }: ListFlags & Pick<RatchetFlags, 'baseline'>,
  root: string,
  machine: Machine,
): Promise<Refusal | null> {
  const named = [recipients, findings, ...suppress, baseline].flatMap((file) =>
    file === undefined || file === '-' ? [] : [resolve(machine.cwd, file)],
  );
  for (const { format, path, shown } of reports) {
    // oxlint-disable-next-line no-await-in-loop -- the first that may not stay is told
    const problem = isAmong(named, path) ? 'is named by another option' : await problemOf(root, path);
    if (problem === null) continue;
    return { problem: `--report ${format}=${shown}: the file ${problem}`, help: 'name another file for the report' };
  }
  return null;
}

/** By its path or, where it is there, under whatever other name. */
function isAmong(files: readonly string[], path: string): boolean {
  const there = statsOf(path);
  return files.some((file) => file === path || isSameFile(statsOf(file), there));
}

/** A project is read for it only where the report would take the place of something. */
async function problemOf(root: string, path: string): Promise<string | null> {
  const problem = reportPathProblem(root, path);
  if (problem !== null || (statsOf(path)?.size ?? 0) === 0) return problem;
  const { namedBy } = await import('../run/named-by.ts');
  const by = namedBy(root, path);
  return by === null ? null : `is named by ${by}`;
}

/**
 * What is told beside the report on the screen: the reports in files, the summary of a job on GitHub, and the sum where
 * the format has none. Called once for each run that has an outcome, whatever became of it.
 */
export async function alsoReport(
  outcome: Outcome,
  options: ReportOptions,
  code: ExitCode,
  machine: Machine,
): Promise<ExitCode> {
  const { format, quiet, wasFixed, mayBeEmpty = false } = options;
  const faults = await writeReports(outcome, options, machine);
  if (format === 'github') await addSummary(outcome, mayBeEmpty, machine);
  if (SHORT.has(format) && !quiet && outcome.summary.messages > 0) {
    await note(summaryLine(outcome, createPaint(false), wasFixed), machine);
  }
  await noteFaults(faults, machine);
  return faults.length > 0 ? CANNOT_DO : code;
}

/** Formats that people read and that end without a sum. */
const SHORT: ReadonlySet<string> = new Set(['compact', 'github']);

async function writeReports(
  outcome: Outcome,
  { report = [], root, wasFixed = false, mayBeEmpty = false }: ReportOptions,
  machine: Machine,
) {
  const faults = [];
  const base = root === undefined ? '' : repositoryBase(root);
  for (const { format, path } of report) {
    // oxlint-disable-next-line no-await-in-loop -- not faster side by side: each is work of this one thread
    const write = await loadFormat(format);
    const page = {
      color: false,
      quiet: false,
      width: Number.POSITIVE_INFINITY,
      wasFixed,
      version: machine.version,
      base,
    };
    const fault = writeReport(path, write(outcomeFor(format, outcome, mayBeEmpty, machine), page));
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

/** The page that GitHub shows for a job. The run goes on without it. */
async function addSummary(outcome: Outcome, mayBeEmpty: boolean, machine: Machine): Promise<void> {
  const file = machine.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const { githubSummary } = await import('../reporters/github-summary.ts');
  const shown = shownOutcome(outcome, mayBeEmpty, machine);
  const fault = appendText(resolve(machine.cwd, file), SUMMARY_LIMIT, (room) => githubSummary(shown, room));
  if (fault !== null) await note(`the summary of the job was not written: ${fault.path}: ${fault.problem}`, machine);
}

/** GitHub refuses a larger one: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_LIMIT = 1024 * 1024;
