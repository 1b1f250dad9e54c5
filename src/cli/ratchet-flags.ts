import type { Outcome } from '../model/outcome.ts';
import { count, thousands } from '../reporters/summary-line.ts';
import { ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note, type Refusal } from './say.ts';

/** What a command line says of the level that a project must hold. */
export interface RatchetFlags extends WarningFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
}

export interface WarningFlags {
  readonly maxWarnings?: number;
}

/** What else the command line says. */
interface Beside {
  readonly names: readonly string[];
  readonly isFix: boolean;
  readonly hasOnly: boolean;
}

/** Why these flags cannot go together; null where they can. */
export function ratchetRefusal(flags: RatchetFlags, { names, isFix, hasOnly }: Beside): Refusal | null {
  if (flags.since !== undefined && names.length > 0) {
    return { problem: '--since chooses the messages itself', help: 'take the names away, or take --since away' };
  }
  if (isFix && flags.since !== undefined) {
    return { problem: '--since does not go with --fix', help: 'name the messages that are to be mended' };
  }
  if (isFix && flags.baseline !== undefined) {
    return { problem: '--baseline does not go with --fix', help: 'mend first, then check against the baseline' };
  }
  if (flags.updateBaseline !== true) return null;
  if (flags.baseline === undefined) {
    return { problem: '--update-baseline goes with --baseline', help: 'name the file: --baseline envoi-baseline.json' };
  }
  if (hasOnly) {
    return {
      problem: '--update-baseline does not go with --only',
      help: 'a baseline holds what is known of all codes',
    };
  }
  return names.includes('-')
    ? { problem: '--update-baseline does not go with `-`', help: 'a baseline knows the files of the project' }
    : null;
}

/** More warnings than `--max-warnings` fail a run in which nothing else is wrong, and it says so. */
export async function judgeWarnings(
  code: ExitCode,
  { summary: { warnings } }: Outcome,
  { maxWarnings }: WarningFlags,
  machine: Machine,
): Promise<ExitCode> {
  if (code !== NOTHING_WRONG || maxWarnings === undefined || warnings <= maxWarnings) return code;
  await note(`${count(warnings, 'warning')}, and --max-warnings allows ${thousands(maxWarnings)}`, machine);
  return ERRORS_FOUND;
}
