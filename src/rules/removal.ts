import type { Edit } from '../model/diagnostic.ts';
import type { Passage } from '../model/reading.ts';
import { spanInText } from '../model/text.ts';

/**
 * Takes the characters from `start` up to `end` out of a passage. Null where something stands between them in the file
 * that is no part of the text, such as `**`: half of it would be left.
 */
export function removed({ text }: Passage, start: number, end: number): Edit | null {
  const from = spanInText(text, start, start).start;
  const to = end < text.value.length ? spanInText(text, end, end).start : spanInText(text, end - 1, end).end;
  if (to <= from) return null;
  const written = text.source.text.slice(from, to);
  if (squeezed(written) !== squeezed(text.value.slice(start, end))) return null;
  return { span: { source: text.source, start: from, end: to }, text: '' };
}

/** A line break and its indentation are one space to a reader. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
