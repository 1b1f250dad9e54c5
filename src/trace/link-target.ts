import { breakable, collapsed, tidy } from './text-space.ts';

/**
 * What the plain text shows behind a link's words: null where they already say it, and where the link leads nowhere. It
 * is a line without white space at its ends or twice in a row, so that it is written alike wherever it stands. `href` has
 * its character references decoded. A call to one of `phones` shows the number as it is written there.
 */
export function shownTarget(words: string, href: string, phones: readonly string[]): string | null {
  if (isCall(href)) {
    const target = numberOf(href, phones);
    return target === '' || numbersIn(words).includes(digitsOf(target)) ? null : target;
  }
  const target = trimmed(targetOf(href));
  // Words that are shorter do not say it, and most are.
  const isSaid = words.length >= target.length && (words === target || tidy(words) === target);
  return target === '' || isSaid ? null : target;
}

/** What decides, beside the words, how a link is written; whether it is a call can depend on values. */
export type LinkAnswer = 'says' | 'shows' | 'call-says' | 'call-shows';

/** `shown` is what `shownTarget` says of this link. */
export function linkAnswer(href: string, shown: string | null): LinkAnswer {
  if (isCall(href)) return shown === null ? 'call-says' : 'call-shows';
  return shown === null ? 'says' : 'shows';
}

/** In its words no-break spaces become spaces. */
export function isCall(href: string): boolean {
  return isLetter(href, T) && /^tel:/i.test(href);
}

function numberOf(href: string, phones: readonly string[]): string {
  const target = targetOf(href);
  const digits = digitsOf(target);
  const phone = phones.find((written) => digitsOf(written) === digits);
  return trimmed(breakable(phone ? targetOf(`tel:${phone}`) : target));
}

function trimmed(target: string): string {
  return collapsed(target).trim();
}

/** What a reader can type: the address of a `mailto:`, the number of a `tel:`, else the whole link. */
function targetOf(href: string): string {
  // No other link begins with these letters and has such a scheme: most links are told by a look.
  if (!isLetter(href, M) && !isLetter(href, T)) return href;
  const [, rest] = /^(?:mailto|tel):([^?]*)/i.exec(href) ?? [];
  if (rest === undefined) return href;
  if (!rest.includes('%')) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

const M = 0x6d;
const T = 0x74;

/** Does it begin with this letter, small or capital? */
function isLetter(text: string, letter: number): boolean {
  return (text.charCodeAt(0) | 0x20) === letter;
}

/** The telephone numbers in a text, however their digits are grouped: `Call +47 555 01 234`. */
function numbersIn(text: string): readonly string[] {
  return (text.match(/\+?\(?\d[\d\s()./-]*/g) ?? []).map(digitsOf);
}

/** With its `+`. */
function digitsOf(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 0x30 && code <= 0x39) || code === 0x2b) digits += text.charAt(index);
  }
  return digits;
}
