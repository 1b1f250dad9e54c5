import type { Envelope, Header, Letter } from '../model/letter.ts';
import type { Mime } from '../model/mime.ts';
import type { LetterContent } from '../model/letter.ts';
import { domainOf, foldHeader, headersOf } from './headers.ts';

/**
 * The finished letter of a program and its envelope. The same content has the same Message-ID and the same octets:
 * nothing of the clock, of chance or of the machine gets in, and a mail that is sent twice can be seen to be one.
 */
export async function render(id: string, program: LetterContent, envelope: Envelope, mime: Mime): Promise<Letter> {
  const { html, text } = program;
  const withoutId = headersOf(envelope, program.language);
  const digest = contentDigest(withoutId, program, envelope, mime);
  const headers = [...withoutId, { name: 'Message-ID', value: `<${digest}@${domainOf(envelope.from.address)}>` }];
  const eml = await mime.compose({
    headerBlock: headers.map(foldHeader).join(''),
    text,
    html,
    attachments: envelope.attachments,
    boundary: digest,
  });
  const { subject, from, to, cc } = envelope;
  const mailboxes = { from, to, cc };
  const attachments = envelope.attachments.map(({ name }) => name);
  const { preheader } = program;
  return { id, to: to.address, subject, preheader, html, text, headers, mailboxes, attachments, eml };
}

/** 128 bits of a digest of all that a recipient gets. */
function contentDigest(
  headers: readonly Header[],
  { html, text }: LetterContent,
  envelope: Envelope,
  mime: Mime,
): string {
  const attachments = envelope.attachments.map(({ name, content }) => [name, mime.digest(content)]);
  const lines = headers.map(({ name, value }) => [name, value]);
  return mime.digest(JSON.stringify([lines, text, html, attachments])).slice(0, 32);
}
