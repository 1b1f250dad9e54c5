import type { Severity } from '../../model/diagnostic.ts';

/** What is wrong with a cell, before it has a place. */
export interface CellFault {
  readonly code: string;
  readonly severity: Exclude<Severity, 'info'>;
  /** Where in the text of the cell, without the white space around it; null for the cell as a whole. */
  readonly at: { readonly from: number; readonly to: number } | null;
  readonly message: string;
  readonly help: string;
}

/**
 * What a cell is to become. `name`: the name of a person; `header`: another part of a mail's header, such as the address;
 * `line`: a part of a text of one line, such as the subject.
 */
export type CellRole = 'name' | 'header' | 'line' | 'text' | 'typed';

export function wholeCell(code: string, message: string, help: string): CellFault {
  return { code, severity: 'error', at: null, message, help };
}
