import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { openFindings, runTroubles, unlistedFindings } from './all-findings.ts';
import { markdownText } from './markdown-text.ts';
import { createPaint } from './paint.ts';
import { createPlaces, type Places } from './position.ts';
import { count, summaryLine } from './summary-line.ts';

/**
 * The summary of a job on GitHub, in Markdown: the sum, then a table of the findings. What comes from files is text and
 * nothing else: no markup, link or mention.
 *
 * @param limit bytes that it may have; what does not fit is counted
 */
export function githubSummary(outcome: Outcome, limit: number): string {
  const places = createPlaces();
  const found = openFindings(outcome);
  const troubles = runTroubles(outcome);
  const sum = troubles.length > 0 && found.length === 0 ? 'the run failed' : summaryLine(outcome, createPaint(false));
  const head = [
    `### envoi: ${markdownText(sum)}`,
    '',
    ...bullets(troubles),
    ...(found.length === 0 ? [] : ['| | Place | Finding | Code |', '| --- | --- | --- | --- |']),
  ];
  const foot = ['', ...bullets(unlistedFindings(outcome))];
  const rows = fitting(
    found.map((finding) => row(finding, places)),
    limit - RESERVED - bytesOf(head) - bytesOf(foot),
  );
  const left = found.length - rows.length;
  const more = left === 0 ? [] : ['', `… and ${count(left, 'more finding')}: the log of this step lists them`];
  return [...head, ...rows, ...more, ...foot, ''].join('\n');
}

/** For the sentence that counts what does not fit. */
const RESERVED = 200;

function bullets(sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [...sentences.map((text) => `- ${markdownText(text)}`), ''];
}

function row({ code, severity, message, help, span }: Diagnostic, places: Places): string {
  const remedy = help === null ? '' : `<br>${markdownText(help)}`;
  return `| ${MARKS[severity]} ${severity} | ${placeOf(span, places)} | ${markdownText(message)}${remedy} | ${code} |`;
}

const MARKS: { readonly [severity in Severity]: string } = { error: '❌', warning: '⚠️', info: 'ℹ️' };

function placeOf(span: Diagnostic['span'], places: Places): string {
  if (span === null) return '';
  const { line, column } = places.rangeOf(span).start;
  const at = span.source.text === '' ? '' : `:${line}:${column}`;
  return `<code>${markdownText(span.source.file)}${at}</code>`;
}

/** As many of the first lines as have room. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = lines.findIndex((line) => {
    left -= bytesOf([line]);
    return left < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** With their line ends. */
function bytesOf(lines: readonly string[]): number {
  const encoder = new TextEncoder();
  return lines.reduce((sum, line) => sum + encoder.encode(line).length + 1, 0);
}
