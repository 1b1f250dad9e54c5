import type { Source } from '../model/source.ts';
import type { Segment, Text } from '../model/text.ts';

/** Collects a text piece by piece, each with its place in the source. */
export interface TextBuilder {
  /** Adds what stands in the source as it is. */
  readonly copy: (start: number, end: number) => void;
  /** Adds what the source writes in another way: an escape, a fold. Nothing is added for an empty value. */
  readonly put: (value: string, start: number, end: number) => void;
  readonly finish: () => Text;
}

export function textBuilder(source: Source): TextBuilder {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  let copiedTo = -1;

  function add(value: string, start: number, end: number, isCopy: boolean): void {
    if (value === '') return;
    const last = segments.at(-1);
    if (isCopy && last !== undefined && copiedTo === start) segments[segments.length - 1] = { ...last, end };
    else segments.push({ at: length, start, end });
    copiedTo = isCopy ? end : -1;
    parts.push(value);
    length += value.length;
  }

  return {
    copy: (start, end) => add(source.text.slice(start, end), start, end, true),
    put: (value, start, end) => add(value, start, end, false),
    finish: () => ({ value: parts.join(''), source, segments }),
  };
}
