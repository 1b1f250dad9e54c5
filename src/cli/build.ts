import { join, resolve } from 'node:path';
import type { Fault, Outcome } from '../model/outcome.ts';
import { built } from '../reporters/built.ts';
import { written } from '../reporters/written.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { visible } from '../reporters/visible.ts';
import { lettersPage } from '../run/letters-page.ts';
import type { Selection } from '../run/read-files.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { type OutFolder, outFolder, PAGE, writeLetters } from '../run/write-letters.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import { givenFiles, type ListBuildFlags, listOptions, listsRefusal } from './list-flags.ts';
import type { LoadedProject, Machine } from './machine.ts';
import { noteProject } from './note-project.ts';
import { judgeWarnings, type WarningFlags } from './ratchet-flags.ts';
import { showProgress } from './progress.ts';
import { endStopped, judge, type ReportOptions, reportText } from './report.ts';
import { alsoReport, reportsRefusal } from './report-files.ts';
import { answer, note, noteFaults, refuse, shownPath } from './say.ts';
import { findTarget } from './target.ts';
import { type WatchFlags, watchRefusal } from './watch-flags.ts';
import { noteWithoutLetter, withoutLetter } from './without-letter.ts';

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
  const unfit = await reportsRefusal(options.report, options, target.root, machine);
  if (unfit !== null) return refuse(unfit, machine);
  await noteProject(target.root, names, options, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today });
  const asked = { ...options, root: target.root };
  if (options.watch !== true) return (await buildOnce(project, target.selection, place.folder, asked, machine)).code;
  const { watchRuns } = await import('./watch.ts');
  const run = async (selection: Selection): Promise<Outcome | null> =>
    (await buildOnce(project, selection, place.folder, asked, machine)).outcome;
  const watched = { root: target.root, names, given: givenFiles(options, machine), outputs: [place.folder.path], run };
  return watchRuns(target.selection, watched, machine);
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
  const refusal = listsRefusal(options, outcome, options.watch === true);
  if (refusal !== null) return { code: await refuse(refusal, machine), outcome: null };
  return { code: await finish(outcome, folder, options, machine), outcome };
}

async function finish(outcome: Outcome, folder: OutFolder, options: BuildOptions, machine: Machine): Promise<ExitCode> {
  const code = await judgeWarnings(await judge(outcome, machine, options.skipInvalid), outcome, options, machine);
  if (outcome.lists.some(({ stopped }) => stopped !== null)) {
    const answered = await tell(outcome, [writtenText(outcome, options, machine)], CANNOT_DO, options, machine);
    await alsoReport(outcome, options, answered, machine);
    await endStopped(outcome, machine);
    return answered;
  }
  const hasWritten = outcome.lists.some(({ written: made, rejected }) => made !== null || rejected !== null);
  if (code !== NOTHING_WRONG) {
    if (!hasWritten) await note('nothing was written', machine);
    const answered = await tell(outcome, [writtenText(outcome, options, machine)], code, options, machine);
    return alsoReport(outcome, options, answered, machine);
  }
  if (outcome.letters.length > 0 || hasWritten) return write(outcome, folder, options, machine);
  const empty = withoutLetter(outcome);
  const ids = outcome.lists.filter(({ file }) => file === null).map(({ id }) => id);
  const rows = `no rows were given for ${ids.join(', ')}; name a file under \`recipients.from\` or with --recipients FILE`;
  if (ids.length > 0) await note(`nothing was written: ${rows}`, machine);
  await noteWithoutLetter(empty, machine);
  const answered = await tell(outcome, [], empty.length > 0 ? ERRORS_FOUND : code, options, machine);
  return alsoReport(outcome, options, answered, machine);
}

async function write(outcome: Outcome, folder: OutFolder, options: BuildOptions, machine: Machine): Promise<ExitCode> {
  const { letters, summary } = outcome;
  const page = options.open && letters.length > 0 ? lettersPage(letters) : null;
  const fault = letters.length === 0 ? null : await withoutInterruption(() => writeLetters(folder, letters, page));
  if (fault !== null) {
    const failed = { ...outcome, faults: [fault] };
    await tell(failed, [writtenText(outcome, options, machine)], CANNOT_DO, options, machine);
    await alsoReport(failed, options, CANNOT_DO, machine);
    const isNothing = outcome.lists.every(({ written: made }) => made === null);
    await note(isNothing ? 'nothing was written' : 'no letter to a single person was written', machine);
    return refuseFault(fault, machine);
  }
  const color = wantsColor(machine.stdout, machine.env);
  const shown = { color, folder: shownPath(folder.path, machine), variants: summary.variants };
  const made = [letters.length === 0 ? '' : built(letters, shown), writtenText(outcome, options, machine)];
  const empty = withoutLetter(outcome);
  const judged = empty.length > 0 ? ERRORS_FOUND : NOTHING_WRONG;
  const answered = await tell(outcome, made, judged, options, machine);
  const code = await alsoReport(outcome, options, answered, machine);
  await noteWithoutLetter(empty, machine);
  if (page !== null) await show(join(folder.path, PAGE), machine);
  else if (options.open) await note('--open shows letters to single persons; there are none', machine);
  return code;
}

function writtenText({ lists }: Outcome, given: BuildOptions, machine: Machine): string {
  const color = wantsColor(machine.stdout, machine.env);
  return written(lists, { color, shownPath: (path) => shownPath(path, machine), given });
}

/**
 * Prints the report, once it is known what became of the letters: one that was made before could not say that they were
 * not written. A report for people has below it what was made.
 */
async function tell(
  outcome: Outcome,
  made: readonly string[],
  code: ExitCode,
  options: BuildOptions,
  machine: Machine,
): Promise<ExitCode> {
  const report = await reportText(outcome, options, machine);
  const isListed = options.format === 'pretty' && !options.quiet;
  return answer(isListed ? [report, ...made.filter((text) => text !== '')].join('\n') : report, code, machine);
}

/** A browser that does not open is no fault of the letters. */
async function show(page: string, machine: Machine): Promise<void> {
  const problem = await machine.open(page);
  if (problem === null) return note(`opened ${shownPath(page, machine)}`, machine);
  await note(`no browser could be opened: ${problem}; open this file in one:`, machine);
  await machine.stderr.write(`  ${visible(page)}\n`);
}

async function refuseFault(fault: Fault, machine: Machine): Promise<ExitCode> {
  await noteFaults([fault], machine);
  return CANNOT_DO;
}
