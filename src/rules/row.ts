import type { Citation } from '../model/rule.ts';

/** What an article demands, and what became of it here. */
export interface Row {
  /** As the research on the articles names it: `tone/no-slang`. */
  readonly row: string;
  /** Every line that says it. */
  readonly lines: readonly Citation[];
  /** The codes that hold it; none where it is not carried over. */
  readonly by: readonly string[];
  /** Why it is not carried over, or why another code holds it; null where it is a rule of its own. */
  readonly because: string | null;
}
