import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { isShipped } from '../model/source.ts';
import { inOrder } from '../reporters/in-order.ts';
import { visible } from '../reporters/visible.ts';
import type { Client } from './client.ts';
import type { Places } from './places.ts';
import { type Diagnostic as Shown, DiagnosticSeverity, DiagnosticTag } from './protocol.ts';

/** What is to be shown of findings, by the files of the project; what a message allows is not shown. */
export function byFile(found: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const finding of inOrder(found)) {
    const file = finding.span === null ? ABOUT_THE_RUN : finding.span.source.file;
    if (finding.suppressed !== null || isShipped({ file })) continue;
    files.set(file, [...(files.get(file) ?? []), finding]);
  }
  return files;
}

/** A finding with no place of its own is about the project, and this is its file. */
const ABOUT_THE_RUN = 'envoi.yaml';

export function shown(finding: Diagnostic, places: Places, client: Client): Shown {
  const { code, severity, message, help, span, related } = finding;
  const range = span === null ? START : places.rangeOf(span);
  const lines = help === null ? [message] : [message, help];
  const others = related.map((other) => ({
    location: { uri: places.uriOf(other.span.source.file), range: places.rangeOf(other.span) },
    message: visible(other.message),
  }));
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    source: 'envoi',
    message: lines.map(visible).join('\n'),
    ...(client.hasRelated && others.length > 0 ? { relatedInformation: others } : {}),
    ...(client.hasUnnecessary && UNNECESSARY.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SEVERITIES: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What can be taken out without a loss; editors show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['allow/unused']);
