import type { RowData } from '../../model/rows.ts';

/** A copy of a text: a cell may be a part of its block, and who keeps it would keep all of that in memory. */
export function ownText(text: string): string {
  return Array.from(text).join('');
}

/** The same of the data of a row. What is in objects came from JSON, whose texts are their own. */
export function ownData(data: RowData): RowData {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, own(value)]));
}

function own(value: unknown): unknown {
  if (typeof value === 'string') return ownText(value);
  return Array.isArray(value) ? value.map(own) : value;
}
