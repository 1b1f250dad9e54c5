import { withShortQuotations, withShortWords } from './short-quotations.ts';
import type { Span } from './span.ts';

/** One finding: what is wrong, where, and what to do about it. Lower case, no full stop, no blame. */
export interface Diagnostic {
  /** `area/name`, as `envoi explain` takes it. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The remedy, as an instruction; it never repeats the message. */
  readonly help: string | null;
  /** A whole message or line that shows the mistake, behind a sentence that ends with a colon; null where none is needed. */
  readonly example: Example | null;
  /** The smallest place that still shows the mistake; null for a finding about the run. */
  readonly span: Span | null;
  /** The row of a recipient list that it is about; null for all others. */
  readonly row: RowRef | null;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Set where the message allows this finding, or a baseline knows it, with the reason; such a finding is not counted. */
  readonly suppressed: Suppression | null;
}

export type Severity = 'error' | 'warning' | 'info';

/** A row, from 1, and its field as the file calls it; null for the row as a whole. */
export interface RowRef {
  readonly row: number;
  readonly field: string | null;
}

/** Another place that explains a finding: the first of two duplicates, the schema's line, the guard. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** True where the edits cannot change the meaning. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Suppression {
  readonly because: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly until: string | null;
  /** Where the message says so; null for what a baseline knows. */
  readonly span: Span | null;
}

export interface Example {
  /** `for example for this message` */
  readonly caption: string;
  /** Lines that can be copied into a file. */
  readonly text: string;
}

/** How a stage tells what it found. It goes on after each finding; it throws only for a bug in envoi. */
export type Report = (diagnostic: Diagnostic) => void;

export interface Details {
  readonly help?: string | null;
  readonly example?: Example | null;
  readonly row?: RowRef | null;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export function error(code: string, span: Span | null, message: string, details: Details = {}): Diagnostic {
  return finding('error', code, span, message, details);
}

export function warning(code: string, span: Span | null, message: string, details: Details = {}): Diagnostic {
  return finding('warning', code, span, message, details);
}

function finding(
  severity: Severity,
  code: string,
  span: Span | null,
  message: string,
  { help = null, example = null, row = null, related = [], fixes = [] }: Details,
): Diagnostic {
  return {
    code,
    severity,
    message: withShortQuotations(message),
    help: help === null ? null : withShortWords(help),
    example,
    span,
    row,
    related: related.map(withShortMessage),
    fixes: fixes.map(withShortTitle),
    suppressed: null,
  };
}

function withShortMessage(place: Related): Related {
  const message = withShortQuotations(place.message);
  return message === place.message ? place : { ...place, message };
}

function withShortTitle(fix: Fix): Fix {
  const title = withShortQuotations(fix.title);
  return title === fix.title ? fix : { ...fix, title };
}

/** An anchored text is looked at wherever it is used, a sender of envoi.yaml in every message: one mistake, one finding. */
export function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message, suppressed }) => {
    const { file, from } = span?.source ?? {};
    const key = JSON.stringify([code, file, from, span?.start, span?.end, message, suppressed?.because]);
    if (span !== null && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
