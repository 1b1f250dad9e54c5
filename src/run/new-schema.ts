import type { Diagnostic } from '../model/diagnostic.ts';
import type { RowSource } from '../model/list-options.ts';
import type { Fault, ListColumn } from '../model/outcome.ts';
import { surveyRows } from '../list-pipeline.ts';
import { faultOf } from './fault.ts';
import { openRows } from './list/open-rows.ts';
import { readProjectFiles } from './read-files.ts';

export interface RowSchemaRequest {
  readonly from: RowSource;
  /** `customer`, of `schemas/rows/customer.schema.json`. */
  readonly name: string;
}

export type NewRowSchema =
  | NewSchemaText
  /** The file cannot be read as rows. */
  | { readonly kind: 'findings'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface NewSchemaText {
  readonly kind: 'schema';
  /** JSON, to be written to a file. No value of a row is in it. */
  readonly text: string;
  /** The file as it is shown, its rows, and how many of them are too broken to be looked at. */
  readonly file: string;
  readonly rows: number;
  readonly broken: number;
  /** What they hold, and the properties that the schema has for them. */
  readonly columns: readonly ListColumn[];
}

/** A first schema for the rows of a file, by what its columns hold. Nothing is written. */
export async function newRowSchema(root: string, { from, name }: RowSchemaRequest): Promise<NewRowSchema> {
  const file = shownName(from);
  const opened = await openRows(from);
  if (opened.kind === 'fault') return { kind: 'fault', fault: { ...opened.fault, path: file } };
  if (opened.kind === 'outside') throw new Error('rows that may be anywhere cannot be outside');
  const { rows } = opened;
  try {
    const { files } = readProjectFiles(root, { kind: 'paths', paths: [] });
    const found = surveyRows(files, { file, name, head: rows.head(), pieces: rows.pieces() });
    if (!('schema' in found)) return { kind: 'findings', diagnostics: found };
    const { schema, ...facts } = found;
    return { kind: 'schema', text: `${JSON.stringify(schema, null, 2)}\n`, file, ...facts };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, file) };
  } finally {
    rows.close();
  }
}

function shownName(from: RowSource): string {
  switch (from.kind) {
    case 'anywhere':
      return from.shown;
    case 'stdin':
      return 'standard input';
    case 'records':
      return 'rows';
  }
}
