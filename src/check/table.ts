import { error, type Report } from '../model/diagnostic.ts';
import { type MapNode, nodeAt, type SequenceNode } from '../model/node.ts';

/** A table's rows have as many cells as it has columns: mail programs draw a ragged one with its columns out of step. */
export function checkTable(message: MapNode, report: Report): void {
  const columns = nodeAt(message, ['table', 'columns']);
  const rows = nodeAt(message, ['table', 'rows']);
  if (columns?.kind !== 'sequence' || rows?.kind !== 'sequence') return;
  for (const row of rows.items) {
    if (row.kind === 'sequence' && row.items.length !== columns.items.length) reportRow(row, columns, report);
  }
}

function reportRow(row: SequenceNode, columns: SequenceNode, report: Report): void {
  const related = [{ span: columns.span, message: 'the columns' }];
  const message = `the row has ${countOf(row.items.length, 'cell')}, and the table ${countOf(columns.items.length, 'column')}`;
  const help = 'give each row one cell for each column; an empty cell is ""';
  report(error('schema/table', row.span, message, { help, related }));
}

function countOf(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
