import type { Edit } from '../model/diagnostic.ts';
import { isShipped } from '../model/source.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import type { OpenDocument } from './open-document.ts';
import type { TextEdit, WorkspaceEdit } from './protocol.ts';

/** Edits for an editor; null where a text is no longer what they were made for, or belongs to the package. */
export function workspaceEdit(edits: readonly Edit[], desk: Desk, client: Client): WorkspaceEdit | null {
  const places = desk.places();
  const byFile = new Map<string, TextEdit[]>();
  for (const { span, text } of edits) {
    const { file } = span.source;
    const isOpen = desk.documents.has(file);
    if (isShipped({ file }) || (isOpen && places.documentOf(span) === undefined)) return null;
    byFile.set(file, [...(byFile.get(file) ?? []), { range: places.rangeOf(span), newText: text }]);
  }
  if (byFile.size === 0) return null;
  const files = [...byFile].map(([file, changes]) => {
    return { uri: places.uriOf(file), version: desk.documents.get(file)?.version ?? null, changes };
  });
  if (!client.hasVersionedEdits)
    return { changes: Object.fromEntries(files.map(({ uri, changes }) => [uri, changes])) };
  return {
    documentChanges: files.map(({ uri, version, changes }) => ({ textDocument: { uri, version }, edits: changes })),
  };
}

/** The one edit that makes a text out of what an editor has: as little as possible is replaced, so that cursors stay. */
export function replacement(document: OpenDocument, file: string, text: string): Edit {
  const before = document.text;
  const longest = Math.min(before.length, text.length);
  let start = 0;
  while (start < longest && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < longest - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  if (start > 0 && (isLow(before[start]) || isLow(text[start]))) start -= 1;
  if (end > 0 && (isLow(before[before.length - end]) || isLow(text[text.length - end]))) end -= 1;
  const span = { source: { file, text: before }, start, end: before.length - end };
  return { span, text: text.slice(start, text.length - end) };
}

/** The second half of a character made of two units. */
function isLow(unit: string | undefined): boolean {
  return unit !== undefined && /^[\uDC00-\uDFFF]$/.test(unit);
}
