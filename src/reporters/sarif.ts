import type { Diagnostic, Related } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { fingerprintOf } from '../ratchet/fingerprint.ts';
import { allFindings, runTroubles, unlistedFindings } from './all-findings.ts';
import { plainLine, sentenceOf } from './plain-line.ts';
import { createPlaces, type Places } from './position.ts';
import { sarifFix, sarifLocation } from './sarif-places.ts';
import { levelOf, sarifRules } from './sarif-rules.ts';
import { sarifText } from './sarif-text.ts';
import type { Invocation, Location, Log, Notification, Result, Suppression } from './sarif-types.ts';
import { inert } from './visible.ts';

export interface SarifOptions {
  /** Of envoi. */
  readonly version: string;
  /** The project's folder in its repository, empty or ending with `/`. */
  readonly base: string;
}

/**
 * The findings as SARIF 2.1.0, which GitHub, Azure DevOps and editors read. Paths are relative and nothing is told of the
 * machine or the time: equal findings give equal bytes.
 */
export function sarif(outcome: Outcome, { version, base }: SarifOptions): string {
  const page: Page = { places: createPlaces(), base };
  const found = allFindings(outcome);
  const { rules, indexOf } = sarifRules(found.map(({ code }) => code));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'envoi', version, semanticVersion: version, rules: [...rules] } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { PROJECTROOT: { description: { text: 'the top of the repository, or the project' } } },
        invocations: [invocation(outcome)],
        results: found.map((finding) => result(finding, indexOf(finding.code), page)),
      },
    ],
  };
  return `${inert(JSON.stringify(log, null, 2))}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

interface Page {
  readonly places: Places;
  readonly base: string;
}

/** Faults of the machine are no findings; what is left out of the list is told, so that nobody takes it for all. */
function invocation(outcome: Outcome): Invocation {
  const troubles = runTroubles(outcome);
  const notifications: readonly Notification[] = [
    ...troubles.map((text): Notification => ({ level: 'error', message: { text: sarifText(text) } })),
    ...unlistedFindings(outcome).map((text): Notification => ({ level: 'note', message: { text: sarifText(text) } })),
  ];
  const executionSuccessful = troubles.length === 0;
  return notifications.length === 0
    ? { executionSuccessful }
    : { executionSuccessful, toolExecutionNotifications: [...notifications] };
}

function result(finding: Diagnostic, ruleIndex: number, page: Page): Result {
  const { code, severity, span, related, fixes, suppressed, row, example } = finding;
  const properties = {
    ...(row === null ? {} : { row: row.row, field: row.field }),
    ...(example === null ? {} : { example: `${example.caption}:\n${example.text}` }),
  };
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: sarifText(sentenceOf(finding)) },
    // GitHub refuses a whole report for one result without a place.
    locations: [sarifLocation(span, page)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other, id) => relatedLocation(other, id, page)) }),
    partialFingerprints: { 'envoi/v1': fingerprintOf(finding) },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, page)) }),
    ...(suppressed === null ? {} : { suppressions: [suppression(suppressed, page)] }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

function relatedLocation({ span, message }: Related, id: number, page: Page): Location {
  const { physicalLocation = {} } = sarifLocation(span, page);
  return { id, physicalLocation, message: { text: sarifText(message) } };
}

/** In the file where the message allows it; from outside where a baseline knows it. */
function suppression({ because, until, span }: NonNullable<Diagnostic['suppressed']>, page: Page): Suppression {
  const justification = plainLine(until === null ? because : `${because} (until ${until})`);
  return span === null
    ? { kind: 'external', status: 'accepted', justification }
    : { kind: 'inSource', status: 'accepted', justification, location: sarifLocation(span, page) };
}
