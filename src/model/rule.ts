import type { Report, Severity } from './diagnostic.ts';
import type { Message } from './message.ts';

/** What `envoi explain CODE` says; every code that envoi can report has one. */
export interface Explanation {
  /** `area/name` */
  readonly id: string;
  readonly severity: Severity;
  /** True where a message cannot allow it and a project cannot lower it. */
  readonly hard: boolean;
  /** One line: what is demanded. */
  readonly summary: string;
  /** Why, as a colleague would say it: what goes wrong for the reader. */
  readonly why: string;
  /** The article's line that the rule rests on. */
  readonly source: Citation | null;
  /** Pieces of a message, each a few lines of YAML that replace or join those of a clean one. */
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** One etiquette rule: its words and its check. */
export interface Rule extends Explanation {
  readonly check: (message: Message, report: Report) => void;
}

/** Lines of YAML. In a bad example `«` and `»` enclose the place that the finding must mark; they are not part of it. */
export type Example = string;

/** A line of one of the four articles on how to talk with customers. */
export interface Citation {
  readonly document: '000-fy' | '001-nb' | '002-uk' | '003-ru';
  readonly line: number;
  readonly quote: string;
}
