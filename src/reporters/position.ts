import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** As an editor counts: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into lines and columns. Each source is counted once, however many findings it has. */
export interface Places {
  readonly rangeOf: (span: Span) => Range;
  /** The text of a line without its line end; empty for a line that the source does not have. */
  readonly lineOf: (source: Source, line: number) => string;
}

export function createPlaces(): Places {
  const counted = new Map<Source, readonly number[]>();
  const startsOf = (source: Source): readonly number[] => {
    const starts = counted.get(source) ?? lineStarts(source.text);
    counted.set(source, starts);
    return starts;
  };
  return {
    rangeOf: ({ source, start, end }) => {
      const starts = startsOf(source);
      return { start: positionAt(starts, start), end: positionAt(starts, Math.max(start, end)) };
    },
    lineOf: (source, line) => {
      const starts = startsOf(source);
      const start = starts[line - 1];
      return start === undefined ? '' : source.text.slice(start, starts[line]).replace(/[\r\n]+$/, '');
    },
  };
}

/** Where each line begins. Lines end with LF, CRLF or CR, as in YAML 1.2 §5.4; U+2028 and NEL end none. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let first = 0;
  let last = starts.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
}
