import type { Fixed } from '../model/fixed.ts';
import type { CheckOptions, ListBuildOptions, ListOptions, MissingNames } from '../model/list-options.ts';
import type { Outcome } from '../model/outcome.ts';
import type { NewRowSchema, RowSchemaRequest } from '../run/new-schema.ts';
import type { Drafts, Selection } from '../run/read-files.ts';
import type { Watch, WatchOptions } from '../run/watch-project.ts';
import type { Prompter } from './prompter.ts';

/** What a command may use of the world; tests give another one. */
export interface Machine {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** `YYYY-MM-DD` on the user's calendar, for allowances that end. */
  readonly today: string;
  readonly version: string;
  /** Milliseconds of a clock that only goes on. */
  readonly clock: () => number;
  /**
   * Calls `action` when somebody ends the process, with Ctrl-C above all, and lets it end then, unless others see to
   * that; gives a function that takes this back.
   */
  readonly beforeEnd: (action: () => void) => () => void;
  /** Ends the process as the signal does: shells see 130 after Ctrl-C. */
  readonly endBy: (signal: EndingSignal) => void;
  /** Tells which files of a project change. */
  readonly watch: (root: string, options: WatchOptions) => Promise<Watch>;
  /** Asks the user; only where there is a terminal to ask at. */
  readonly ask?: (() => Promise<Prompter>) | undefined;
  /** Shows a file to the user; gives what went wrong in words, or null. */
  readonly open: (file: string) => Promise<string | null>;
  /** Loaded when it is needed: `--help` and `explain` do without. */
  readonly library: () => Promise<Library>;
}

export type EndingSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface Output {
  readonly isTerminal: boolean;
  /** Cells of a line; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Gives what went wrong in words, or null. A reader that has gone away (`| head`) is nothing wrong. */
  readonly write: (text: string) => Promise<string | null>;
}

/** The part of the library that the command line stands on. */
export interface Library {
  readonly load: (
    root: string,
    options: { readonly today: string; readonly drafts?: Drafts },
  ) => Promise<LoadedProject>;
}

export interface LoadedProject {
  readonly check: (selection: Selection, options?: CheckOptions) => Promise<Outcome>;
  readonly build: (selection: Selection, options?: ListBuildOptions) => Promise<Outcome>;
  readonly fix: (selection: Selection, matches: (code: string) => boolean) => Promise<Fixed>;
  readonly newRowSchema: (request: RowSchemaRequest) => Promise<NewRowSchema>;
  readonly missingNames: (selection: Selection, options?: ListOptions) => Promise<MissingNames>;
}
