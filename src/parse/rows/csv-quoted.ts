import { parse } from 'csv-parse/sync';

/**
 * The cells of records in which quotation marks stand, each without its line end; null where csv-parse refuses one of
 * them. csv-parse looks at each byte several times, so it is given what cannot simply be split at delimiters, and all of
 * a block at once.
 */
export function quotedRecords(records: readonly string[], delimiter: string): readonly (readonly string[])[] | null {
  try {
    const read = parse(`${records.join('\n')}\n`, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return read.length === records.length ? read : null;
  } catch {
    return null;
  }
}
