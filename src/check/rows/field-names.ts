import type { Subschema } from '../../link/subschemas.ts';

/** What a field is called in other programs and languages: by `alsoCalled` of its schema, and the column of addresses by all its names. */
export function otherNamesOf(field: string, described: readonly Subschema[]): readonly string[] {
  const others = described.flatMap(({ schema }) =>
    Object.entries(schema.alsoCalled ?? {}).flatMap(([name, meant]) => (meant === field ? [name] : [])),
  );
  return field === 'email' ? [...others, ...EMAIL_COLUMNS] : others;
}

/** The names under which spreadsheets and mailing programs have e-mail addresses, as `plainName` makes them. */
export const EMAIL_COLUMNS: ReadonlySet<string> = new Set(
  (
    'email mail emailaddress emailaddr emailid mailaddress emailadresse mailadresse emailadres mailadres epost epostadresse epostadress ' +
    'epostadres subscriberemail address courriel adressemail adresseemail ' +
    'correoelectrónico correoelectronico correo indirizzoemail ' +
    'електроннапошта електроннаадреса адресаелектронноїпошти пошта елпошта адреса імейл емейл ' +
    'электроннаяпочта адресэлектроннойпочты электронныйадрес почта элпочта эпочта адрес имейл емэйл'
  ).split(' '),
);
