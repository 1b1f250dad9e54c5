import type { Fault } from './fault.ts';

/** A well-formed language tag (BCP 47): `nb`, `en-GB`. Whether there is a language pack for it is another question. */
export function languageFault(text: string): Fault | null {
  if (isLanguageTag(text)) return null;
  const withHyphens = text.replaceAll('_', '-');
  const help = isLanguageTag(withHyphens) ? `write ${withHyphens}` : 'write a tag such as nb, uk or en-GB';
  return { what: 'is not the tag of a language', help };
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

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
