import type { Summary } from '../model/outcome.ts';
import type { Paint } from './paint.ts';

/** `2 errors, 1 warning in 3 messages`, or `12 messages, nothing to fix`. */
export function summaryLine(summary: Summary, paint: Paint): string {
  const messages = count(summary.messages, 'message');
  const allowed = summary.suppressed === 0 ? '' : `, ${summary.suppressed} allowed`;
  const found = [
    summary.errors === 0 ? '' : paint.severity.error(count(summary.errors, 'error')),
    summary.warnings === 0 ? '' : paint.severity.warning(count(summary.warnings, 'warning')),
  ].filter((part) => part !== '');
  if (found.length === 0) return paint.good(`${messages}, nothing to fix${allowed}`);
  return `${found.join(', ')} in ${messages}${allowed}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
