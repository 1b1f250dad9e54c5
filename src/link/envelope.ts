import type { Attachment, Envelope } from '../model/letter.ts';
import { type CleanMessage, fullName } from './letter-model.ts';

/** What is written on the .eml of a clean message; `attachments` are the files it names, read. */
export function envelopeOf({ data, sender }: CleanMessage, attachments: readonly Attachment[]): Envelope {
  return {
    from: { name: sender.name, address: sender.email },
    to: { name: fullName(data.recipient), address: data.recipient.email },
    cc: (data.cc ?? []).map(({ name, email }) => ({ name, address: email })),
    replyTo: sender.reply_to === undefined ? null : { name: sender.name, address: sender.reply_to },
    subject: data.subject,
    sendAt: data.send_at ?? null,
    unsubscribe: data.unsubscribe?.url ?? null,
    thread: data.thread
      ? { inReplyTo: data.thread.in_reply_to, references: data.thread.references ?? [data.thread.in_reply_to] }
      : null,
    attachments,
  };
}
