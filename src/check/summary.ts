import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Cause, Summary } from '../model/outcome.ts';
import type { Project } from '../model/project.ts';

/** What a run looked at. */
export interface LookedAt {
  readonly project: Project;
  readonly messages: readonly unknown[];
  readonly proved: number;
  readonly rows: number;
  readonly variants: number;
}

/** Counts what was found, in messages and in rows, and what was looked at. */
export function summaryOf(
  { project, messages, proved, rows, variants }: LookedAt,
  diagnostics: readonly Diagnostic[],
  causes: readonly Cause[],
): Summary {
  const counted = diagnostics.filter((finding) => finding.suppressed === null);
  const countOf = (severity: Severity): number =>
    counted.filter((finding) => finding.severity === severity).length +
    causes.reduce((sum, cause) => sum + (cause.severity === severity ? cause.count : 0), 0);
  return {
    errors: countOf('error'),
    warnings: countOf('warning'),
    suppressed: diagnostics.length - counted.length,
    messages: messages.length,
    templates: project.templates.size,
    proved,
    partials: project.partials.size,
    schemas: project.schemas.size,
    languages: project.languages.names.length,
    rows,
    variants,
  };
}
