import { addressFault } from './formats/address.ts';
import { closingFault, greetingFault } from './formats/closing-words.ts';
import { colourFault, contrastFault } from './formats/colour.ts';
import { dateFault, dateTimeFault, timeZoneFault } from './formats/date.ts';
import type { Format } from './formats/fault.ts';
import { fileNameFault } from './formats/file-name.ts';
import { filePathFault } from './formats/file-path.ts';
import { httpsFault, linkFault } from './formats/link.ts';
import { languageFault, messageIdFault } from './formats/mail.ts';
import { oddCharacterFault } from './formats/odd-character.ts';
import { phoneFault } from './formats/phone.ts';
import { rowsFileFault } from './formats/rows-file.ts';

/**
 * The values of `format` that schemas may use; no others. A text with `{{` passes: the place that somebody forgot to
 * fill in is found by `checkCharacters`, and one mistake is one finding.
 */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    /** One plain address (RFC 5322, RFC 6532), its domain also in other alphabets. */
    'idn-email': copied(addressFault),
    /** https, mailto or tel. */
    link: copied(linkFault),
    'https-link': copied(httpsFault),
    /** BCP 47, well-formed. */
    'language-tag': copied(languageFault),
    /** A name of the IANA time zone database. */
    'time-zone': copied(timeZoneFault),
    /** RFC 3339 full-date, a day of the calendar. */
    date: copied(dateFault),
    /** RFC 3339 with its offset. */
    'date-time': copied(dateTimeFault),
    phone: copied(phoneFault),
    /** `#rrggbb` */
    'hex-colour': colourFault,
    /** A colour that can be read on white: 4.5:1 (WCAG 2.2, 1.4.3). */
    'contrast-on-white': contrastFault,
    /** RFC 5322 msg-id, with its angle brackets. */
    'message-id': copied(messageIdFault),
    /** Relative, with `/`, never out of its folder. */
    'file-path': filePathFault,
    /** The same, of a file of rows: .csv, .jsonl, .json. */
    'rows-file': rowsFileFault,
    /** A name without a path, which no computer hides. */
    'file-name': fileNameFault,
    /** `auto`, `none` or words, and not `no` or `false`, which would be printed. */
    closing: closingFault,
    greeting: greetingFault,
  } satisfies Record<string, Format>).map(([name, fault]): [string, Format] => [name, orPlaceholder(fault)]),
);

/** The format that people mean by another name. */
export const formatsAlsoCalled: ReadonlyMap<string, string> = new Map([
  ['email', 'idn-email'],
  ['uri', 'link'],
  ['url', 'link'],
  ['iri', 'link'],
  ['color', 'hex-colour'],
  ['datetime', 'date-time'],
  ['language', 'language-tag'],
  ['timezone', 'time-zone'],
  ['tel', 'phone'],
]);

/** A format whose values are copied from elsewhere, often with characters that nobody sees. */
function copied(fault: Format): Format {
  return (text) => oddCharacterFault(text, fault) ?? fault(text);
}

function orPlaceholder(fault: Format): Format {
  return (text) => (text.includes('{{') ? null : fault(text));
}
