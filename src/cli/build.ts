import { join, resolve } from 'node:path';
import type { Fault, Outcome } from '../model/outcome.ts';
import { built } from '../reporters/built.ts';
import { written } from '../reporters/written.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { lettersPage } from '../run/letters-page.ts';
import type { Selection } from '../run/read-files.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { type OutFolder, outFolder, PAGE, writeLetters } from '../run/write-letters.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import { type ListBuildFlags, listOptions, recipientsRefusal } from './list-flags.ts';
import type { LoadedProject, Machine } from './machine.ts';
import { judgeWarnings, type WarningFlags } from './ratchet-flags.ts';
import { showProgress } from './progress.ts';
import { endStopped, judge, type ReportOptions, reportText } from './report.ts';
import { alsoReport, reportsRefusal } from './report-files.ts';
import { answer, note, noteFaults, refuse, shownPath } from './say.ts';
import { findTarget } from './target.ts';
import { type WatchFlags, watchRefusal } from './watch-flags.ts';

export interface BuildOptions extends ReportOptions, ListBuildFlags, WarningFlags, WatchFlags {
  readonly out?: string;
  readonly open: boolean;
  readonly today?: string;
}

/** `envoi build`: checks, then writes the letters of all messages or of none. */
export async function build(names: readonly string[], options: BuildOptions, machine: Machine): Promise<ExitCode> {
  if (names.includes('-')) {
    return refuse({ problem: 'build reads files only', help: '`envoi check -` reads standard input' }, machine);
  }
  const unwatchable = watchRefusal(options, names);
  if (unwatchable !== null) return refuse(unwatchable, machine);
  const target = await findTarget(names, undefined, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);
  const place = outFolder(
    target.root,
    options.out === undefined ? join(target.root, 'out') : resolve(machine.cwd, options.out),
  );
  if (place.kind === 'fault') return refuseFault(place.fault, machine);
  const unfit = reportsRefusal(options.report, options, target.root, machine);
  if (unfit !== null) return refuse(unfit, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today });
  const asked = { ...options, root: target.root };
  if (options.watch !== true) return (await buildOnce(project, target.selection, place.folder, asked, machine)).code;
  const { watchRuns } = await import('./watch.ts');
  const run = async (selection: Selection): Promise<Outcome | null> =>
    (await buildOnce(project, selection, place.folder, asked, machine)).outcome;
  return watchRuns(target.selection, { root: target.root, names, outputs: [place.folder.path], run }, machine);
}

/** Without an outcome where it was refused. */
async function buildOnce(
  project: LoadedProject,
  selection: Selection,
  folder: OutFolder,
  options: BuildOptions,
  machine: Machine,
): Promise<{ readonly code: ExitCode; readonly outcome: Outcome | null }> {
  const progress = showProgress(machine, options.quiet);
  const outcome = await project
    .build(selection, {
      ...listOptions(options, machine),
      skipInvalid: options.skipInvalid === true,
      ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings }),
      to: options.to ?? 'files',
      out: folder.path,
      onProgress: progress.tell,
    })
    .finally(progress.end);
  const refusal = recipientsRefusal(options, outcome.lists);
  if (refusal !== null) return { code: await refuse(refusal, machine), outcome: null };
  return { code: await finish(outcome, folder, options, machine), outcome };
}

async function finish(outcome: Outcome, folder: OutFolder, options: BuildOptions, machine: Machine): Promise<ExitCode> {
  const code = await judgeWarnings(await judge(outcome, machine, options.skipInvalid), outcome, options, machine);
  const report = await reportText(outcome, options, machine);
  if (outcome.lists.some(({ stopped }) => stopped !== null)) {
    const answered = await answer(withMade(report, [writtenText(outcome, machine)], options), CANNOT_DO, machine);
    await alsoReport(outcome, options, answered, machine);
    await endStopped(outcome, machine);
    return answered;
  }
  const hasWritten = outcome.lists.some(({ written: made, rejected }) => made !== null || rejected !== null);
  if (code !== NOTHING_WRONG) {
    if (!hasWritten) await note('nothing was written', machine);
    const answered = await answer(withMade(report, [writtenText(outcome, machine)], options), code, machine);
    return alsoReport(outcome, options, answered, machine);
  }
  if (outcome.letters.length > 0 || hasWritten) return write(outcome, folder, report, options, machine);
  const ids = outcome.lists.filter(({ file }) => file === null).map(({ id }) => id);
  const rows = `no rows were given for ${ids.join(', ')}; name a file under \`recipients.from\` or with --recipients FILE`;
  await note(`nothing was written: ${ids.length > 0 ? rows : 'no row of the list gets a letter'}`, machine);
  return alsoReport(outcome, options, await answer(report, code, machine), machine);
}

async function write(
  outcome: Outcome,
  folder: OutFolder,
  report: string,
  options: BuildOptions,
  machine: Machine,
): Promise<ExitCode> {
  const { letters, summary } = outcome;
  const page = options.open && letters.length > 0 ? lettersPage(letters) : null;
  const fault = letters.length === 0 ? null : await withoutInterruption(() => writeLetters(folder, letters, page));
  if (fault !== null) {
    await answer(report, CANNOT_DO, machine);
    await alsoReport({ ...outcome, faults: [fault] }, options, CANNOT_DO, machine);
    await note('nothing was written', machine);
    return refuseFault(fault, machine);
  }
  const color = wantsColor(machine.stdout, machine.env);
  const shown = { color, folder: shownPath(folder.path, machine), variants: summary.variants };
  const made = [letters.length === 0 ? '' : built(letters, shown), writtenText(outcome, machine)];
  const empty = outcome.lists.filter(({ written: some, rejected }) => some === null && rejected !== null);
  const judged = empty.length > 0 ? ERRORS_FOUND : NOTHING_WRONG;
  const answered = await answer(withMade(report, made, options), judged, machine);
  const code = await alsoReport(outcome, options, answered, machine);
  if (empty.length > 0) {
    const ids = empty.map(({ id }) => id).join(', ');
    await note(`no letter was written for ${ids}: every row that would get one has errors`, machine);
  }
  if (page !== null) await show(join(folder.path, PAGE), machine);
  else if (options.open) await note('--open shows letters to single persons; there are none', machine);
  return code;
}

function writtenText({ lists }: Outcome, machine: Machine): string {
  const color = wantsColor(machine.stdout, machine.env);
  return written(lists, { color, shownPath: (path) => shownPath(path, machine) });
}

/** A report for people, with what was made below it. */
function withMade(report: string, made: readonly string[], { format, quiet }: BuildOptions): string {
  const isListed = format === 'pretty' && !quiet;
  return isListed ? [report, ...made.filter((text) => text !== '')].join('\n') : report;
}

/** A browser that does not open is no fault of the letters. */
async function show(page: string, machine: Machine): Promise<void> {
  const problem = await machine.open(page);
  const shown = shownPath(page, machine);
  await note(problem === null ? `opened ${shown}` : `could not open ${shown}: ${problem}`, machine);
}

async function refuseFault(fault: Fault, machine: Machine): Promise<ExitCode> {
  await noteFaults([fault], machine);
  return CANNOT_DO;
}
