import type { RowHead } from '../../model/rows.ts';
import { CsvScanner } from './csv-scanner.ts';
import { JsonArrayScanner } from './json-array-scanner.ts';
import { JsonLinesScanner } from './json-lines-scanner.ts';

import type { RecordScanner } from './record-scanner.ts';

/** Of a file whose head has this format and these columns. */
export function recordScanner({ format, columns }: Pick<RowHead, 'format' | 'columns'>): RecordScanner {
  if (format.kind === 'csv') return new CsvScanner(format.delimiter, columns.length);
  return format.kind === 'json' ? new JsonArrayScanner() : new JsonLinesScanner();
}

/** Where the records of a block begin and end, in its bytes. */
export interface Extents {
  readonly starts: readonly number[];
  /** Without line ends. */
  readonly ends: readonly number[];
}

export function recordsIn(bytes: Uint8Array, head: Pick<RowHead, 'format' | 'columns'>): Extents {
  const scanner = recordScanner(head);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; scanner.begin(bytes, at, bytes.length, true); at = scanner.at) {
    starts.push(scanner.at);
    scanner.end(bytes, scanner.at, bytes.length, true);
    ends.push(scanner.textEnd);
  }
  return { starts, ends };
}
