import type { Subschema } from '../../link/subschemas.ts';
import { plainName } from './spelling.ts';

/**
 * What a field is called in other programs and languages: by `alsoCalled` of its schema, and the column of addresses by all
 * its names. In a message `address` is where the mail goes; in a list it is where a customer lives, unless the schema of its
 * rows says so itself.
 */
export function otherNamesOf(field: string, described: readonly Subschema[]): readonly string[] {
  const others = described.flatMap(({ schema, root }) =>
    Object.entries(schema.alsoCalled ?? {}).flatMap(([name, meant]) => {
      const isOfRows = schema === root || !POSTAL.has(plainName(name));
      return meant === field && isOfRows ? [name] : [];
    }),
  );
  return field === 'email' ? [...others, ...EMAIL_COLUMNS] : others;
}

/** The names under which spreadsheets and mailing programs have e-mail addresses, as `plainName` makes them. */
const EMAIL_COLUMNS: ReadonlySet<string> = new Set(
  (
    'email mail emailaddress emailaddr emailid mailaddress emailadresse mailadresse emailadres mailadres epost epostadresse epostadress ' +
    'epostadres subscriberemail courriel adressemail adresseemail ' +
    'correoelectrónico correoelectronico correo indirizzoemail ' +
    'електроннапошта електроннаадреса адресаелектронноїпошти елпошта імейл емейл ' +
    'электроннаяпочта адресэлектроннойпочты электронныйадрес элпочта эпочта имейл емэйл'
  ).split(' '),
);

/** Words for an address or for mail of any kind. */
const POSTAL: ReadonlySet<string> = new Set(['address', 'адреса', 'пошта', 'адрес', 'почта']);

/** What the column of e-mail addresses is called where a file is of nothing else, as that of those who want no letters. */
export const ADDRESS_COLUMNS: ReadonlySet<string> = new Set([...EMAIL_COLUMNS, ...POSTAL]);
