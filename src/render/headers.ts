import type { Envelope, Header, Mailbox } from '../model/letter.ts';
import { encodedWords, MAX_LINE, needsEncoding } from './encoded-words.ts';

/** What all letters to a list have in their header, and their files. */
export type ListEnvelope = Omit<Envelope, keyof LetterEnvelope>;

/** What each letter has of its own in its header. */
export type LetterEnvelope = Pick<Envelope, 'to' | 'subject' | 'sendAt' | 'unsubscribe'>;

/** Headers that all letters to a list share, by their place among those that each has of its own. */
export interface ListHeaders {
  readonly beforeTo: readonly Header[];
  readonly beforeSubject: readonly Header[];
  readonly behindDate: readonly Header[];
}

/**
 * The header of a letter without its Message-ID: values as they stand on the wire, not folded. Every value has been
 * checked for control characters. Without `sendAt` there is no `Date`: the program that sends the draft writes it.
 */
export function headersOf(envelope: Envelope, language: string): readonly Header[] {
  return headersAmong(listHeadersOf(envelope, language), letterValues()(envelope));
}

/** The part of the header that is the same for a whole list. */
export function listHeadersOf({ from, cc, replyTo, thread }: ListEnvelope, language: string): ListHeaders {
  return {
    beforeTo: present([['From', mailboxText('From', from)]]),
    beforeSubject: present([
      ['Cc', cc.length > 0 ? cc.map((mailbox) => mailboxText('Cc', mailbox)).join(', ') : null],
      ['Reply-To', replyTo && mailboxText('Reply-To', replyTo)],
    ]),
    behindDate: present([
      ['In-Reply-To', thread && thread.inReplyTo],
      ['References', thread && thread.references.length > 0 ? thread.references.join(' ') : null],
      ['Content-Language', language],
      // Mail programs that know it open the file as a draft instead of a received letter.
      ['X-Unsent', '1'],
    ]),
  };
}

/** The values of the headers that each letter has of its own, as they stand on the wire. */
export interface LetterValues {
  readonly to: string;
  readonly subject: string;
  readonly date: string | null;
  readonly unsubscribe: string | null;
}

/** Makes them for one letter after another: most have the date of the one before. */
export function letterValues(): (envelope: LetterEnvelope) => LetterValues {
  let moment: string | null = null;
  let date: string | null = null;
  return ({ to, subject, sendAt, unsubscribe }) => {
    if (sendAt !== moment) date = sendAt === null ? null : dateText(sendAt);
    moment = sendAt;
    return {
      to: mailboxText('To', to),
      subject: encoded('Subject', subject),
      date,
      unsubscribe: unsubscribe === null ? null : `<${wireLink(unsubscribe)}>`,
    };
  };
}

/**
 * Beside `List-Unsubscribe` (RFC 2369), it says that a POST to the link unsubscribes at once (RFC 8058). Whoever sends
 * the mail signs both with DKIM, without which mailbox providers show no button. There is no `List-Id`: a message knows
 * its rows, not which of its sender's lists the readers are on.
 */
export const ONE_CLICK: Header = { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' };

/** All of a letter's headers in their order, without its Message-ID. */
export function headersAmong(list: ListHeaders, { to, subject, date, unsubscribe }: LetterValues): readonly Header[] {
  return [
    ...list.beforeTo,
    { name: 'To', value: to },
    ...list.beforeSubject,
    ...present([
      ['Subject', subject],
      ['Date', date],
      ['List-Unsubscribe', unsubscribe],
    ]),
    ...(unsubscribe === null ? [] : [ONE_CLICK]),
    ...list.behindDate,
  ];
}

/**
 * A header as lines of at most 76 characters where its spaces allow that (RFC 5322 sections 2.1.1 and 2.2.3). Every value
 * has been checked before; one with a line end, which would be a header of somebody else's, stops the run all the same.
 */
export function foldHeader({ name, value }: Header): string {
  if (/\p{Cc}/u.test(value)) throw new Error(`a control character in the header ${name}: ${JSON.stringify(value)}`);
  if (name.length + ': '.length + value.length <= MAX_LINE) return `${name}: ${value}\r\n`;
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > MAX_LINE && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** The domain of an address as the wire has it: `xn--…` for one beyond ASCII (RFC 5890). */
export function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (PLAIN.test(domain)) return domain;
  return new URL(`http://${domain}`).hostname;
}

const PLAIN = /^[\x21-\x7e]*$/;

/** A link in ASCII, as RFC 2369 has it between angle brackets. */
function wireLink(url: string): string {
  return /^[\x21-\x3b\x3d\x3f-\x7e]*$/.test(url) ? url : new URL(url).href;
}

function present(headers: readonly (readonly [name: string, value: string | null])[]): readonly Header[] {
  return headers.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function mailboxText(header: string, { name, address }: Mailbox): string {
  // Most addresses are on the wire as they are: to take them apart for each letter would cost more than to write them.
  const route = PLAIN.test(address) ? address : `${address.slice(0, address.lastIndexOf('@'))}@${domainOf(address)}`;
  return name === '' ? route : `${displayName(header, name)} <${route}>`;
}

/** Bare where it consists of atoms (RFC 5322 section 3.2.3), else quoted or, beyond ASCII, encoded. */
function displayName(header: string, name: string): string {
  if (needsEncoding(name)) return encodedWords(name, roomOf(header));
  if (/^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(name)) return name;
  return `"${name.replace(/[\\"]/g, '\\$&')}"`;
}

function encoded(header: string, text: string): string {
  return needsEncoding(text) ? encodedWords(text, roomOf(header)) : text;
}

function roomOf(header: string): number {
  return MAX_LINE - header.length - ': '.length;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** RFC 3339 to RFC 5322 section 3.3, with the offset as written: `Fri, 20 Nov 2026 10:00:00 +0100`. */
function dateText(sendAt: string): string {
  const [, year = '', month = '', day = '', clock = '', offset = 'Z'] =
    /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.exec(sendAt) ?? [];
  const weekday = WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  const zone = /z/i.test(offset) ? '+0000' : offset.replace(':', '');
  return `${weekday}, ${Number(day)} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${zone}`;
}
