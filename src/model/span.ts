import type { Source } from './source.ts';

/**
 * A place in a source: UTF-16 offsets into `source.text`, `end` exclusive.
 * It is the only form in which a place is stored; reporters turn it into line and column.
 */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** The place of a finding about a file as such: its name, its kind, its bytes. */
export function spanOfFile(file: string): Span {
  return { source: { file, text: '' }, start: 0, end: 0 };
}
