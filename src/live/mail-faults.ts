import { fileNameFault } from '../check/formats/file-name.ts';
import { messageIdFault } from '../check/formats/mail.ts';
import type { Attachment, Envelope } from '../model/letter.ts';
import { check, itemsAt, mapAt, need } from './findings.ts';
import { address, header, headerWords, type Kind } from './text-kinds.ts';

/** What stands on all mails beside the sender. */
export interface MailOptions {
  readonly cc?: Envelope['cc'];
  readonly thread?: Envelope['thread'];
  readonly attachments?: readonly Attachment[];
}

/** What makes these unfit for any mail, in words: all of it becomes headers. */
export function mailFaults({ cc, thread, attachments }: MailOptions): readonly string[] {
  const found: string[] = [];
  for (const [index, mailbox] of itemsAt(found, 'cc', cc).entries()) {
    const { name, address: route } = mapAt(found, `cc.${index}`, mailbox) ?? {};
    check(found, `cc.${index}.name`, name, header);
    need(found, `cc.${index}.address`, route, address);
  }
  const { inReplyTo, references } = mapAt(found, 'thread', thread) ?? { references: [] };
  if (thread) need(found, 'thread.inReplyTo', inReplyTo, messageId);
  for (const [index, id] of itemsAt(found, 'thread.references', references).entries())
    need(found, `thread.references.${index}`, id, messageId);
  for (const [index, file] of itemsAt(found, 'attachments', attachments).entries()) {
    const { name, content } = mapAt(found, `attachments.${index}`, file) ?? {};
    need(found, `attachments.${index}.name`, name, fileName);
    if (!(content instanceof Uint8Array)) found.push(`attachments.${index}.content: is no Uint8Array`);
  }
  return found;
}

const messageId: Kind = (text) => messageIdFault(text)?.what ?? null;

const fileName: Kind = (text) => headerWords(text) ?? fileNameFault(text)?.what ?? null;
