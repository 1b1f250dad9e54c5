import { colourFault, contrastFault } from '../check/formats/colour.ts';
import { dayIfValid, localTimeIfValid } from '../link/local-time.ts';

/** What a text must be: answers what is wrong with it, in words that follow its path; null where nothing is. */
export type Kind = (text: string) => string | null;

export const anyText: Kind = () => null;

export const words: Kind = (text) => (/\S/.test(text) ? null : 'is empty');

/** Words that may become a header: nothing in them ends it. */
export const headerWords: Kind = (text) => words(text) ?? header(text);

export const header: Kind = (text) =>
  /[\p{Cc}\u2028\u2029]/u.test(text) ? 'has a line break or a control character' : null;

/** Nothing in it can end the angle brackets, the header or the list of addresses in which it will stand. */
export const address: Kind = (text) => (PLAIN.test(text) || isForeign(text) ? null : 'is no mail address');

const PLAIN =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:(?!-)[a-zA-Z\d-]{1,63}(?<!-)\.)+[a-zA-Z][a-zA-Z\d-]{0,62}(?<!-)$/;

/**
 * With letters beyond ASCII (RFC 6532). Whether such a domain can be written for the wire is known by trying. The pattern
 * stands in here because to gather what its classes name takes a millisecond, which most processes need not wait.
 */
function isForeign(text: string): boolean {
  const foreign =
    /^[^\s\p{C}@<>()[\]\\,;:".]+(?:\.[^\s\p{C}@<>()[\]\\,;:".]+)*@((?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+)$/u;
  const [, domain] = foreign.exec(text) ?? [];
  if (domain === undefined || !URL.canParse(`http://${domain}`)) return false;
  return PLAIN.test(`a@${new URL(`http://${domain}`).hostname}`);
}

/** RFC 3339 with its offset. */
export const moment: Kind = (text) =>
  localTimeIfValid(text, null) === null ? 'is no date with time and offset' : null;

export const day: Kind = (text) => (dayIfValid(text) === null ? 'is no day of the calendar' : null);

/** No element but those that Markdown becomes, and no link to a program. */
export const markup: Kind = (html) =>
  words(html) ?? (hasKnownTags(html) ? null : 'has markup that the text of a message never becomes');

export const link: Kind = (text) =>
  /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(text) ? null : 'leads to no page, mail address or number';

export const httpsLink: Kind = (text) =>
  /^https:\/\/[^\s\p{Cc}"'<>\\]+$/iu.test(text) ? null : 'is no address that begins with https://';

export const colour: Kind = (text) => (colourFault(text) ?? contrastFault(text))?.what ?? null;

export const direction: Kind = (text) => (text === 'ltr' || text === 'rtl' ? null : 'is neither ltr nor rtl');

function hasKnownTags(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (!isKnownTag(html, at)) return false;
  return true;
}

const TAG = /<(?:\/?(?:strong|em)|\/a|br ?\/?|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*")>/iy;

function isKnownTag(html: string, at: number): boolean {
  TAG.lastIndex = at;
  return TAG.test(html);
}
