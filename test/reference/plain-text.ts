import { textOf } from '../../src/compile/plain-text.ts';
import { isCall, shownTarget } from '../../src/trace/link-target.ts';

/**
 * The plain text of one letter from its whole MJML. A link to one of `phones` has its number as it is written there,
 * `+44 20 7946 0123`; any other has only its digits.
 */
export function plainText(mjml: string, phones: readonly string[]): string {
  return textOf(mjml, (words, href) => ({ target: shownTarget(words, href, phones), isCall: isCall(href) }));
}
