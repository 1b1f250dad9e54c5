import { resolve } from 'node:path';
import type { MissingName } from '../model/list-options.ts';
import { missingNames } from '../reporters/missing-names.ts';
import { count } from '../reporters/summary-line.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { writeNewFile } from '../run/write-new-file.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import { type ListFlags, listOptions, listsRefusal } from './list-flags.ts';
import type { Machine } from './machine.ts';
import { showProgress } from './progress.ts';
import { endStopped, judge, reportText } from './report.ts';
import { answer, note, noteFaults, refuse, shownPath } from './say.ts';
import { findTarget } from './target.ts';

export interface NamesOptions extends ListFlags {
  readonly missing?: boolean;
  readonly out?: string;
  readonly quiet: boolean;
}

/**
 * `envoi names --missing`: the distinct names of lists whose vocative nobody has given, as CSV. That there are some is
 * no failure: they are the answer. Where rows cannot be read, the report says why, on standard error.
 */
export async function names(paths: readonly string[], options: NamesOptions, machine: Machine): Promise<ExitCode> {
  if (options.missing !== true) {
    return refuse(
      { problem: 'names needs --missing', help: '`envoi names --missing` lists names without a vocative' },
      machine,
    );
  }
  if (paths.includes('-')) {
    return refuse(
      { problem: 'names reads messages from files only', help: '`--recipients -` reads rows from standard input' },
      machine,
    );
  }
  const target = await findTarget(paths, undefined, machine);
  if (target.kind === 'refusal') return refuse(target.refusal, machine);
  const { load } = await machine.library();
  const project = await load(target.root, { today: machine.today });
  const progress = showProgress(machine, options.quiet);
  const asked = { ...listOptions(options, machine), onProgress: progress.tell };
  const { names: found, outcome } = await project.missingNames(target.selection, asked).finally(progress.end);
  const refusal = listsRefusal(options, outcome, false);
  if (refusal !== null) return refuse(refusal, machine);
  if (found !== null) return give(found, options, machine);

  const code = await judge(outcome, machine);
  if (code === ERRORS_FOUND) {
    await machine.stderr.write(
      await reportText(outcome, { format: 'pretty', quiet: true }, { ...machine, stdout: machine.stderr }),
    );
  } else if (code === NOTHING_WRONG) await note(withoutRows(outcome.lists.length), machine);
  await endStopped(outcome, machine);
  return code === NOTHING_WRONG ? CANNOT_DO : code;
}

function withoutRows(lists: number): string {
  if (lists === 0) return 'there is no message to a list here: only the rows of a list have names to be asked about';
  return 'no rows were given; name a file under `recipients.from` or with --recipients FILE';
}

async function give(found: readonly MissingName[], { out, quiet }: NamesOptions, machine: Machine): Promise<ExitCode> {
  const text = missingNames(found);
  const sum = found.length === 0 ? 'no name is missing' : `${count(found.length, 'name')} without a vocative`;
  if (out === undefined || out === '-') {
    if (!quiet) await note(sum, machine);
    return answer(text, NOTHING_WRONG, machine);
  }
  const path = resolve(machine.cwd, out);
  const fault = await withoutInterruption(() => writeNewFile(path, `${MARK}${text}`, 'owner'));
  if (fault !== null) {
    await noteFaults([fault], machine);
    return CANNOT_DO;
  }
  if (!quiet) await note(`wrote ${shownPath(path, machine)}: ${sum}`, machine);
  return NOTHING_WRONG;
}

/** By the byte order mark spreadsheets see that the letters are UTF-8. */
const MARK = '\ufeff';
