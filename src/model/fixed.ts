import type { Diagnostic } from './diagnostic.ts';
import type { Outcome } from './outcome.ts';

/** A file of a project with the safe edits of its findings made. Nothing is written yet. */
export interface FixedFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  /** As it was read: a file that has changed since is not overwritten. */
  readonly original: Uint8Array;
  readonly bytes: Uint8Array;
  /** How many fixes were made. */
  readonly fixes: number;
}

/** A finding whose safe fix was not made, and why: a clause that stands behind “was not fixed: ”. */
export interface NotFixed {
  readonly finding: Diagnostic;
  readonly because: string;
  /** What has to be mended in the same file first, and keeps all its other fixes from being made. */
  readonly behind: Diagnostic | null;
}

/** What became of the safe fixes of a run. */
export interface Fixed {
  readonly files: readonly FixedFile[];
  readonly left: readonly NotFixed[];
  /** What is found when these files are as they would be written. */
  readonly outcome: Outcome;
}
