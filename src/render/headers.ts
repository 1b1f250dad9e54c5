import type { Envelope, Header, Mailbox } from '../model/letter.ts';
import { encodedWords, MAX_LINE, needsEncoding } from './encoded-words.ts';

/**
 * The header of a letter without its Message-ID: values as they stand on the wire, not folded. Every value has been
 * checked for control characters. Without `sendAt` there is no `Date`: the program that sends the draft writes it.
 */
export function headersOf(envelope: Envelope, language: string): readonly Header[] {
  const { from, to, cc, replyTo, subject, sendAt, thread } = envelope;
  const headers: (readonly [string, string | null])[] = [
    ['From', mailboxText('From', from)],
    ['To', mailboxText('To', to)],
    ['Cc', cc.length > 0 ? cc.map((mailbox) => mailboxText('Cc', mailbox)).join(', ') : null],
    ['Reply-To', replyTo && mailboxText('Reply-To', replyTo)],
    ['Subject', encoded('Subject', subject)],
    ['Date', sendAt && dateText(sendAt)],
    ['In-Reply-To', thread && thread.inReplyTo],
    ['References', thread && thread.references.length > 0 ? thread.references.join(' ') : null],
    ['Content-Language', language],
    // Mail programs that know it open the file as a draft instead of a received letter.
    ['X-Unsent', '1'],
  ];
  return headers.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** A header as lines of at most 76 characters where its spaces allow that (RFC 5322 sections 2.1.1 and 2.2.3). */
export function foldHeader({ name, value }: Header): string {
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
  if (/^[\x21-\x7e]*$/.test(domain)) return domain;
  return new URL(`http://${domain}`).hostname;
}

function mailboxText(header: string, { name, address }: Mailbox): string {
  const route = `${address.slice(0, address.lastIndexOf('@'))}@${domainOf(address)}`;
  return name === '' ? route : `${displayName(header, name)} <${route}>`;
}

/** Bare where it consists of atoms (RFC 5322 section 3.2.3), else quoted or, beyond ASCII, encoded. */
function displayName(header: string, name: string): string {
  if (needsEncoding(name) || /^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(name)) return encoded(header, name);
  return `"${name.replace(/[\\"]/g, '\\$&')}"`;
}

function encoded(header: string, text: string): string {
  return needsEncoding(text) ? encodedWords(text, MAX_LINE - `${header}: `.length) : text;
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
