import type { Source } from '../model/source.ts';
import { joinTexts, type Segment, sliceText, spanInText, type Text } from '../model/text.ts';

/**
 * A text under repair. After a mistake has been reported, the file is read on as its author meant it, so that one
 * mistake is one finding and what stands behind it is still looked at. The draft knows its places in the file.
 */
export type Draft = Text;

/** What stands from `from` to `to` of a draft gives way to `text`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function draftOf(source: Source): Draft {
  const { length } = source.text;
  return { value: source.text, source, segments: length === 0 ? [] : [{ at: 0, start: 0, end: length }] };
}

/** The draft after changes, which do not overlap. */
export function repair(draft: Draft, changes: readonly Change[]): Draft {
  const parts: Text[] = [];
  let at = 0;
  for (const { from, to, text } of changes.toSorted((one, other) => one.from - other.from)) {
    const { start, end } = spanInText(draft, from, to);
    parts.push(sliceText(draft, at, from));
    parts.push({ value: text, source: draft.source, segments: text === '' ? [] : [{ at: 0, start, end }] });
    at = to;
  }
  parts.push(sliceText(draft, at, draft.value.length));
  return joinTexts(
    parts.filter(({ value }) => value !== ''),
    draft.source,
  );
}

/** A text that was read from a draft, with its places in the file. */
export function inFile(text: Text, draft: Draft): Text {
  if (draft.value === draft.source.text) return { ...text, source: draft.source };
  const segments: Segment[] = [];
  for (const [index, { at, start, end }] of text.segments.entries()) {
    const length = (text.segments[index + 1]?.at ?? text.value.length) - at;
    const place = spanInText(draft, start, end);
    if (length !== end - start) segments.push({ at, start: place.start, end: place.end });
    else for (const part of sliceText(draft, start, end).segments) segments.push({ ...part, at: part.at + at });
  }
  return { value: text.value, source: draft.source, segments };
}

/** Puts what stands from `from` to `to` in quotation marks, in those that need the fewest escapes. */
export function quote(text: string, from: number, to: number): readonly Change[] {
  const [start, end] = isQuoted(text.slice(from, to)) ? [from + 1, to - 1] : [from, to];
  const inside = text.slice(start, end);
  const mark = /["\\]/.test(inside) && !inside.includes("'") ? "'" : '"';
  const escapes: Change[] = [];
  if (mark === '"') {
    for (const match of inside.matchAll(/["\\]/g)) {
      const at = start + match.index;
      escapes.push({ from: at, to: at, text: '\\' });
    }
  }
  return [{ from, to: start, text: mark }, ...escapes, { from: end, to, text: mark }];
}

/** Whether the outer quotation marks of `'It's here'` belong together, unlike those of `"yes" or "no"`. */
function isQuoted(written: string): boolean {
  const mark = written.charAt(0);
  if (!/^["']$/.test(mark) || written.length < 2 || !written.endsWith(mark)) return false;
  const second = written.indexOf(mark, 1);
  const isClosing = /\S/.test(written.charAt(second - 1)) && !/[\p{L}\p{N}]/u.test(written.charAt(second + 1));
  return second === written.length - 1 || !isClosing;
}
