import type { TextHole } from '../model/program.ts';
import { simpleMarkupText } from './simple-markup.ts';
import { breakable, collapsed, tidy } from './text-space.ts';

/** What the plain text says in a hole for an accepted value. */
export function leafText(value: string, hole: Omit<TextHole, 'kind' | 'leaf'>, phones: readonly string[]): string {
  const said = hole.isMarkup ? simpleMarkupText(value, phones) : collapsed(value);
  const text = hole.isCall && said.includes('\u00A0') ? tidy(breakable(said)) : said;
  return hole.isMarkup && hole.lineBreak !== '\n' ? text.replaceAll('\n', hole.lineBreak) : text;
}
