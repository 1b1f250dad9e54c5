import type { Diagnostic, Example, Severity } from '../model/diagnostic.ts';
import type { Cause, Fault, ListColumn, ListOutcome, Outcome, Summary } from '../model/outcome.ts';
import type { Citation } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { explanationOf } from '../rules/index.ts';
import { allFindings } from './all-findings.ts';
import { createPlaces, type Places, type Range } from './position.ts';
import { inert } from './visible.ts';

/**
 * The report for programs, as `schemas/report.schema.json` describes it: a contract, changed only with its `version`.
 * What a terminal or a build server would obey is written as `\uXXXX`.
 */
export function json(outcome: Outcome): string {
  const places = createPlaces();
  const { summary, lists, faults } = outcome;
  const report: Report = {
    version: 1,
    summary,
    diagnostics: allFindings(outcome).map((diagnostic) => entry(diagnostic, places)),
    lists: lists.map(listEntry),
    faults: faults.map(({ path, problem }) => ({ path, problem })),
  };
  return `${inert(JSON.stringify(report, null, 2))}\n`;
}

interface Report {
  readonly version: 1;
  readonly summary: Summary;
  readonly diagnostics: readonly Entry[];
  readonly lists: readonly ListEntry[];
  readonly faults: readonly Fault[];
}

/** Columns without what their cells look like, causes with numbers in place of the findings themselves. */
type ListEntry = Omit<ListOutcome, 'columns' | 'causes'> & {
  readonly columns: readonly Pick<ListColumn, 'name' | 'kind' | 'format' | 'field' | 'empty'>[];
  readonly causes: readonly (Omit<Cause, 'first'> & { readonly shown: number })[];
};

interface Entry {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly example: Example | null;
  readonly file: string | null;
  readonly range: Range | null;
  /** The row of a recipient list and its field; null for a finding about a message. */
  readonly row: number | null;
  readonly field: string | null;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly source: Citation | null;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (Place & { readonly text: string })[];
  }[];
  readonly suppressed: {
    readonly because: string;
    readonly until: string | null;
    readonly range: Range | null;
  } | null;
}

interface Place {
  readonly file: string;
  readonly range: Range;
}

function entry(diagnostic: Diagnostic, places: Places): Entry {
  const { code, severity, message, help, example, span, row, related, fixes, suppressed } = diagnostic;
  const placeOf = (at: Span): Place => ({ file: at.source.file, range: places.rangeOf(at) });
  return {
    code,
    severity,
    message,
    help,
    example,
    file: span?.source.file ?? null,
    range: span === null ? null : places.rangeOf(span),
    row: row?.row ?? null,
    field: row?.field ?? null,
    related: related.map((other) => Object.assign(placeOf(other.span), { message: other.message })),
    source: explanationOf(code)?.source ?? null,
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => Object.assign(placeOf(edit.span), { text: edit.text })),
    })),
    suppressed:
      suppressed === null
        ? null
        : {
            because: suppressed.because,
            until: suppressed.until,
            range: suppressed.span && places.rangeOf(suppressed.span),
          },
  };
}

/** Field by field: the report holds what its schema says and no more. */
function listEntry(list: ListOutcome): ListEntry {
  const { id, file, rows, wanted, leftOut, columns, assessment, causes, findings, rejected, written, stopped } = list;
  return {
    id,
    file,
    rows,
    wanted,
    leftOut,
    columns: columns.map(({ name, kind, format, field, empty }) => ({ name, kind, format, field, empty })),
    assessment,
    causes: causes.map(({ code, severity, field, count, first }) => ({
      code,
      severity,
      field,
      count,
      shown: first.length,
    })),
    findings,
    rejected,
    written,
    stopped,
  };
}
