import type { Attachment } from '../model/letter.ts';
import type { Mime } from '../model/mime.ts';

/** What stands around the two bodies of a mail, behind the header lines of its own. */
export interface Skeleton {
  /** The last lines of the header, and all that comes before the text. */
  readonly beforeText: Uint8Array;
  readonly beforeHtml: Uint8Array;
  /** The files with it. */
  readonly behindHtml: Uint8Array;
}

/**
 * The skeleton of all mails with these files. That of a mail without files is known here, so that nobody waits until
 * the composer is loaded; the composer is asked once for any other, and its mail cut at its bodies.
 */
export async function skeletonOf(boundary: string, attachments: readonly Attachment[], mime: Mime): Promise<Skeleton> {
  if (attachments.length === 0) return withoutFiles(boundary);
  const text = `text-${boundary}`;
  const html = `html-${boundary}`;
  const mail = await mime.compose({ headerBlock: '', text, html, attachments, boundary });
  const textAt = positionOf(text, mail, 0);
  const htmlAt = positionOf(html, mail, textAt);
  return {
    beforeText: mail.slice(0, textAt),
    beforeHtml: mail.slice(textAt + text.length, htmlAt),
    behindHtml: mail.slice(htmlAt + html.length),
  };
}

/** As the composer writes it; a test holds both against each other. */
function withoutFiles(boundary: string): Skeleton {
  // `=-` cannot stand in quoted-printable, where a line end or two digits follow `=`: no body ends its own part.
  const name = `=-${boundary}-Part_1`;
  return {
    beforeText: bytesOf(
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ` boundary="${name}"`,
      '',
      ...partStart(name, 'text/plain'),
    ),
    beforeHtml: bytesOf('', ...partStart(name, 'text/html')),
    behindHtml: bytesOf('', `--${name}--`, ''),
  };
}

function partStart(boundary: string, type: string): readonly string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '',
  ];
}

function bytesOf(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The bodies stand before the files: only the head of a mail is searched, however large the files are. */
function positionOf(ascii: string, bytes: Uint8Array, from: number): number {
  const wanted = new TextEncoder().encode(ascii);
  for (let at = from; at <= bytes.length - wanted.length; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  throw new Error(`the composer wrote a mail without the body ${ascii}`);
}
