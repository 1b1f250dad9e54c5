import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../parse/repair.ts';
import { placeBefore } from './apply.ts';

/**
 * Whether something is found in a file that was not found before `changes` (in the order of their places). A finding is
 * an old one where one of its code stood at the same place: its words may say something else now (“two” for “three”).
 */
export function hasNewFinding(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  changes: readonly Change[],
): boolean {
  const said = new Map<string, number>();
  for (const finding of before) said.set(wordsOf(finding), (said.get(wordsOf(finding)) ?? 0) + 1);
  return after.some((finding) => {
    const times = said.get(wordsOf(finding)) ?? 0;
    said.set(wordsOf(finding), times - 1);
    return times <= 0 && !before.some((old) => old.code === finding.code && isSamePlace(old, finding, changes));
  });
}

function wordsOf({ code, severity, message, suppressed }: Diagnostic): string {
  return JSON.stringify([code, severity, message, suppressed?.because]);
}

function isSamePlace(old: Diagnostic, { span }: Diagnostic, changes: readonly Change[]): boolean {
  if (old.span === null || span === null) return old.span === span;
  if (old.span.source.file !== span.source.file) return false;
  return placeBefore(span.start, changes) <= old.span.end && placeBefore(span.end, changes) >= old.span.start;
}
