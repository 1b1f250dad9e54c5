import type { Outcome } from '../model/outcome.ts';
import type { Paint } from './paint.ts';

/**
 * `2 errors, 1 warning in 3 messages`, or `12 messages, nothing to fix`; with a message to a list how many of its rows
 * were looked at. Behind fixes that were made nothing is *left* to fix.
 */
export function summaryLine(
  { summary, lists }: Pick<Outcome, 'summary' | 'lists'>,
  paint: Paint,
  wasFixed = false,
): string {
  const messages = count(summary.messages, 'message');
  const allowed = summary.suppressed === 0 ? '' : `, ${thousands(summary.suppressed)} allowed`;
  const rows = lists.length === 0 ? '' : `, ${count(summary.rows, 'real row')} checked`;
  const found = [
    summary.errors === 0 ? '' : paint.severity.error(count(summary.errors, 'error')),
    summary.warnings === 0 ? '' : paint.severity.warning(count(summary.warnings, 'warning')),
  ].filter((part) => part !== '');
  if (found.length === 0) {
    return paint.good(`${messages}, nothing ${wasFixed ? 'left ' : ''}to fix${allowed}${rows}`);
  }
  return `${found.join(', ')} in ${messages}${allowed}${rows}`;
}

/** `1 row`, `100,000 rows` */
export function count(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,204` */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
