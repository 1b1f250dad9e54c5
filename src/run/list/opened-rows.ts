import type { Fault } from '../../model/outcome.ts';
import type { RowsFile } from './rows-file.ts';

export type OpenedRows =
  | { readonly kind: 'rows'; readonly rows: RowsFile }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** A link, or a path, that leads out of the project. */
  | { readonly kind: 'outside' };
