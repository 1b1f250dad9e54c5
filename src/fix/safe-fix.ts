import type { Diagnostic, Fix } from '../model/diagnostic.ts';

/** Which findings are to be fixed, by their codes. */
export type Matches = (code: string) => boolean;

/** The fix of a finding that may be made without asking: null where there is none, and for what a message allows. */
export function safeFix({ fixes, suppressed }: Diagnostic): Fix | null {
  return suppressed === null ? (fixes.find(({ safe, edits }) => safe && edits.length > 0) ?? null) : null;
}
