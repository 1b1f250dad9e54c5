import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import type { Selection } from '../run/read-files.ts';
import { CANNOT_DO, type ExitCode } from './exit-code.ts';
import type { FixOptions } from './fix.ts';
import { flagsRefusal, givenFiles, type ListFlags, listOptions, listsRefusal } from './list-flags.ts';
import type { LoadedProject, Machine } from './machine.ts';
import { keepOnly, readOnly } from './only.ts';
import { noteProject } from './note-project.ts';
import { judgeWarnings, type RatchetFlags, ratchetRefusal } from './ratchet-flags.ts';
import { showProgress } from './progress.ts';
import { endStopped, judge, reportText } from './report.ts';
import { alsoReport, reportsRefusal } from './report-files.ts';
import { answer, type Refusal, refuse } from './say.ts';
import { findTarget, type Target } from './target.ts';
import { type WatchFlags, watchRefusal } from './watch-flags.ts';

export interface CheckOptions extends FixOptions, ListFlags, RatchetFlags, WatchFlags {
  readonly stdinPath?: string;
  readonly today?: string;
  readonly fix?: boolean;
}

/** `envoi check`: says what is wrong, and writes nothing without `--fix`. */
export async function check(names: readonly string[], options: CheckOptions, machine: Machine): Promise<ExitCode> {
  const only = readOnly(options.only);
  if (only.kind === 'refusal') return refuse(only.refusal, machine);
  if (options.dryRun === true && options.fix !== true) {
    return refuse({ problem: '--dry-run goes with --fix', help: '`envoi check` alone writes nothing' }, machine);
  }
  const isFix = options.fix === true;
  const refusal =
    watchRefusal(options, names) ??
    flagsRefusal(options, names, isFix) ??
    ratchetRefusal(options, { names, isFix, hasOnly: options.only !== undefined });
  if (refusal !== null) return refuse(refusal, machine);
  const target = await changedSince(await findTarget(names, options.stdinPath, machine), options, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);
  const unfit = await reportsRefusal(options.report, options, target.root, machine);
  if (unfit !== null) return refuse(unfit, machine);
  await noteProject(target.root, names, options, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today, drafts: target.drafts });
  if (isFix) {
    const { fix } = await import('./fix.ts');
    return fix(project, target, { options: { ...options, root: target.root }, matches: only.matches }, machine);
  }
  const request = { options: { ...options, root: target.root }, matches: only.matches };
  if (options.watch !== true) return (await look(project, target, request, machine)).code;
  const { watchRuns } = await import('./watch.ts');
  const run = async (selection: Selection): Promise<Outcome | null> =>
    (await look(project, { ...target, selection }, request, machine)).outcome;
  const { root } = target;
  const watched = { root, names, given: givenFiles(options, machine), outputs: [join(root, 'out')], run };
  return watchRuns(target.selection, watched, machine);
}

/** With `--since`, what has changed in place of the whole project. */
async function changedSince(target: Target, options: CheckOptions, machine: Machine): Promise<Target> {
  const { since } = options;
  if (since === undefined || target.kind === 'refusal') return target;
  const { changedTarget } = await import('./since.ts');
  // Git is a process of its own: while it looks, the library is loaded.
  const [changed] = await Promise.all([changedTarget(target, since, givenFiles(options, machine)), machine.library()]);
  return changed;
}

interface Request {
  readonly options: CheckOptions;
  readonly matches: (code: string) => boolean;
  /** Whether all that was found is shown, also what `--only` leaves out. */
  readonly isWhole?: boolean;
}

/** What a run came to; without an outcome where it was refused. */
interface Ran {
  readonly code: ExitCode;
  readonly outcome: Outcome | null;
}

async function look(project: LoadedProject, target: Found, request: Request, machine: Machine): Promise<Ran> {
  const { options } = request;
  const ratchet = options.baseline === undefined ? null : await import('./ratchet.ts');
  const known = ratchet?.findBaseline(options.baseline ?? '', target.root, options, machine);
  if (known?.kind === 'refusal') return refused(known.refusal, machine);
  // Why nothing was checked is told whatever was asked for.
  if (known?.kind === 'broken') return tell(known.outcome, target, { ...request, isWhole: true }, machine);
  const { selection } = target;
  const isPart = options.since !== undefined || options.watch === true;
  const hasLetters = isPart || selection.kind !== 'paths';
  const progress = showProgress(machine, options.quiet);
  const found = await project
    .check(selection, {
      ...listOptions(options, machine),
      letters: hasLetters,
      everyFinding: ratchet !== null,
      onProgress: progress.tell,
    })
    .finally(progress.end);
  const refusal = listsRefusal(options, found, isPart);
  if (refusal !== null) return refused(refusal, machine);
  if (!ratchet || known === undefined) return tell(found, target, request, machine);
  const held = await ratchet.hold(found, known.named, { ...target, hasLetters, isPart }, options, machine);
  return held.kind === 'refusal' ? refused(held.refusal, machine) : tell(held.outcome, target, request, machine);
}

type Found = Extract<Target, { readonly kind: 'target' }>;

async function refused(refusal: Refusal, machine: Machine): Promise<Ran> {
  return { code: await refuse(refusal, machine), outcome: null };
}

async function tell(found: Outcome, target: Found, request: Request, machine: Machine): Promise<Ran> {
  const {
    options: { only },
    matches,
    isWhole = only === undefined,
  } = request;
  const outcome = isWhole ? found : keepOnly(found, matches);
  const judged = await judgeWarnings(
    await judgeChanged(found, outcome, target, request.options, machine),
    outcome,
    request.options,
    machine,
  );
  const options = { ...request.options, mayBeEmpty: judged !== CANNOT_DO };
  const answered = await answer(await reportText(outcome, options, machine), judged, machine);
  const code = await alsoReport(outcome, options, answered, machine);
  return { code: (await endStopped(outcome, machine)) ? CANNOT_DO : code, outcome };
}

async function judgeChanged(
  found: Outcome,
  outcome: Outcome,
  target: Found,
  { since }: RatchetFlags,
  machine: Machine,
): Promise<ExitCode> {
  const unchanged =
    since === undefined ? null : await (await import('./since.ts')).judgeUnchanged(found, target, since, machine);
  return unchanged ?? judge(outcome, machine);
}
