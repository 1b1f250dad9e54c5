import type { Diagnostic } from '../model/diagnostic.ts';

/** How many findings of a run a baseline knows. */
export function knownIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(isKnown).length;
}

/** What a message allows has a place in it; what a baseline knows has none. */
export function isKnown({ suppressed }: Diagnostic): boolean {
  return suppressed !== null && suppressed.span === null;
}
