import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Drafts } from '../run/read-files.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import { takenBy, writeNewFiles } from '../run/write-new-files.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { answer, note, noteFaults, refuse, shownPath, widthOf } from './say.ts';

/** A file of a project that is to be made. */
export interface NewPart {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A project into which something new is put: it is looked at as if the new files were there. */
export interface NewPlace {
  readonly root: string;
  readonly workspace: Workspace;
  readonly drafts: Map<string, Uint8Array>;
}

export function openPlace(root: string): NewPlace {
  const drafts = new Map<string, Uint8Array>();
  const live: Drafts = drafts;
  return { root, drafts, workspace: openWorkspace(root, live) };
}

export interface Put {
  readonly parts: readonly NewPart[];
  /** What the user reads when all is written. */
  readonly said: readonly string[];
  /** Print the parts, and write nothing. */
  readonly isDry: boolean;
}

/**
 * Writes new files that `check` has nothing against, all or none, and never over one that is there. With an error in
 * one of them nothing is written, and the findings are said.
 */
export async function putNew({ parts, said, isDry }: Put, place: NewPlace, machine: Machine): Promise<ExitCode> {
  const taken = parts.map(({ path }) => takenBy(join(place.root, path))).filter((path) => path !== null);
  if (taken.length > 0 && !isDry) return refuse(takenRefusal(taken, machine), machine);
  const findings = await findingsOf(parts, place, machine.today);
  await sayFindings(findings, machine);
  const isWrong = findings.some(({ severity }) => severity === 'error');
  if (isDry) return answer(parts.map(({ text }) => text).join('\n'), isWrong ? ERRORS_FOUND : NOTHING_WRONG, machine);
  if (isWrong) {
    await note('nothing was written; --dry-run prints what would have been', machine);
    return ERRORS_FOUND;
  }
  const files = parts.map(({ path, text }) => ({ path: join(place.root, path), text }));
  const fault = await withoutInterruption(() => writeNewFiles(files));
  if (fault !== null) {
    await noteFaults([fault], machine);
    return CANNOT_DO;
  }
  const written = files.map(({ path }) => `wrote ${shownPath(path, machine)}`);
  return answer(`${[...written, ...said].join('\n')}\n`, NOTHING_WRONG, machine);
}

/** What `check` would say of the new files. */
export async function findingsOf(
  parts: readonly NewPart[],
  { drafts, workspace }: NewPlace,
  today: string,
): Promise<readonly Diagnostic[]> {
  for (const { path, text } of parts) drafts.set(path, new TextEncoder().encode(text));
  const paths = parts.map(({ path }) => path);
  const messages = paths.filter((path) => path.startsWith('messages/'));
  const { diagnostics } = await workspace.look(messages, today);
  return diagnostics.filter(
    ({ span, suppressed }) => suppressed === null && span !== null && paths.includes(span.source.file),
  );
}

/** Findings as `check` shows them, to stderr. */
export async function sayFindings(findings: readonly Diagnostic[], { stderr, env }: Machine): Promise<void> {
  if (findings.length === 0) return;
  const { findingsText } = await import('../reporters/pretty.ts');
  await stderr.write(findingsText(findings, { color: wantsColor(stderr, env), width: widthOf(stderr), quiet: false }));
}

function takenRefusal(taken: readonly string[], machine: Machine): { readonly problem: string; readonly help: string } {
  const shown = taken.map((path) => shownPath(path, machine)).join(', ');
  const problem = taken.length === 1 ? `${shown} exists already, and stays as it is` : `these exist already: ${shown}`;
  return { problem, help: 'nothing was written; choose another name, or edit what is there' };
}
