import type { Diagnostic } from '../../model/diagnostic.ts';
import { createPlaces } from '../../reporters/position.ts';

/** How every such line begins. */
export const FINDING_START = '{"code":';

/**
 * A finding about a row as a line of JSON: its place in the list, and the text that stands there. A finding in a text of
 * the message names that place, and the row beside it.
 */
export function findingLine({ code, severity, message, help, span, row, related }: Diagnostic): string {
  const places = createPlaces();
  const placeOf = (at: typeof span): object =>
    at === null
      ? {}
      : { file: at.source.file, ...places.rangeOf(at).start, text: at.source.text.slice(at.start, at.end) };
  return `${JSON.stringify({
    code,
    severity,
    row: row?.row ?? null,
    field: row?.field ?? null,
    ...placeOf(span),
    message,
    help,
    related: related.map((other) => ({ ...placeOf(other.span), message: other.message })),
  })}\n`;
}
