import type { LetterModel, SenderModel } from '../model/letter-model.ts';
import type { Envelope } from '../model/letter.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Locale } from '../model/template-helper.ts';
import type { LanguageWords } from '../run/program-cache-words.ts';
import type { LetterOf, NeedsOf } from './templates.ts';

/** Roots of the letter model, as an application gives them: some for all letters, the others with each. */
export type Roots = Partial<LetterModel>;

/** The roots that all letters have in common. Words of the language, the brand and the company have their defaults. */
export type SharedRoots<Name extends string = string> = Partial<LetterOf<Name>> &
  Pick<LetterModel, 'language' | 'sender'>;

/** What tells in which language and from whom letters are: never a matter of one letter. */
export const FOR_ALL = ['language', 'dir', 'labels', 'sender', 'brand', 'company'] as const;

/** What every letter has, from its row or from what all share. */
export const NEEDED = ['recipient', 'subject', 'preheader', 'greeting', 'body', 'next_step', 'closing'] as const;

/** The roots of one letter. */
export type Row<Name extends string = string> = Omit<Partial<LetterOf<Name>>, (typeof FOR_ALL)[number]>;

/** A row beside these shared roots: what every letter of the template needs and they do not have stands in it. */
export type RowBeside<Shared, Name extends string = string> = Row<Name> &
  Required<Pick<LetterOf<Name>, Extract<keyof LetterOf<Name>, Exclude<Needed<Name>, keyof Shared>>>>;

type Needed<Name extends string> = (typeof NEEDED)[number] | NeedsOf<Name>;

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

/** Who a letter is to, and what it is about, as its header says it. Its roots have been checked. */
export function letterEnvelope(row: Roots, shared: Roots): LetterEnvelope {
  const { subject = shared.subject, recipient = shared.recipient, send_at: sendAt = shared.send_at } = row;
  if (subject === undefined || recipient === undefined) throw new Error('a letter was not checked before it is made');
  const unsubscribe = (row.unsubscribe ?? shared.unsubscribe)?.url ?? null;
  return { to: { name: recipient.name, address: recipient.email }, subject, sendAt: sendAt ?? null, unsubscribe };
}
