import type { Entry, MapNode, Node, Path, ScalarNode } from '../../model/node.ts';
import type { Source } from '../../model/source.ts';
import { lineEnd, lineStart, nextLine } from '../../parse/lines.ts';

/** What indentation alone tells of a line. */
export interface Outline {
  readonly path: Path;
  /** The map that the line is in, as far as its keys stand on lines of their own. */
  readonly map: MapNode;
  /** The keys of the file that are not indented. */
  readonly root: Node;
}

/** The place of the line at `start` whose key begins at a column, by the lines around it, for a file that cannot be read. */
export function outlineAt(source: Source, start: number, column: number): Outline {
  const above: Entry[] = [];
  let way: Way = pastDash({ path: [], edge: column, list: null }, dashBefore(source.text, start, column));
  for (let at = start; at > 0 && (way.edge > 0 || way.list !== null); ) {
    at = lineStart(source.text, at - 1);
    const line = lineOf(source, at);
    if (line === null) continue;
    if (way.edge === column && line.column === column) above.unshift(line.entry);
    way = pastDash(pastKey(way, line), dashBefore(source.text, at, line.column));
  }
  const span = { source, start, end: start };
  const entries = [...above, ...entriesFrom(source, nextLine(source.text, start), column)];
  const top = entriesFrom(source, 0, 0);
  const map: MapNode = { kind: 'map', span, entries };
  return { path: way.path, map, root: { kind: 'map', span, entries: top } };
}

/** What the lines up to one say of the way from the root, the nearest last. */
interface Way {
  readonly path: Path;
  /** What stands further right says nothing any more. */
  readonly edge: number;
  /** The list whose item it is, and how many items are before it. */
  readonly list: { readonly column: number; readonly before: number } | null;
}

function pastKey(way: Way, { column, entry }: Line): Way {
  const { path, edge, list } = way;
  // A list may begin in the column of its key.
  const isAbove = list === null ? column < edge : column <= list.column;
  if (!isAbove) return way;
  const key = entry.key.text.value;
  return { path: list === null ? [key, ...path] : [key, list.before, ...path], edge: column, list: null };
}

function pastDash(way: Way, column: number | null): Way {
  const { path, edge, list } = way;
  if (column === null || (list === null ? column >= edge : column !== list.column)) return way;
  return { path, edge: column, list: { column, before: list === null ? 0 : list.before + 1 } };
}

/** The keys of one column from a line on, up to the first line that stands further left. */
function entriesFrom(source: Source, start: number, column: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = start; at < source.text.length; at = nextLine(source.text, at)) {
    const line = lineOf(source, at);
    if (line === null) continue;
    if (line.column < column || (line.column === column && dashBefore(source.text, at, column) !== null)) break;
    if (line.column === column) found.push(line.entry);
  }
  return found;
}

interface Line {
  readonly column: number;
  readonly entry: Entry;
}

/** The key of a line; null where none begins it. */
function lineOf(source: Source, at: number): Line | null {
  const text = source.text.slice(at, Math.min(lineEnd(source.text, at), at + LONGEST));
  const found = /^([ \t]*(?:-[ \t]+)*)([^\s"'#[\]{},&*!|>%@`:-][^:#]*?)[ \t]*:(?:[ \t]+(.*))?$/.exec(text);
  if (found === null) return null;
  const [, lead = '', key = '', rest = ''] = found;
  const value = rest.replace(/(?:^|\s+)#.*$/, '').trim();
  const from = at + lead.length;
  return {
    column: lead.length,
    entry: { key: scalar(source, from, key), value: scalar(source, from + key.length + 1, value) },
  };
}

/** Of a longer line no key is taken. */
const LONGEST = 2000;

function scalar(source: Source, start: number, written: string): ScalarNode {
  const value = written.replaceAll(/^["']|["']$/g, '');
  const end = start + written.length;
  const text = { value, source, segments: value === '' ? [] : [{ at: 0, start, end }] };
  const style = written === '' ? 'empty' : 'plain';
  return { kind: 'scalar', span: { source, start, end }, style, text, value };
}

/** The column of the last dash in front of a column; null where there is none. */
function dashBefore(text: string, start: number, column: number): number | null {
  const at = text.slice(start, start + column).lastIndexOf('-');
  return at < 0 ? null : at;
}
