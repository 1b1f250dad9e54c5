import type { Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * A text as its reader sees it, which still knows where each part of it stands in its source: a quoted scalar without
 * its escapes, a folded one without its line breaks, a paragraph without its markup.
 */
export interface Text {
  readonly value: string;
  readonly source: Source;
  /** In rising order of `at`, the first at 0; empty only when `value` is. */
  readonly segments: readonly Segment[];
}

/**
 * The part of a text from `at` up to the next segment stands in the source from `start` to `end`. Where both have the
 * same length they agree character by character; where not (an escape, a fold), the part is one place as a whole.
 */
export interface Segment {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Where the characters from `from` up to `to` of a text stand in its source. */
export function spanInText(text: Text, from: number, to: number): Span {
  const start = offsetInSource(text, from, 'start');
  const end = to > from ? offsetInSource(text, to - 1, 'end') : start;
  return { source: text.source, start, end: Math.max(start, end) };
}

/** Where the whole of a text stands in its source. */
export function spanOfText(text: Text): Span {
  return spanInText(text, 0, text.value.length);
}

/** The characters from `from` up to `to` of a text, with their places. */
export function sliceText(text: Text, from: number, to: number): Text {
  const segments: Segment[] = [];
  for (let index = Math.max(0, segmentAt(text.segments, from) - 1); index < text.segments.length; index += 1) {
    const segment = text.segments[index];
    if (segment === undefined || segment.at > to) break;
    const segmentEnd = text.segments[index + 1]?.at ?? text.value.length;
    const at = Math.max(segment.at, from);
    const end = Math.min(segmentEnd, to);
    if (at >= end && !(from === to && segment.at <= from && from <= segmentEnd && segments.length === 0)) continue;
    const isExact = segmentEnd - segment.at === segment.end - segment.start;
    segments.push(
      isExact
        ? { at: at - from, start: segment.start + (at - segment.at), end: segment.start + (end - segment.at) }
        : { at: at - from, start: segment.start, end: segment.end },
    );
  }
  return { value: text.value.slice(from, to), source: text.source, segments };
}

/** Several texts of one source, one behind the other. */
export function joinTexts(texts: readonly Text[], source: Source): Text {
  const segments: Segment[] = [];
  let value = '';
  for (const text of texts) {
    for (const segment of text.segments) segments.push({ ...segment, at: segment.at + value.length });
    value += text.value;
  }
  return { value, source, segments };
}

function offsetInSource(text: Text, at: number, side: 'start' | 'end'): number {
  const index = segmentAt(text.segments, at);
  const segment = text.segments[index];
  if (segment === undefined) return 0;
  const segmentEnd = text.segments[index + 1]?.at ?? text.value.length;
  if (segmentEnd - segment.at !== segment.end - segment.start) return segment[side];
  return segment.start + (at - segment.at) + (side === 'end' ? 1 : 0);
}

/** The index of the last segment that begins at or before an offset: a text may have a segment a line, or a letter. */
function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
