import type { DataType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Hole, TextPart } from '../../model/template-tree.ts';

/** A backslash keeps an expression from being one: its reader would find the braces in the letter. */
export function checkBraces({ span }: TextPart, report: Report): void {
  const at = span.source.text.slice(span.start, span.end).indexOf('\\{{');
  if (at < 0) return;
  const place = { ...span, start: span.start + at, end: span.start + at + 3 };
  const message = 'the letter would print these braces, and what stands in them';
  report(error('template/unsupported', place, message, { help: 'take the backslash out' }));
}

/** A date has a form for machines, which no letter to a person prints. */
export function checkWritten({ expression: { span }, escape }: Hole, type: DataType, report: Report): void {
  const isRead = escape === 'html' || escape === 'none';
  if (!isRead || type.kind !== 'text' || (type.format !== 'date' && type.format !== 'date-time')) return;
  const written = span.source.text.slice(span.start, span.end);
  const isDay = type.format === 'date';
  const message = `"${written}" would be printed as machines write it: ${isDay ? '2026-11-24' : '2026-11-24T10:00:00+01:00'}`;
  const help = `write {{date ${written}}}${isDay ? '' : `, and {{time ${written}}} for the hour`}`;
  report(error('template/wrong-type', span, message, { help }));
}
