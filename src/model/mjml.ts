/** MJML to HTML, as a function: only `run/` loads MJML. */
export type Markup = (mjml: string) => Promise<MarkupResult>;

export interface MarkupResult {
  readonly html: string;
  readonly problems: readonly MarkupProblem[];
}

/** What MJML finds wrong; `line` is one of the text that it was given. */
export interface MarkupProblem {
  readonly tag: string;
  readonly message: string;
  readonly line: number;
}
