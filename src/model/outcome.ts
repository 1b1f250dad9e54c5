import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Letter } from './letter.ts';
import type { ListPart } from './list.ts';
import type { ColumnReport } from './rows.ts';

/** What one run over a project found and made. */
export interface Outcome {
  /** In no particular order: reporters sort by file and place. Those about single rows stand with their lists. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** The files of the messages that were looked at, in their order. */
  readonly messages: readonly string[];
  /** The messages to lists, in the order of their ids, with what is known of their rows. */
  readonly lists: readonly ListOutcome[];
  /** Empty where nothing was asked to be built, and where an error stands in the way. */
  readonly letters: readonly Letter[];
  /** What the machine would not give: the run went on without it. */
  readonly faults: readonly Fault[];
}

/** What is counted counts rows too: `errors` and `warnings` are of all rows, also of those that no cause keeps. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  /** Findings that a message allows; they are in no other count. */
  readonly suppressed: number;
  /** How many of each were looked at. */
  readonly messages: number;
  readonly templates: number;
  readonly proved: number;
  readonly partials: number;
  readonly schemas: number;
  readonly languages: number;
  /** Rows of lists that were read; those that `where` leaves out are read as well. */
  readonly rows: number;
  /** How many layouts the letters have that were made. */
  readonly variants: number;
}

/** A message to a list, and what its rows said. */
export interface ListOutcome {
  /** Of its message. */
  readonly id: string;
  /** As it is shown; null where no rows were given or they could not be read. */
  readonly file: string | null;
  /** How many rows the file has. */
  readonly rows: number;
  /** How many of them get a letter, or would get one. */
  readonly wanted: number;
  readonly leftOut: LeftOut;
  readonly columns: readonly ListColumn[];
  /** Null where too little is known, such as without rows. */
  readonly assessment: Assessment | null;
  /** Findings about single rows, by what they have in common. */
  readonly causes: readonly Cause[];
  /** A file with all findings about rows; null where none was written. */
  readonly findings: string | null;
  /** A file of the rows that were left out with their reasons; null where none was written. */
  readonly rejected: string | null;
  /** Null where nothing was written. */
  readonly written: ListWritten | null;
  /** Null where nothing broke off. */
  readonly stopped: ListStopped | null;
}

/** Rows without a letter, each counted once. */
export interface LeftOut {
  /** Of which the message's `where` is not true. */
  readonly where: number;
  /** On a suppression list. */
  readonly suppressed: number;
  /** With an error. */
  readonly invalid: number;
}

/** A column of a list, by what stands in it, and what it is read for. */
export interface ListColumn extends ColumnReport {
  /** The field of the row schema; null where the message does not use the column. */
  readonly field: string | null;
}

/** Would a customer take these letters for personal ones? */
export interface Assessment {
  readonly verdict: 'personal' | 'bulk-looking';
  /** One sentence. */
  readonly words: string;
  readonly signals: readonly Signal[];
}

/** What an assessment rests on: `words` say it to people, with the value in them. */
export interface Signal {
  readonly name: string;
  readonly value: number;
  readonly words: string;
  /** True where it speaks for letters that look personal. */
  readonly isGood: boolean;
}

/** Findings with one code in one column. */
export interface Cause {
  readonly code: string;
  readonly severity: Severity;
  /** The column as the file calls it; null for rows as a whole. */
  readonly field: string | null;
  readonly count: number;
  /** The first of them in the order of the file, at most `CAUSE_LIMIT`; never empty. */
  readonly first: readonly Diagnostic[];
}

/** So many findings of one cause are kept; a file of findings has all. */
export const CAUSE_LIMIT = 100;

/** So many of one cause stand on a screen, for what three rows have in common, the fourth has too; where there are more, a file has all. */
export const SHOWN_OF_CAUSE = 3;

/** Where the letters of a list are. Paths as the caller gave the folder. */
export interface ListWritten {
  readonly to: ListPart;
  /** The container, or the folder of the files. */
  readonly path: string;
  readonly letters: number;
  readonly bytes: number;
  /** How many letters a build that broke off had left behind; null where none had. */
  readonly resumedFrom: number | null;
  /** All of them were there, made from the same inputs. */
  readonly wasThere: boolean;
  /** Why letters that were there did not count: `the list`, `the template`; empty where they did or there were none. */
  readonly changed: readonly string[];
  readonly manifest: string;
}

/**
 * A build that broke off: the same command goes on behind the letters that are there. A wish to end that came when all
 * was done stands here too, beside what was written.
 */
export interface ListStopped {
  readonly letters: number;
  readonly of: number;
  /** Ctrl-C or the like; null where the machine refused something, which `faults` tell. */
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null;
}

/** A fault of the environment, in words: `messages/kari.yaml`, `permission denied`. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}
