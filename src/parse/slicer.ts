import type { Segment, Text } from '../model/text.ts';

/** As `sliceText`, for many slices of one long text: each costs what it holds, not what the text holds. */
export function slicer(text: Text): (from: number, to: number) => Text {
  const { source, segments, value } = text;
  return (from, to) => {
    const parts: Segment[] = [];
    for (let index = indexAt(segments, from); index < segments.length; index += 1) {
      const segment = segments[index];
      if (segment === undefined || segment.at >= to) break;
      const end = segments[index + 1]?.at ?? value.length;
      const at = Math.max(segment.at, from);
      const isExact = end - segment.at === segment.end - segment.start;
      const start = isExact ? segment.start + at - segment.at : segment.start;
      const stop = isExact ? segment.start + Math.min(end, to) - segment.at : segment.end;
      if (end > from) parts.push({ at: at - from, start, end: stop });
    }
    return { value: value.slice(from, to), source, segments: parts };
  };
}

/** The last segment that begins at or before an offset. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
