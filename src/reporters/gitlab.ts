import type { Severity } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { fingerprintOf } from '../ratchet/fingerprint.ts';
import { openFindings } from './all-findings.ts';
import { sentenceOf } from './plain-line.ts';
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
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** GitLab's code quality report. It has findings in files only: one about the run stands at `envoi.yaml`. */
export function gitlab(outcome: Outcome, { base }: GitlabOptions): string {
  const places = createPlaces();
  const seen = new Map<string, number>();
  const issues = openFindings(outcome).map((finding): Issue => {
    const fingerprint = fingerprintOf(finding);
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    const { span } = finding;
    return {
      description: sentenceOf(finding),
      check_name: finding.code,
      // Of two that are equal GitLab would show one.
      fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
      severity: SEVERITIES[finding.severity],
      location: {
        path: visible(repositoryPath(span?.source.file ?? 'envoi.yaml', base)),
        lines: { begin: span === null ? 1 : places.rangeOf(span).start.line },
      },
    };
  });
  return `${inert(JSON.stringify(issues, null, 2))}\n`;
}

const SEVERITIES: { readonly [severity in Severity]: Issue['severity'] } = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};
