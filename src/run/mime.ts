import type { Mime } from '../model/mime.ts';
import { digester } from './digest.ts';

/** The machine's part in making a mail: nodemailer writes the parts of mails with files, Node's crypto makes the digest. */
export function loadMime(): Mime {
  return { digest: digester(), compose };
}

/**
 * Of nodemailer's own header only what tells the parts is kept: its other lines carry the time of day, a random
 * Message-ID, and more octets than a line may have. It gets no path and no address to fetch, and may not follow any.
 * It is loaded when it is first asked: most letters have no files, and their process does without it.
 */
const compose: Mime['compose'] = async ({ headerBlock, text, html, attachments, boundary }) => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const mail = await new MailComposer({
    text: { content: text, contentTransferEncoding: 'quoted-printable' },
    html: { content: html, contentTransferEncoding: 'quoted-printable' },
    attachments: attachments.map(({ name, content }) => ({ filename: name, content: Buffer.from(content) })),
    baseBoundary: boundary,
    boundaryPrefix: '=',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const end = mail.indexOf('\r\n\r\n');
  const lines = mail
    .subarray(0, end)
    .toString('latin1')
    .split(/\r\n(?![ \t])/);
  const kept = lines.filter((line) => /^(MIME-Version|Content-[\w-]+):/i.test(line));
  return Buffer.concat([Buffer.from(`${headerBlock}${kept.join('\r\n')}`, 'latin1'), mail.subarray(end)]);
};
