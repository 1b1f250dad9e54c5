import type { Entry, Node, ScalarNode } from '../../model/node.ts';
import type { MapNode } from '../../model/node.ts';
import type { RowData } from '../../model/rows.ts';
import type { Span } from '../../model/span.ts';

/** A row as the tree that schemas are held against; all of a value stands where its cell does. */
export function rowTree(data: RowData, whole: Span, spanOf: (field: string) => Span): MapNode {
  const entries = Object.entries(data).map(([field, value]) => entryAt(field, value, spanOf(field)));
  return { kind: 'map', span: whole, entries };
}

function nodeAt(value: unknown, span: Span): Node {
  if (Array.isArray(value)) return { kind: 'sequence', span, items: value.map((item) => nodeAt(item, span)) };
  if (typeof value !== 'object' || value === null) return scalarAt(value, span);
  return { kind: 'map', span, entries: Object.entries(value).map(([key, inner]) => entryAt(key, inner, span)) };
}

function entryAt(key: string, value: unknown, span: Span): Entry {
  return { key: scalarAt(key, span), value: nodeAt(value, span) };
}

function scalarAt(value: unknown, span: Span): ScalarNode {
  const isText = typeof value === 'string';
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  const text = { value: String(value), source: span.source, segments: [{ at: 0, start: span.start, end: span.end }] };
  return { kind: 'scalar', span, style: isText ? 'double' : 'plain', text, value: isText || isPlain ? value : null };
}
