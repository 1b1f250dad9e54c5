import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { openFindings } from './all-findings.ts';
import { plainLine } from './plain-line.ts';
import { createPlaces, type Places } from './position.ts';

export interface CompactOptions {
  /** Errors only. */
  readonly quiet: boolean;
}

/**
 * One line for each finding, as compilers write it: `messages/kari.yaml:4:1: error: … [next-step/required]`. Editors
 * jump to it, and grep finds it.
 */
export function compact(outcome: Outcome, { quiet }: CompactOptions): string {
  const places = createPlaces();
  return openFindings(outcome)
    .filter(({ severity }) => !quiet || severity === 'error')
    .map((finding) => `${compactLine(finding, places)}\n`)
    .join('');
}

export function compactLine({ code, severity, message, span }: Diagnostic, places: Places): string {
  const said = `${severity}: ${plainLine(message)} [${code}]`;
  if (span === null) return `${PROJECT}: ${said}`;
  const { line, column } = places.rangeOf(span).start;
  return `${plainLine(span.source.file)}:${line}:${column}: ${said}`;
}

/** In place of a file, for what is about the run. */
const PROJECT = 'project';
