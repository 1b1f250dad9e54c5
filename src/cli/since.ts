import type { Outcome } from '../model/outcome.ts';
import { selectChanged } from '../run/changed-selection.ts';
import { listMessages } from '../run/list-messages.ts';
import { type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note } from './say.ts';
import type { Target } from './target.ts';

type Whole = Extract<Target, { readonly kind: 'target' }>;

/**
 * The target with what has changed since a revision in place of the whole project. `given` are files that all messages
 * are held against.
 */
export async function changedTarget(target: Whole, revision: string, given: readonly string[]): Promise<Target> {
  const found = await selectChanged(target.root, revision, given);
  if (found.kind === 'refusal') {
    return { kind: 'refusal', refusal: { problem: found.problem, help: found.help } };
  }
  return { ...target, selection: found.selection };
}

/**
 * Nothing to check is nothing wrong where nothing has changed; a project without messages is as much a slip with
 * `--since` as without. Null where the outcome says enough.
 */
export async function judgeUnchanged(
  { summary, diagnostics, faults }: Outcome,
  { root, selection }: Whole,
  revision: string,
  machine: Machine,
): Promise<ExitCode | null> {
  if (summary.messages > 0 || diagnostics.length > 0 || faults.length > 0) return null;
  if (listMessages(root).paths.length === 0) return null;
  await note(
    selection.kind === 'library'
      ? `no message uses what has changed since ${revision}; templates, schemas and languages were checked`
      : `nothing that envoi checks has changed since ${revision}`,
    machine,
  );
  return NOTHING_WRONG;
}
