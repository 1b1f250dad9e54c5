import type { Severity } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { digestOf, fingerprintOf } from '../ratchet/fingerprint.ts';
import { openFindings, runTroubles } from './all-findings.ts';
import { plainLine, sentenceOf } from './plain-line.ts';
import { createPlaces } from './position.ts';
import { repositoryPath } from './repository-path.ts';
import { inert, visible } from './visible.ts';

export interface GitlabOptions {
  /** The project's folder in its repository, empty or ending with `/`. */
  readonly base: string;
}

/** A finding as GitLab shows it in a merge request: https://docs.gitlab.com/ci/testing/code_quality/ */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * GitLab's code quality report. It has findings in files only: what is about the run, and what went wrong with the run
 * itself, stands at `envoi.yaml`. No finding at all would look like a run without any.
 */
export function gitlab(outcome: Outcome, { base }: GitlabOptions): string {
  const places = createPlaces();
  const seen = new Map<string, number>();
  const issues = openFindings(outcome).map((finding): Issue => {
    const fingerprint = fingerprintOf(finding);
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    const { span } = finding;
    const begin = span === null ? 1 : places.rangeOf(span).start.line;
    return {
      description: sentenceOf(finding),
      check_name: finding.code,
      // Of two that are equal GitLab would show one.
      fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
      severity: SEVERITIES[finding.severity],
      location: locationOf(span?.source.file ?? PROJECT, begin, base),
    };
  });
  const troubles = runTroubles(outcome).map((text) => trouble(text, base));
  return `${inert(JSON.stringify([...troubles, ...issues], null, 2))}\n`;
}

/** Worse than any finding: what was not looked at may have any. */
function trouble(text: string, base: string): Issue {
  return {
    description: plainLine(text),
    check_name: 'fault',
    fingerprint: digestOf(`fault\n${text}`),
    severity: 'critical',
    location: locationOf(PROJECT, 1, base),
  };
}

function locationOf(file: string, begin: number, base: string): Issue['location'] {
  return { path: visible(repositoryPath(file, base)), lines: { begin } };
}

/** In place of a file, for what is about the run. */
const PROJECT = 'envoi.yaml';

const SEVERITIES: { readonly [severity in Severity]: Issue['severity'] } = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};
