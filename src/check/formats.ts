import { addressFault } from './formats/address.ts';
import { colourFault, contrastFault } from './formats/colour.ts';
import { dateFault, dateTimeFault, timeZoneFault } from './formats/date.ts';
import type { Format } from './formats/fault.ts';
import { filePathFault } from './formats/file-path.ts';
import { httpsFault, linkFault } from './formats/link.ts';
import { languageFault, messageIdFault } from './formats/mail.ts';
import { phoneFault } from './formats/phone.ts';

/**
 * The values of `format` that schemas may use; no others. A text with `{{` passes: the place that somebody forgot to
 * fill in is found by `checkCharacters`, and one mistake is one finding.
 */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    /** One plain address (RFC 5322, RFC 6532), its domain also in other alphabets. */
    'idn-email': addressFault,
    /** https, mailto or tel. */
    link: linkFault,
    'https-link': httpsFault,
    /** BCP 47, well-formed. */
    'language-tag': languageFault,
    /** A name of the IANA time zone database. */
    'time-zone': timeZoneFault,
    /** RFC 3339 full-date, a day of the calendar. */
    date: dateFault,
    /** RFC 3339 with its offset. */
    'date-time': dateTimeFault,
    phone: phoneFault,
    /** `#rrggbb` */
    'hex-colour': colourFault,
    /** A colour that can be read on white: 4.5:1 (WCAG 2.2, 1.4.3). */
    'contrast-on-white': contrastFault,
    /** RFC 5322 msg-id, with its angle brackets. */
    'message-id': messageIdFault,
    /** Relative, with `/`, never out of its folder. */
    'file-path': filePathFault,
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

function orPlaceholder(fault: Format): Format {
  return (text) => (text.includes('{{') ? null : fault(text));
}
