import type { Diagnostic } from './diagnostic.ts';
import type { Letter } from './letter.ts';

/** What one run over a project found and made. */
export interface Outcome {
  /** In no particular order: reporters sort by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** How many of the messages go to lists; whether they can be sent is seen only with their rows. */
  readonly lists: number;
  /** Empty where nothing was asked to be built, and where an error stands in the way. */
  readonly letters: readonly Letter[];
  /** What the machine would not give: the run went on without it. */
  readonly faults: readonly Fault[];
}

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
  readonly rows: number;
  /** How many layouts the letters have that were made. */
  readonly variants: number;
}

/** A fault of the environment, in words: `messages/kari.yaml`, `permission denied`. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}
