import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Span } from '../src/model/span.ts';
import { inOrder } from '../src/reporters/in-order.ts';
import { createPlaces, type Places } from '../src/reporters/position.ts';
import { visible } from '../src/reporters/visible.ts';

/** Findings as they stand in `expected.txt`: all that people are told, without frames and colours. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string {
  const places = createPlaces();
  const findings = inOrder(diagnostics).map((diagnostic) => describeOne(diagnostic, places));
  return findings.length === 0 ? 'nothing\n' : `${findings.join('\n\n')}\n`;
}

function describeOne(
  { span, severity, code, message, help, related, fixes, suppressed }: Diagnostic,
  places: Places,
): string {
  return [
    `${span === null ? '(the run)' : placeOf(span, places)} ${severity} ${code}`,
    `  ${visible(message)}`,
    ...(help === null ? [] : [`  help: ${visible(help)}`]),
    ...related.map((other) => `  see ${placeOf(other.span, places)} ${visible(other.message)}`),
    ...fixes.flatMap((fix) => [
      `  fix: ${visible(fix.title)}${fix.safe ? '' : ' (unsafe)'}`,
      ...fix.edits.map((edit) => `    ${placeOf(edit.span, places)} → ${JSON.stringify(edit.text)}`),
    ]),
    ...(suppressed === null ? [] : [`  allowed: ${suppressed.because}`]),
  ].join('\n');
}

function placeOf(span: Span, places: Places): string {
  const { start, end } = places.rangeOf(span);
  return `${span.source.file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}
