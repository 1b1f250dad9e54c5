import type { RowData } from '../../model/rows.ts';

/** The text of a field; empty where the row has none. */
export function textOf(data: RowData, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
