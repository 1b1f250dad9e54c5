import type { Action } from '../assist/answers.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { Assist } from './assist.ts';
import type { Client } from './client.ts';
import { workspaceEdit } from './edits.ts';
import { shown } from './findings.ts';
import { fixAll, isFixable } from './fix-all.ts';
import type { Place } from './office.ts';
import type { OpenDocument } from './open-document.ts';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from './protocol.ts';

/** What can be done about the findings at a place. */
export async function codeActions(
  params: CodeActionParams,
  place: Place,
  { assist, client }: { readonly assist: Assist; readonly client: Client },
): Promise<CodeAction[]> {
  const { desk, file, document } = place;
  const findings = await desk.findingsOf(file);
  const only = params.context.only ?? [];
  const isWanted = (kind: string): boolean =>
    only.length === 0 || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
  const range = rangeIn(document, params.range);
  const source = { file, text: document.text };
  const quick = isWanted(CodeActionKind.QuickFix)
    ? assist.actions(findings, source, range).flatMap((action) => {
        const about = findings.filter(({ code, span }) => code === action.code && isTouched(span, range));
        return codeAction(action, about, place, { assist, client });
      })
    : [];
  if (!isWanted(FIX_ALL) || !findings.some(isFixable)) return quick;
  const all = { title: 'make all safe corrections of this file', kind: FIX_ALL };
  // Where the editor makes them without asking, as on saving, it gets the edit at once.
  if (only.length === 0)
    return [...quick, { ...all, command: { title: all.title, command: 'envoi.fixAll', arguments: [document.uri] } }];
  const edit = workspaceEdit(fixAll(place, findings), desk, client);
  return edit === null ? quick : [...quick, { ...all, edit }];
}

/** The kind that editors ask for on saving. */
export const FIX_ALL = 'source.fixAll.envoi';

function codeAction(
  action: Action,
  about: readonly Diagnostic[],
  { desk, file, document }: Place,
  { assist, client }: { readonly assist: Assist; readonly client: Client },
): readonly CodeAction[] {
  const { title, kind, code, isPreferred } = action;
  const places = desk.places();
  const diagnostics = about.map((finding) => shown(finding, places, client));
  const answer = { title, kind: CodeActionKind.QuickFix, diagnostics };
  const allowing = kind === 'allow' ? assist.allowAction({ file, text: document.text }, code, '') : null;
  if (allowing !== null && client.asksForReasons)
    return [{ ...answer, command: { title, command: 'envoi.allow', arguments: [{ uri: document.uri, code }] } }];
  // Without somebody who asks, the reason is left empty, and the check asks for it.
  const edits = allowing === null ? action.edits : [allowing];
  const edit = workspaceEdit(edits, desk, client);
  return edit === null ? [] : [{ ...answer, edit, ...(isPreferred && { isPreferred }) }];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Editors may give the ends of a selection in the order in which it was made. */
function rangeIn(document: OpenDocument, { start, end }: Range): Part {
  const [one, other] = [document.offsetAt(start), document.offsetAt(end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

function isTouched(span: Span | null, { start, end }: Part): boolean {
  return span !== null && span.start <= end && start <= span.end;
}
