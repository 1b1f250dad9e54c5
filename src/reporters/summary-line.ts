import type { Outcome } from '../model/outcome.ts';
import { knownIn } from '../ratchet/known.ts';
import type { Paint } from './paint.ts';

/**
 * `2 errors, 1 warning in 3 messages`, or `12 messages, nothing to fix`; with a message to a list how many of its rows
 * were looked at. Behind fixes that were made nothing is *left* to fix; beside what a baseline knows, nothing *new*. Where
 * the machine refused something, that nothing was found would sound like praise.
 */
export function summaryLine(
  { summary, diagnostics, lists, faults }: Pick<Outcome, 'summary' | 'diagnostics' | 'lists' | 'faults'>,
  paint: Paint,
  wasFixed = false,
): string {
  const messages = count(summary.messages, 'message');
  const known = knownIn(diagnostics);
  const excepted = [
    { number: summary.suppressed - known, word: 'allowed' },
    { number: known, word: 'known' },
  ].map(({ number, word }) => (number === 0 ? '' : `, ${thousands(number)} ${word}`));
  const rows = lists.length === 0 ? '' : `, ${count(summary.rows, 'real row')} checked`;
  const beside = `${excepted.join('')}${rows}`;
  const failed = faults.length === 0 ? '' : `, ${paint.severity.error('the run failed')}`;
  const found = [
    summary.errors === 0 ? '' : paint.severity.error(count(summary.errors, 'error')),
    summary.warnings === 0 ? '' : paint.severity.warning(count(summary.warnings, 'warning')),
  ].filter((part) => part !== '');
  if (found.length === 0 && failed !== '') return `${messages}${beside}${failed}`;
  if (found.length === 0) {
    const left = known > 0 ? 'new ' : wasFixed ? 'left ' : '';
    return paint.good(`${messages}, nothing ${left}to fix${beside}`);
  }
  return `${found.join(', ')} in ${messages}${beside}${failed}`;
}

/** `1 row`, `100,000 rows` */
export function count(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,204` */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
