import type { ExitCode } from './exit-code.ts';
import type { FixOptions } from './fix.ts';
import type { Machine } from './machine.ts';
import { keepOnly, readOnly } from './only.ts';
import { judge, reportText } from './report.ts';
import { answer, refuse } from './say.ts';
import { findTarget } from './target.ts';

export interface CheckOptions extends FixOptions {
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
  const target = await findTarget(names, options.stdinPath, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);

  const { load } = await machine.library();
  const project = await load(target.root, { today: options.today ?? machine.today });
  if (options.fix === true) {
    const { fix } = await import('./fix.ts');
    return fix(project, target, { options, matches: only.matches }, machine);
  }
  const found = await project.check(target.selection);
  const outcome = options.only === undefined ? found : keepOnly(found, only.matches);
  return answer(await reportText(outcome, options, machine), await judge(outcome, machine), machine);
}
