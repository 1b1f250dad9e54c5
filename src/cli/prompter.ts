/** Asks somebody at a terminal. Each question gives null where they do not want to go on (Ctrl-C, Esc). */
export interface Prompter {
  /** Stands above the questions. */
  readonly begin: (title: string) => void;
  readonly text: (question: TextQuestion) => Promise<string | null>;
  readonly choice: (question: ChoiceQuestion) => Promise<string | null>;
  /** Stands below the questions. */
  readonly end: (text: string) => void;
}

export interface TextQuestion {
  readonly message: string;
  /** How an answer looks; it is none. */
  readonly example?: string;
  /** The answer that is given with Enter alone. */
  readonly initial?: string;
  /** What is wrong with an answer, in words; null for a good one. */
  readonly fault?: (answer: string) => string | null;
}

export interface ChoiceQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly initial?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}
