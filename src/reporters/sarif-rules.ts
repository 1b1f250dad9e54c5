import type { Severity } from '../model/diagnostic.ts';
import type { Citation, Example, Explanation } from '../model/rule.ts';
import { explanationOf } from '../rules/index.ts';
import { markdownText } from './markdown-text.ts';
import type { ReportingDescriptor } from './sarif-types.ts';

export interface SarifRules {
  readonly rules: readonly ReportingDescriptor[];
  readonly indexOf: (code: string) => number;
}

/** What is told of the codes that occur, in the order of their names. All of them would be most of every report. */
export function sarifRules(codes: readonly string[]): SarifRules {
  const ids = [...new Set(codes)].toSorted();
  const indices = new Map(ids.map((id, index) => [id, index]));
  return { rules: ids.map(descriptor), indexOf: (code) => indices.get(code) ?? -1 };
}

export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'info' ? 'note' : severity;
}

/**
 * Braces in these texts stand once. They are no messages: nothing is ever put into them (§3.11.5 has its arguments in
 * `message`), GitHub shows them as they are, and somebody copies the examples.
 */
function descriptor(id: string): ReportingDescriptor {
  const explanation = explanationOf(id);
  if (explanation === undefined) return { id };
  const { severity, summary, why, hard } = explanation;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: helpText(explanation), markdown: helpMarkdown(explanation) },
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      tags: [id.slice(0, id.indexOf('/')), hard ? 'always' : 'can-be-allowed'],
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
    },
  };
}

function helpText({ id, summary, why, source, also = [], examples }: Explanation): string {
  const parts = [
    summary,
    why,
    ...citations(source, also).map(({ quote, document, line }) => `“${quote}” (${document}, line ${line})`),
    ...examples.bad.map((example) => `Bad:\n${withoutMarks(example)}`),
    ...examples.good.map((example) => `Good:\n${example}`),
    `\`envoi explain ${id}\` says the same.`,
  ];
  return parts.join('\n\n');
}

function helpMarkdown({ id, summary, why, source, also = [], examples }: Explanation): string {
  const parts = [
    `**${markdownText(summary)}**`,
    markdownText(why),
    ...citations(source, also).map(
      ({ quote, document, line }) => `> ${markdownText(quote)}\n>\n> (${document}, line ${line})`,
    ),
    ...examples.bad.flatMap((example) => ['Bad:', fenced(withoutMarks(example))]),
    ...examples.good.flatMap((example) => ['Good:', fenced(example)]),
    `\`envoi explain ${id}\` says the same.`,
  ];
  return parts.join('\n\n');
}

function citations(source: Citation | null, also: readonly Citation[]): readonly Citation[] {
  return source === null ? also : [source, ...also];
}

/** Without `«` and `»`, which enclose the place that a finding marks. */
function withoutMarks(example: Example): string {
  return example.replaceAll(/[«»]/g, '');
}

/** Behind a fence longer than any in it. */
function fenced(example: string): string {
  const longest = Math.max(2, ...[...example.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${example}\n${fence}`;
}
