import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * Findings by file, then by place, then by code. Names are compared by code unit, so that the order is the same in
 * every locale; what concerns no file comes last, where a reader of a terminal looks first.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareFindings);
}

/** Below zero where the first one comes first. */
export function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    Number(a.span === null) - Number(b.span === null) ||
    byCodeUnit(a.span?.source.file ?? '', b.span?.source.file ?? '') ||
    lineOf(a) - lineOf(b) ||
    columnOf(a) - columnOf(b) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}

/** Of the text that it stands in: rows of one file are texts of their own. */
function lineOf({ span }: Diagnostic): number {
  return span?.source.from?.line ?? 0;
}

function columnOf({ span }: Diagnostic): number {
  return span?.source.from?.column ?? 0;
}
