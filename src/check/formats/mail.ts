import { isWellFormedTag, languageCalled } from '../../link/unknown-name.ts';
import type { Fault } from './fault.ts';

/** A well-formed language tag (BCP 47): `nb`, `en-GB`. Whether there is a language pack for it is another question. */
export function languageFault(text: string): Fault | null {
  if (isWellFormedTag(text)) return null;
  return { what: 'is not the tag of a language', help: tagFor(text) };
}

/** A tag is only named where envoi ships its language. */
function tagFor(text: string): string {
  const called = languageCalled(text);
  if (called !== null) return `write ${called}`;
  const withHyphens = text.replaceAll('_', '-');
  if (!isWellFormedTag(withHyphens)) return 'write a tag such as nb, uk or en';
  return /^(?:nb|en|uk|ru|fy)-/iu.test(withHyphens) ? `write ${withHyphens}` : 'write a hyphen in place of `_`';
}

/** RFC 5322, 3.6.4: the Message-ID of another mail, with its angle brackets. */
export function messageIdFault(text: string): Fault | null {
  if (/^<[!-;=?A-~]+@[!-;=?A-~]+>$/u.test(text)) return null;
  const bare = /^[!-;=?A-~]+@[!-;=?A-~]+$/u.test(text);
  const help = bare
    ? `put it in angle brackets and quotes: "<${text}>"`
    : 'copy the Message-ID of that mail: "<id@example.no>"';
  return { what: 'is not the Message-ID of a mail', help };
}
