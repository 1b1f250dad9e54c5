import type { RecipientsData, RowHead } from '../../model/rows.ts';
import { isSpelledAs } from './spelling.ts';

/** A field of a row schema, with what it may be called in a file. */
export interface FieldNames {
  readonly field: string;
  readonly titles: readonly string[];
  /** What other programs call it: `first_name`, `fornavn`. */
  readonly others: readonly string[];
}

/** Which columns a field may mean: one, none, or several of which none is nearer than the others. */
export type ColumnsOfFields = ReadonlyMap<string, readonly number[]>;

/** What the values of a file are called: the columns of CSV, the names of JSON. */
export function namesIn(head: RowHead): readonly string[] {
  return head.format.kind === 'csv' ? head.columns : (head.keys ?? []);
}

/**
 * The columns of each field, by their numbers in `names`: what `columns` says, else the column that has the field's own name, else its title, else
 * one of the names that it has elsewhere. A column that one field has taken by a nearer name is none for another.
 */
export function columnsOf(
  fields: readonly FieldNames[],
  names: readonly string[],
  mapped: RecipientsData['columns'] = {},
): ColumnsOfFields {
  const found = new Map<string, readonly number[]>();
  const taken = new Set<number>();
  const claims: readonly ((names: FieldNames, column: string) => boolean)[] = [
    ({ field }, column) => Object.hasOwn(mapped, field) && mapped[field]?.normalize('NFC') === column.normalize('NFC'),
    ({ field }, column) => field === column,
    ({ field }, column) => isSpelledAs(column, field),
    ({ titles }, column) => titles.some((title) => isSpelledAs(column, title)),
    ({ others }, column) => others.some((other) => isSpelledAs(column, other)),
  ];
  for (const claim of claims) {
    for (const one of fields) {
      // A field that `columns` speaks of has that column or none.
      const isMapped = Object.hasOwn(mapped, one.field);
      if (found.has(one.field) || (isMapped && claim !== claims[0])) continue;
      const columns = names.flatMap((column, index) => (!taken.has(index) && claim(one, column) ? [index] : []));
      if (columns.length > 0) found.set(one.field, columns);
    }
    for (const columns of found.values()) for (const column of columns) taken.add(column);
  }
  return found;
}

/** Columns that a field could have meant too, had it not one with a nearer name; none where `columns` speaks of the field. */
export function rivalsOf(
  { field, titles, others }: FieldNames,
  found: ColumnsOfFields,
  names: readonly string[],
  mapped: RecipientsData['columns'] = {},
): readonly string[] {
  if (!found.has(field) || Object.hasOwn(mapped, field)) return [];
  const taken = new Set([...found.values()].flat());
  const meant = [field, ...titles, ...others];
  return names.filter((column, index) => !taken.has(index) && meant.some((name) => isSpelledAs(column, name)));
}
