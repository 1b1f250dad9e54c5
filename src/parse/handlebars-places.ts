import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** Tells where a part of Handlebars' tree stands. Line ends are looked for once, also where many places are asked. */
export function placesIn(source: Source): (loc: hbs.AST.SourceLocation) => Span {
  const starts = lineStarts(source.text);
  return ({ start, end }) => {
    const from = offsetIn(source.text, starts, start);
    return { source, start: from, end: Math.max(from, offsetIn(source.text, starts, end)) };
  };
}

/** The offset of one place: lines from 1, columns from 0 in UTF-16, CR LF as one line end. */
export function offsetOf(text: string, position: hbs.AST.Position): number {
  return offsetIn(text, lineStarts(text), position);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

function offsetIn(text: string, starts: readonly number[], { line, column }: hbs.AST.Position): number {
  return Math.min((starts[line - 1] ?? 0) + column, text.length);
}
