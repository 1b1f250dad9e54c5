import type { LetterModel, SenderModel } from '../model/letter-model.ts';
import type { Envelope } from '../model/letter.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Locale } from '../model/template-helper.ts';
import type { LanguageWords } from '../run/program-cache-words.ts';

/** Roots of the letter model, as an application gives them: some for all letters, the others with each. */
export type Roots = Partial<LetterModel>;

/** The roots that all letters have in common. Words of the language, the brand and the company have their defaults. */
export type SharedRoots = Roots & Pick<LetterModel, 'language' | 'sender'>;

/** The roots of one letter. What tells in which language and from whom it is belongs to all. */
export type Row = Omit<Roots, 'language' | 'dir' | 'labels' | 'sender'>;

/** What helpers need to know of the letter that these roots make. */
export function localeOf(roots: Roots, tag: string, { dates, numbers }: LanguageWords): Locale {
  return { tag, dates, numbers, timeZone: roots.recipient?.timezone ?? null, sendAt: roots.send_at ?? null };
}

/** Who a letter is from, as its header says it. */
export function senderEnvelope(sender: SenderModel): Pick<Envelope, 'from' | 'replyTo'> {
  return {
    from: { name: sender.name, address: sender.email },
    replyTo: sender.reply_to === undefined ? null : { name: sender.name, address: sender.reply_to },
  };
}

/**
 * What makes these roots unfit for any letter, in words. An application's data passes no schema on its way, so what a
 * schema would keep out for safety is kept out here: line breaks that would become headers, addresses that are none,
 * links to programs, markup that no text can become.
 */
export function faultsOf(roots: Roots): readonly string[] {
  const { subject, recipient, sender, send_at: sendAt, body, options, next_step: step } = roots;
  return [
    ...headerFaults('subject', subject),
    ...headerFaults('recipient.name', recipient?.name),
    ...headerFaults('sender.name', sender?.name),
    ...addressFaults('recipient.email', recipient?.email),
    ...addressFaults('sender.email', sender?.email),
    ...addressFaults('sender.reply_to', sender?.reply_to),
    ...faults('send_at', sendAt, isMoment, 'is no date with time and offset'),
    ...(body ?? []).flatMap((paragraph, index) => markupFaults(`body.${index}`, paragraph)),
    ...(options ?? []).flatMap(({ text }, index) => markupFaults(`options.${index}.text`, text)),
    ...markupFaults('next_step.summary', step?.summary),
    ...faults('next_step.action.href', step?.action?.href, isSafeLink, 'leads to no page, mail address or number'),
  ];
}

/** Who a letter is to, and what it is about, as its header says it; in words what is missing for that. */
export function letterEnvelope(row: Roots, shared: Roots): LetterEnvelope | readonly string[] {
  const { subject = shared.subject, recipient = shared.recipient, send_at: sendAt = shared.send_at } = row;
  const { name, email: address } = recipient ?? {};
  if (subject !== undefined && name !== undefined && address !== undefined) {
    return { to: { name, address }, subject, sendAt: sendAt ?? null };
  }
  const needed = Object.entries({ subject, 'recipient.name': name, 'recipient.email': address });
  return needed.filter(([, value]) => value === undefined).map(([path]) => `${path}: is missing`);
}

/** What a row may not change, since the words around it and the header are those of all letters. */
export function strayRoots(row: Roots): readonly string[] {
  return ['language', 'dir', 'labels', 'sender']
    .filter((root) => Object.hasOwn(row, root))
    .map((root) => `${root}: is given for all letters together`);
}

function headerFaults(name: string, value: unknown): readonly string[] {
  return faults(name, value, (text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'has a line break or a control character');
}

function addressFaults(name: string, value: unknown): readonly string[] {
  return faults(name, value, isAddress, 'is no mail address');
}

function markupFaults(name: string, value: unknown): readonly string[] {
  return faults(name, value, hasKnownTags, 'has markup that the text of a message never becomes');
}

function faults(name: string, value: unknown, isRight: (text: string) => boolean, fault: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'string') return [`${name}: is no text`];
  return isRight(value) ? [] : [`${name}: ${fault}`];
}

/** Nothing in it can end the angle brackets, the header or the list of addresses in which it will stand. */
function isAddress(text: string): boolean {
  return /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(text);
}

/** No element but those that Markdown becomes, and no link to a program. */
function hasKnownTags(html: string): boolean {
  return !html
    .replace(/<(?:\/?(?:strong|em)|\/a|br ?\/?|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*")>/gi, '')
    .includes('<');
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text);
}

function isSafeLink(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(text);
}
