import type { Report, Severity } from './diagnostic.ts';
import type { Message } from './message.ts';
import type { Reading } from './reading.ts';

/** What `envoi explain CODE` says; every code that envoi can report has one. */
export interface Explanation {
  /** `area/name` */
  readonly id: string;
  readonly severity: Severity;
  /** True where a message cannot allow it and a project cannot lower it. */
  readonly hard: boolean;
  /** True where it holds only if a project asks for it: with the profile `strict`, or by name. */
  readonly isOptIn?: boolean;
  /** One line: what is demanded. */
  readonly summary: string;
  /** Why, as a colleague would say it: what goes wrong for the reader. */
  readonly why: string;
  /** The article's line that the rule rests on. */
  readonly source: Citation | null;
  /** Other lines that say the same. */
  readonly also?: readonly Citation[];
  /** Pieces of a message, each a few lines of YAML that replace or join those of a clean one. In English. */
  readonly examples: Examples;
  /** The same in other languages, by their tags. */
  readonly examplesIn?: { readonly [tag: string]: Examples };
}

export interface Examples {
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** A rule about the structure of a message, which holds for each: its words and its check. `today` is `YYYY-MM-DD`. */
export interface Rule extends Explanation {
  readonly check: (message: Message, report: Report, today: string) => void;
}

/** A rule of good form. What it reports as an error or a warning is how sure and how bad it is; what becomes of it is for `Manners` to say. */
export interface Etiquette extends Explanation {
  readonly hard: false;
  readonly isOptIn: boolean;
  /** The word lists that it reads: in a language that has none of them it says nothing. */
  readonly needs: readonly string[];
  /** The languages that it is about; null for all. */
  readonly languages: readonly string[] | null;
  readonly check: (reading: Reading, report: Report) => void;
}

/** Lines of YAML. In a bad example `«` and `»` enclose the place that the finding must mark; they are not part of it. */
export type Example = string;

/** A line of one of the four articles on how to talk with customers. */
export interface Citation {
  readonly document: '000-fy' | '001-nb' | '002-uk' | '003-ru';
  readonly line: number;
  readonly quote: string;
}
