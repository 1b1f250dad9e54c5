import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Brush, Paint } from './paint.ts';
import type { Places } from './position.ts';
import { commandsIn, visible } from './visible.ts';
import { widthOf } from './width.ts';

export interface FrameOptions {
  readonly places: Places;
  readonly paint: Paint;
  /** Colours the carets. */
  readonly brush: Brush;
  /** Terminal cells that a line of the frame may have. */
  readonly width: number;
}

/**
 * The lines of a source around a place, the place underlined:
 *
 *     3 │ subject: Ваш заказ
 *       │          ^^^^^^^^^
 *     4 │ body: |
 *
 * A place of several lines is underlined in its first, one without length has one caret. A line too long for the width
 * is cut around the place and then stands alone. Empty for a place in a source without text, such as a whole file.
 */
export function frame(span: Span, options: FrameOptions): readonly string[] {
  if (span.source.text === '') return [];
  const { start, end } = options.places.rangeOf(span);
  const lastLine = start.line + 1;
  const gutter = String(lastLine).length;
  const room = Math.max(MIN_ROOM, options.width - gutter - SEPARATOR.length);
  const text = options.places.lineOf(span.source, start.line);
  const first = firstColumn(span.source, start.line);
  const last = end.line > start.line ? text.trimEnd().length : end.column - first;
  const cut = cutAround(text, start.column - first, last, room);

  const row = (line: number, content: string): string =>
    `${options.paint.quiet(String(line).padStart(gutter) + SEPARATOR)}${content}`.trimEnd();
  const around = (line: number): readonly string[] => {
    const content = options.places.lineOf(span.source, line);
    return cut.isCut || content.trim() === '' ? [] : [row(line, cutAround(content, 0, 0, room).text)];
  };
  return [
    ...around(start.line - 1),
    row(start.line, cut.text),
    `${options.paint.quiet(' '.repeat(gutter) + SEPARATOR)}${carets(cut, options.brush)}`,
    ...around(lastLine),
  ];
}

/** The column with which a line of a source begins: not 1 in a part of a file that begins within a line. */
function firstColumn({ from }: Source, line: number): number {
  return from?.line === line ? from.column : 1;
}

/** The line of carets for the characters `from` to `to` of a line that is shown whole. */
export function underline(line: string, from: number, to: number, brush: Brush): string {
  return carets(cutAround(line, from, to, Number.MAX_SAFE_INTEGER), brush);
}

function carets({ before, marked }: Cut, brush: Brush): string {
  return ' '.repeat(before) + brush('^'.repeat(marked));
}

const SEPARATOR = ' │ ';
/** However narrow the terminal: fewer cells show nothing that helps. */
const MIN_ROOM = 12;

interface Cut {
  readonly text: string;
  /** Cells in front of the place, and cells of the place: at least one. */
  readonly before: number;
  readonly marked: number;
  /** True where the line does not begin at its beginning. */
  readonly isCut: boolean;
}

/** The part of a line around its characters `from` to `to` that fits into `room` cells. */
function cutAround(line: string, from: number, to: number, room: number): Cut {
  const head = clusters(line, Math.max(0, from - room * UNITS_PER_CELL), from);
  const tail = clusters(line, from, Math.min(line.length, from + room * UNITS_PER_CELL));
  const isHeadWhole = from <= room * UNITS_PER_CELL;
  const isTailWhole = from + room * UNITS_PER_CELL >= line.length;
  if (isHeadWhole && isTailWhole && cells(head) + cells(tail) <= room)
    return place(head, tail, from, to, { left: '', right: '' });

  const tailRoom = Math.max(room - cells(head) - 1, Math.floor((room * 2) / 3));
  const right = takeCells(tail, tailRoom - 1);
  const left = takeCells(head.toReversed(), room - cells(right) - 2).toReversed();
  return place(left, right, from, to, {
    left: isHeadWhole && left.length === head.length ? '' : '…',
    right: isTailWhole && right.length === tail.length ? '' : '…',
  });
}

/** UTF-16 code units looked at for each cell; more than this is combining marks without end. */
const UNITS_PER_CELL = 8;

function place(
  head: readonly Cluster[],
  tail: readonly Cluster[],
  from: number,
  to: number,
  ends: { readonly left: string; readonly right: string },
): Cut {
  let offset = from;
  let marked = 0;
  for (const { shown, length } of tail) {
    if (offset < to) marked += widthOf(shown);
    offset += length;
  }
  const text =
    ends.left + head.map(({ shown }) => shown).join('') + tail.map(({ shown }) => shown).join('') + ends.right;
  const before = ends.left.length + cells(head);
  return { text, before, marked: Math.max(1, marked), isCut: ends.left !== '' };
}

/** What a reader takes for one character: as it is shown, and its length in UTF-16 code units. */
interface Cluster {
  readonly shown: string;
  readonly length: number;
}

function clusters(line: string, from: number, to: number): readonly Cluster[] {
  const text = line.slice(from, to);
  const commands = commandsIn(text);
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...segments].map(({ segment, index }) => ({
    shown: visible(segment) + (commands.has(index) ? ' ' : ''),
    length: segment.length,
  }));
}

function cells(shown: readonly Cluster[]): number {
  let sum = 0;
  for (const cluster of shown) sum += widthOf(cluster.shown);
  return sum;
}

/** The first clusters that fit into `room` cells. */
function takeCells(from: readonly Cluster[], room: number): readonly Cluster[] {
  let left = room;
  const taken: Cluster[] = [];
  for (const cluster of from) {
    left -= widthOf(cluster.shown);
    if (left < 0) break;
    taken.push(cluster);
  }
  return taken;
}
