import { error, type Fix, type Report, warning } from '../../../model/diagnostic.ts';
import type { Passage } from '../../../model/reading.ts';
import { spanInText } from '../../../model/text.ts';

/** A slip of the pen: offsets in the text of the passage, in UTF-16 units. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
  readonly help: string;
  /** What stands in its place when it is put right; null where that is for the author to say. */
  readonly instead: string | null;
  /** Whether what stands there instead means the same in every sentence. */
  readonly isSafe: boolean;
}

export function reportSlip(code: string, passage: Passage, slip: Slip, report: Report): void {
  const finding = slip.severity === 'error' ? error : warning;
  const span = spanInText(passage.text, slip.start, slip.end);
  report(finding(code, span, slip.sentence, { help: slip.help, fixes: fixesFor(passage, slip) }));
}

/** None where something stands between in the file that is no part of the text, such as `**`: it would be lost. */
function fixesFor({ text }: Passage, { start, end, instead, isSafe, help }: Slip): readonly Fix[] {
  if (instead === null) return [];
  const span = spanInText(text, start, end);
  const written = text.source.text.slice(span.start, span.end);
  const isExact = squeezed(written) === squeezed(text.value.slice(start, end));
  return isExact ? [{ title: help, safe: isSafe, edits: [{ span, text: instead }] }] : [];
}

/** A line break and its indentation are one space to a reader. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
