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
