import { csvRecord } from '../model/csv-cell.ts';
import type { MissingName } from '../model/list-options.ts';

/**
 * The names that a list's greetings still ask about, as CSV (RFC 4180) to be filled in: `name,part,letters,vocative`.
 * It is meant for a spreadsheet, and names come from outside: no cell is a formula.
 */
export function missingNames(names: readonly MissingName[]): string {
  const rows = names.map(({ name, part, letters }) => [name, part, String(letters), '']);
  return [HEAD, ...rows].map((cells) => `${csvRecord(cells, ',')}\n`).join('');
}

const HEAD = ['name', 'part', 'letters', 'vocative'] as const;
