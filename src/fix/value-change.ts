import type { Edit } from '../model/diagnostic.ts';
import type { ScalarNode, ScalarStyle } from '../model/node.ts';
import type { Segment, Text } from '../model/text.ts';
import { CONTROLS } from '../parse/controls.ts';
import type { Change } from '../parse/repair.ts';

/** An edit of what a scalar says: what it becomes in the file, and in the scalar's value. */
export interface ValueChange {
  readonly scalar: ScalarNode;
  readonly inFile: Change;
  readonly inValue: Change;
}

/**
 * Rules edit what a reader reads; here it is written as the scalar is: between single quotation marks `'` becomes `''`,
 * between double ones `"` becomes `\"`. Null where the style has no way to write it, or where the edit would tear an
 * escape. What only shows when the file is read again (`: ` in a text without quotation marks, a space at the start of a
 * line) is not looked for here: the file is read again.
 */
export function valueChange(scalar: ScalarNode, { span: { start, end }, text }: Edit): ValueChange | null {
  const { style, span } = scalar;
  const isQuoted = style === 'single' || style === 'double';
  if (isQuoted && start === span.start && end === span.end) return unquoted(scalar, text);
  if (isQuoted && (start === span.start || end === span.end)) return null;
  const from = offsetInValue(scalar.text, start);
  const to = offsetInValue(scalar.text, end);
  if (from === null || to === null || to < from) return null;
  const place = placeOf(scalar, from, to);
  const written = inStyle(text, style);
  if (place === null || written === null) return null;
  return { scalar, inFile: { ...place, text: written }, inValue: { from, to, text } };
}

/** An edit that takes the quotation marks away as well writes a plain scalar: `'yes'` becomes `true`. */
function unquoted(scalar: ScalarNode, text: string): ValueChange | null {
  const written = inStyle(text, 'plain');
  if (written === null) return null;
  const { start, end } = scalar.span;
  return {
    scalar,
    inFile: { from: start, to: end, text: written },
    inValue: { from: 0, to: scalar.text.value.length, text },
  };
}

function inStyle(text: string, style: ScalarStyle): string | null {
  if (style === 'double') return text.replace(ESCAPED, escape);
  if (style === 'empty' || LINE_BREAK.test(text) || text.search(CONTROLS) !== -1) return null;
  return style === 'single' ? text.replaceAll("'", "''") : text;
}

const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
const ESCAPED = /["\\\p{Cc}\u2028\u2029\ufeff]|\p{Cs}/gu;

function escape(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
]);

/** Where a place of the file is in a text; null inside an escape or a fold, which is one place. */
function offsetInValue({ value, segments }: Text, place: number): number | null {
  if (segments.length === 0) return 0;
  const index = lastIndex(segments, ({ start }) => start <= place);
  const segment = segments[index];
  if (segment === undefined) return null;
  const { at, start, end } = segment;
  const length = lengthOf(segments, index, value);
  if (place === start) return at;
  // What no part of the text stands for, such as the indentation of a line, lies between two letters.
  if (place >= end) return at + length;
  return length === end - start ? at + (place - start) : null;
}

/** Where a part of a scalar's text stands, without what only surrounds it; null where it tears an escape or a fold. */
function placeOf({ text, span }: ScalarNode, from: number, to: number): { from: number; to: number } | null {
  const { value, segments } = text;
  if (segments.length === 0) return { from: span.start + 1, to: span.start + 1 };
  const last = segments.at(-1);
  if (last === undefined) return null;
  const start = from === value.length ? last.end : edge(text, from, 'start');
  const end = to === from ? start : edge(text, to - 1, 'end');
  return start === null || end === null || end < start ? null : { from: start, to: end };
}

/** Where the letter at an offset begins or ends. */
function edge({ value, segments }: Text, offset: number, side: 'start' | 'end'): number | null {
  const index = lastIndex(segments, ({ at }) => at <= offset);
  const segment = segments[index];
  if (segment === undefined) return null;
  const { at, start, end } = segment;
  const length = lengthOf(segments, index, value);
  const further = side === 'start' ? 0 : 1;
  if (length === end - start) return start + (offset - at) + further;
  if (side === 'start') return offset === at ? start : null;
  return offset + 1 === at + length ? end : null;
}

function lengthOf(segments: readonly Segment[], index: number, value: string): number {
  return (segments[index + 1]?.at ?? value.length) - (segments[index]?.at ?? 0);
}

/** The index of the last segment of which something is true that is true of all before it; -1 for none. */
function lastIndex(segments: readonly Segment[], isTrue: (segment: Segment) => boolean): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && isTrue(segment)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
