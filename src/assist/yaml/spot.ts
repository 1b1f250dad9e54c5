import { type MapNode, type Node, type Path, type ScalarNode } from '../../model/node.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { lineEnd, lineStart } from '../../parse/lines.ts';
import { MOST_READ } from './most-read.ts';
import { parseYaml } from '../../parse/yaml.ts';
import { outlineAt } from './outline.ts';
import { type Written, writtenAt } from './written.ts';

/** Where something is being written, and what can stand there. */
export interface Spot {
  /** What is written there already gives way. */
  readonly replace: Span;
  /** It as far as the cursor, without a quotation mark. */
  readonly typed: string;
  /** The file without it; null where it cannot be read. */
  readonly root: Node | null;
  /** Null where no key can stand. */
  readonly key: KeySpot | null;
  /** The way to the value that can stand there; null where none can. */
  readonly value: Path | null;
  /** True between braces or brackets: all stands on one line. */
  readonly isFlow: boolean;
  /** True behind a key, on its line: a map or a list goes on in the next one. */
  readonly isBehindKey: boolean;
  /** The column of the key that is written, or of the one in front of it. */
  readonly column: number;
}

export interface KeySpot {
  /** The way to the map that gets it. */
  readonly path: Path;
  /** The other entries. */
  readonly map: MapNode;
  /** True where a colon stands behind it already. */
  readonly hasColon: boolean;
}

/** Stands in a text for what is being written: a word that no author writes. */
const MARK = '\uE0E4nvoi\uE0E4';

/**
 * Puts a mark in the place of what is being written, as a whole key or value, and reads the text as check does, which
 * goes on behind mistakes: where the mark comes out, there the cursor stands. Null where nothing can be completed: in a
 * comment, in a text of several lines.
 */
export function spotAt(source: Source, offset: number): Spot | null {
  const { text } = source;
  if (text.length > MOST_READ || offset < 0 || offset > text.length) return null;
  const start = lineStart(text, offset);
  const written = writtenAt(text.slice(start, Math.max(offset, lineEnd(text, offset))), offset - start);
  if (written === null) return null;
  const replace: Span = { source, start: start + written.from, end: start + written.to };
  const mark = written.role === 'key' && !written.hasColon ? `${MARK}: ` : MARK;
  const marked: Source = { ...source, text: text.slice(0, replace.start) + mark + text.slice(replace.end) };
  const root = parseYaml(marked, () => undefined);
  const found = root && find(root);
  const typed = text.slice(replace.start, offset).replace(/^["']/, '');
  const { column, role } = written;
  const base = { replace, typed, column, isBehindKey: role === 'value' && written.isBehindKey };
  if (found === 'text') return null;
  if (found !== null) {
    const spot = spotOf(found, written);
    return { ...base, ...spot, key: spot.isFlow || isInColumn(spot.key, column) ? spot.key : null, root };
  }
  const outline = role === 'key' && !written.isFlow ? outlineAt(source, start, column) : null;
  if (outline === null) return null;
  const { path, map } = outline;
  const key: KeySpot = { path, map, hasColon: written.hasColon };
  const isPlace = isInColumn(key, column) && !isBesideDash(text, start, column);
  return isPlace ? { ...base, root: outline.root, key, value: null, isFlow: false } : null;
}

/** Further right than a dash above it and further left than what stands behind that: in neither list nor item. */
function isBesideDash(text: string, start: number, column: number): boolean {
  for (const line of linesAbove(text, start)) {
    const said = /^([ \t]*)((?:-[ \t]+)*)[^\s#]/.exec(line);
    const [, lead = '', dashes = ''] = said ?? [];
    if (said !== null && lead.length < column) return lead.length + dashes.length > column;
  }
  return false;
}

/** The lines before the one that begins at an offset, the nearest first. */
function* linesAbove(text: string, start: number): Generator<string> {
  let below = start;
  while (below > 0) {
    const at = lineStart(text, below - 1);
    yield text.slice(at, below - 1);
    below = at;
  }
}

/** A key that begins in another column than those beside it breaks the file. */
function isInColumn(key: KeySpot | null, column: number): boolean {
  const beside = key?.map.entries[0]?.key.span;
  return beside === undefined || beside.start - lineStart(beside.source.text, beside.start) === column;
}

/** Where the mark came out. */
interface Found {
  readonly path: Path;
  readonly isFlow: boolean;
  /** The map that has it for a key; null where it is a value. */
  readonly map: MapNode | null;
}

function spotOf({ path, map, isFlow }: Found, { hasColon }: Written): Pick<Spot, 'key' | 'value' | 'isFlow'> {
  if (map === null) return { key: null, value: path, isFlow };
  const others: MapNode = { ...map, entries: map.entries.filter(({ key }) => !isMark(key)) };
  // The first word of a map that has no other can still become a text.
  const isOpen = others.entries.length === 0 && !hasColon && path.length > 0;
  return { key: { path, map: others, hasColon }, value: isOpen ? path : null, isFlow };
}

/** `text` where the mark is a part of a longer text; null where reading it has lost it. */
function find(root: Node): Found | 'text' | null {
  const seen = new Set<Node>();
  const visit = (node: Node, path: Path, isIn: boolean): Found | 'text' | null => {
    if (seen.has(node)) return null;
    seen.add(node);
    if (node.kind === 'scalar') {
      if (!node.text.value.includes(MARK)) return null;
      return isMark(node) ? { path, isFlow: isIn, map: null } : 'text';
    }
    const isFlow = isIn || /[[{]/.test(node.span.source.text[node.span.start] ?? '');
    if (node.kind === 'map' && node.entries.some(({ key }) => isMark(key))) return { path, isFlow, map: node };
    const inner = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
    for (const [index, child] of inner.entries()) {
      const step = node.kind === 'map' ? (node.entries[index]?.key.text.value ?? '') : index;
      const found = visit(child, [...path, step], isFlow);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(root, [], false);
}

function isMark(node: ScalarNode): boolean {
  return node.style === 'plain' && node.text.value.trim() === MARK;
}
