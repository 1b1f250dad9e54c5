import { error, warning } from '../../../model/diagnostic.ts';
import { takesNoAnswer } from '../../../rules/sender/no-noreply.ts';
import { shown } from '../../wordings.ts';
import type { NameFault, Tell } from './name-faults.ts';

/**
 * What is wrong with the part of an address before its `@`: it is a department's, or nobody's. `namesOf` gives what the
 * person is called: where the domain has one of the names (`post@nordmann.no`), the mailbox is theirs alone. `key` is the
 * address as `addressKey` makes it.
 */
export function mailboxFault(key: string, namesOf: () => readonly string[]): NameFault | null {
  const at = key.lastIndexOf('@');
  const local = key.slice(0, at);
  if (MAY_TAKE_NO_ANSWER.test(local) && takesNoAnswer(local)) {
    const message = `nobody reads what is sent to ${shown(local)}`;
    return { tell: nobody, from: 0, to: at, message, help: 'write the address at which the person reads their mail' };
  }
  if (!ROLES.has(local) || isOwnDomain(key.slice(at + 1), namesOf())) return null;
  const message = `${shown(local)} is the mailbox of a department, where no person feels meant`;
  return { tell: shared, from: 0, to: at, message, help: 'write the person’s own address' };
}

const shared: Tell = (span, message, details) => warning('data/role-mailbox', span, message, details);
const nobody: Tell = (span, message, details) => error('data/no-reply-mailbox', span, message, details);

/** A quick look before the thorough one: every phrase of that list has one of these. */
const MAY_TAKE_NO_ANSWER = /repl|answer|mailer|bounce|svar|vidpov|otvech|antw|repond|respond/;

function isOwnDomain(domain: string, names: readonly string[]): boolean {
  const letters = domain.replaceAll(/[^a-z]/g, '');
  return names.some((name) => {
    const plain = name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '');
    return plain.length >= SHORTEST_NAME && letters.includes(plain);
  });
}

const SHORTEST_NAME = 4;

/**
 * Whole names of mailboxes: those of RFC 2142 and those that companies have. They stand here and in no language pack, for
 * an address has no language: a Norwegian firm has `post@` and `support@`, whatever the letter is written in.
 */
const ROLES: ReadonlySet<string> = new Set(
  (
    'info information mail-info kontakt kontakte contact contacts contactus contact-us post firmapost postmottak e-post ' +
    'epost support help helpdesk service kundeservice kundesenter customerservice customer-service customercare ' +
    'customer.service kundendienst klantenservice admin administrator administration administrasjon postmaster hostmaster ' +
    'webmaster root abuse security noc sales salg verkauf vertrieb verkoop ordre order orders bestilling booking ' +
    'bookings reservation reservations reception resepsjon marketing market press presse media pr office kontor buero ' +
    'kantoor hello hallo hei hej team billing invoice invoices faktura fakturaer regnskap accounting accounts finance ' +
    'rechnung buchhaltung facturen jobs job career careers hr recruiting bewerbung legal privacy gdpr datenschutz ' +
    'personvern unsubscribe subscribe newsletter nyhetsbrev feedback enquiries enquiry inquiries inquiry general ' +
    'secretary sekretariat zakaz zakaz-info prodazhi buh kadry otdel priemnaya pryimalnia zvernennya'
  ).split(' '),
);
