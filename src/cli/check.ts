import { CANNOT_DO, type ExitCode } from './exit-code.ts';
import type { FixOptions } from './fix.ts';
import { flagsRefusal, type ListFlags, listOptions, recipientsRefusal } from './list-flags.ts';
import type { LoadedProject, Machine } from './machine.ts';
import { keepOnly, readOnly } from './only.ts';
import { showProgress } from './progress.ts';
import { endStopped, judge, reportText } from './report.ts';
import { answer, refuse } from './say.ts';
import { findTarget, type Target } from './target.ts';

export interface CheckOptions extends FixOptions, ListFlags {
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
  const refusal = flagsRefusal(options, names, options.fix === true);
  if (refusal !== null) return refuse(refusal, machine);
  const target = await findTarget(names, options.stdinPath, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today, drafts: target.drafts });
  if (options.fix === true) {
    const { fix } = await import('./fix.ts');
    return fix(project, target, { options, matches: only.matches }, machine);
  }
  return look(project, target, { options, matches: only.matches }, machine);
}

async function look(
  project: LoadedProject,
  { selection }: Extract<Target, { readonly kind: 'target' }>,
  { options, matches }: { readonly options: CheckOptions; readonly matches: (code: string) => boolean },
  machine: Machine,
): Promise<ExitCode> {
  const progress = showProgress(machine, options.quiet);
  const found = await project
    .check(selection, { ...listOptions(options, machine), onProgress: progress.tell })
    .finally(progress.end);
  const refusal = recipientsRefusal(options, found.lists);
  if (refusal !== null) return refuse(refusal, machine);
  const outcome = options.only === undefined ? found : keepOnly(found, matches);
  const code = await answer(await reportText(outcome, options, machine), await judge(outcome, machine), machine);
  return (await endStopped(outcome, machine)) ? CANNOT_DO : code;
}
