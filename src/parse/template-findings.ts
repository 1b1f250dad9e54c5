import { type Details, error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** What is wrong with a template's form, and whether its tree still is what its author meant. */
export interface Findings {
  readonly source: Source;
  /** The tree is as it was meant. */
  readonly note: (code: string, span: Span, message: string, details?: Details) => void;
  /** The tree is not: part of it was guessed or left out. */
  readonly lose: (code: string, span: Span, message: string, details?: Details) => void;
  readonly isLost: () => boolean;
  /** Nothing more is said: nobody mends so many mistakes without looking again. */
  readonly isFull: () => boolean;
}

const MOST = 50;

export function findingsTo(report: Report, source: Source): Findings {
  let count = 0;
  let isLost = false;
  const note: Findings['note'] = (code, span, message, details) => {
    if (++count <= MOST) report(error(code, span, message, details));
  };
  return {
    source,
    note,
    lose: (...finding) => {
      isLost = true;
      note(...finding);
    },
    isLost: () => isLost,
    isFull: () => count >= MOST,
  };
}
