import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { fixProject } from '../run/fix-project.ts';
import { localDay } from '../run/local-day.ts';
import { readAttachment } from '../run/read-attachment.ts';
import { readProjectFiles } from '../run/read-files.ts';
import type { Place } from './office.ts';
import { replacement } from './edits.ts';
import { kindOf } from './uris.ts';

/**
 * All safe fixes of one text, as `check --fix` makes them: each is tried, and only what holds is kept. In a file that
 * many messages use, only those that stand beside each other.
 */
export function fixAll({ desk, file, document }: Place, findings: readonly Diagnostic[]): readonly Edit[] {
  if (kindOf(file) !== 'message')
    return apart(findings.flatMap(safeEdits).filter(({ span }) => document.isOf(span.source)));
  const { root, drafts } = desk;
  const now = new Map(drafts).set(file, new TextEncoder().encode(document.text));
  const selection = { kind: 'paths', paths: [file] } as const;
  const { files } = fixProject(root, readProjectFiles(root, selection, { drafts: now }), {
    selection,
    matches: () => true,
    options: { today: localDay(new Date()), readAttachment: (name) => readAttachment(root, name) },
    drafts: now,
  });
  const fixed = files.find(({ path }) => path === file);
  return fixed === undefined ? [] : [replacement(document, file, new TextDecoder().decode(fixed.bytes))];
}

export function isFixable({ fixes }: Diagnostic): boolean {
  return fixes.some(({ safe, edits }) => safe && edits.length > 0);
}

function safeEdits({ fixes }: Diagnostic): readonly Edit[] {
  return fixes.find(({ safe, edits }) => safe && edits.length > 0)?.edits ?? [];
}

/** Edits that do not meet, the first ones win. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of edits.toSorted((one, other) => one.span.start - other.span.start)) {
    if (edit.span.start <= end) continue;
    kept.push(edit);
    end = edit.span.end;
  }
  return kept;
}
