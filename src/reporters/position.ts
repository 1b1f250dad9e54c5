import type { Position, Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

export type { Position } from '../model/source.ts';

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into lines and columns. Each source is counted once, however many findings it has. */
export interface Places {
  readonly rangeOf: (span: Span) => Range;
  /** The text of a line of the file without its line end, as far as the source has it. */
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
      const at = (offset: number): Position => inFile(positionAt(starts, offset), source);
      return { start: at(start), end: at(Math.max(start, end)) };
    },
    lineOf: (source, line) => {
      const starts = startsOf(source);
      const index = line - (source.from?.line ?? 1);
      const start = starts[index];
      return start === undefined ? '' : source.text.slice(start, starts[index + 1]).replace(/[\r\n]+$/, '');
    },
  };
}

/** From a place in a text to that in its file. */
function inFile({ line, column }: Position, { from }: Source): Position {
  if (from === undefined) return { line, column };
  return { line: line + from.line - 1, column: line === 1 ? column + from.column - 1 : column };
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
