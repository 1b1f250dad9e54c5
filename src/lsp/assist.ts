import type { Action, Definition, Hover, Question, Suggestion } from '../assist/answers.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';

/** Who answers what editors ask; the door itself knows nothing of letters. */
export interface Assist {
  readonly suggestions: (question: Question) => readonly Suggestion[];
  readonly hover: (question: Question) => Hover | null;
  readonly definition: (question: Question) => readonly Definition[];
  /** About the findings that touch a range of the text. */
  readonly actions: (
    findings: readonly Diagnostic[],
    source: Source,
    range: { readonly start: number; readonly end: number },
  ) => readonly Action[];
  /** Null where a finding cannot be allowed in this text. */
  readonly allowAction: (source: Source, code: string, because: string) => Edit | null;
}
