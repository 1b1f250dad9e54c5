import { join, resolve } from 'node:path';
import type { Fault, Outcome } from '../model/outcome.ts';
import { built } from '../reporters/built.ts';
import { lettersPage } from '../run/letters-page.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { type OutFolder, outFolder, PAGE, writeLetters } from '../run/write-letters.ts';
import { CANNOT_DO, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { judge, type ReportOptions, reportText } from './report.ts';
import { answer, note, noteFaults, refuse, shownPath, wantsColor } from './say.ts';
import { findTarget } from './target.ts';

export interface BuildOptions extends ReportOptions {
  readonly out?: string;
  readonly open: boolean;
  readonly today?: string;
}

/** `envoi build`: checks, then writes the letters of all messages or of none. */
export async function build(names: readonly string[], options: BuildOptions, machine: Machine): Promise<ExitCode> {
  if (names.includes('-')) {
    return refuse({ problem: 'build reads files only', help: '`envoi check -` reads standard input' }, machine);
  }
  const target = await findTarget(names, undefined, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);
  const place = outFolder(
    target.root,
    options.out === undefined ? join(target.root, 'out') : resolve(machine.cwd, options.out),
  );
  if (place.kind === 'fault') return refuseFault(place.fault, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today });
  const outcome = await project.build(target.selection);
  const code = await judge(outcome, machine);
  const report = await reportText(outcome, options, machine);
  if (code !== NOTHING_WRONG) {
    await note('nothing was written', machine);
    return answer(report, code, machine);
  }
  if (outcome.letters.length > 0) return write(outcome, place.folder, report, options, machine);
  await note('nothing was written: a message to a list has no letter without rows, which cannot be given yet', machine);
  return answer(report, code, machine);
}

async function write(
  { letters, summary }: Outcome,
  folder: OutFolder,
  report: string,
  options: BuildOptions,
  machine: Machine,
): Promise<ExitCode> {
  const page = options.open ? lettersPage(letters) : null;
  const fault = await withoutInterruption(() => writeLetters(folder, letters, page));
  if (fault !== null) {
    await answer(report, CANNOT_DO, machine);
    await note('nothing was written', machine);
    return refuseFault(fault, machine);
  }
  const listed = options.format === 'pretty' && !options.quiet;
  const shown = {
    color: wantsColor(machine.stdout, machine.env),
    folder: shownPath(folder.path, machine),
    variants: summary.variants,
  };
  const code = await answer(listed ? `${report}\n${built(letters, shown)}` : report, NOTHING_WRONG, machine);
  if (options.open) await show(join(folder.path, PAGE), machine);
  return code;
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
