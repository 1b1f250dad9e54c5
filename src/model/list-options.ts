import type { ListPart } from './list.ts';
import type { Outcome } from './outcome.ts';

/** What a check looks at beside what the selection names. */
export interface CheckOptions extends ListOptions {
  /** Whether letters are made to judge them: their size, their HTML. True where it is left out, but for named messages. */
  readonly letters?: boolean;
  /** Whether rows of lists are read; true where it is left out. */
  readonly rows?: boolean;
  /** All findings, also of a rule that a message breaks more than twenty times: what a baseline is held against. */
  readonly everyFinding?: boolean;
}

/** What a run is told about the rows of messages to lists. */
export interface ListOptions {
  /**
   * Rows in place of those that the message names; `recipients.from` where it is left out. They are those of one
   * message: where not exactly one message to a list is selected, nothing is read and nothing is made, and `lists` of
   * the outcome tells how many there are.
   */
  readonly recipients?: RowSource;
  /**
   * Files with addresses that get no letter: their rows are left out, and a message to one of them alone is an error.
   */
  readonly suppress?: readonly NamedFile[];
  /** A file for all findings about rows, one JSON object a line. Of what is there only an earlier such file is replaced. */
  readonly findings?: string;
  /** Told at most ten times a second. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface ListBuildOptions extends ListOptions {
  /** Rows with errors get no letter and stop nothing; they go to a file of their own, with the reasons. */
  readonly skipInvalid?: boolean;
  /** With more warnings than this nothing is made; any number where it is left out. */
  readonly maxWarnings?: number;
  /** `files` where it is left out. */
  readonly to?: ListPart;
  /** The folder that the letters of lists are written to; without it they are made of none. */
  readonly out?: string;
}

/** Where rows come from. */
export type RowSource =
  | ({ readonly kind: 'anywhere' } & NamedFile)
  /** Bytes as they would stand in a file. */
  | { readonly kind: 'stdin'; readonly stdin: AsyncIterable<Uint8Array> }
  /** Plain objects, as a database gives them. */
  | { readonly kind: 'records'; readonly records: Iterable<unknown> | AsyncIterable<unknown> };

/** A file, and what people call it from where they are. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

export interface Progress {
  readonly phase: 'check' | 'write';
  /** Which message's rows. */
  readonly id: string;
  /** How many rows are done, and how many there are: estimated from bytes until the file has been read once. */
  readonly rows: number;
  readonly of: number;
  /** Read or written. */
  readonly bytes: number;
}

/** What the greetings of lists still need to know. */
export interface MissingNames {
  /** The most frequent first; null where no rows could be read. */
  readonly names: readonly MissingName[] | null;
  readonly outcome: Outcome;
}

/** A name of which no vocative is known; `letters` counts the rows that greet with it. */
export interface MissingName {
  readonly name: string;
  readonly part: string;
  readonly letters: number;
}
