import type { Change } from '../parse/repair.ts';

/** A text after changes that do not overlap, which come in the order of their places. */
export function apply(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: instead } of changes) {
    parts.push(text.slice(at, from), instead);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The same changes in the order of their places; those at one place stay in theirs. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/** Whether two of some changes, in order, want the same place. */
export function isTangled(changes: readonly Change[]): boolean {
  return changes.some(({ from }, index) => from < (changes[index - 1]?.to ?? 0));
}

/** Where a place of the changed text stood in the text before; inside what was put in, at its start. */
export function placeBefore(at: number, changes: readonly Change[]): number {
  let shift = 0;
  for (const { from, to, text } of changes) {
    if (from + shift > at) break;
    if (at < from + shift + text.length) return from;
    shift += text.length - (to - from);
  }
  return at - shift;
}
