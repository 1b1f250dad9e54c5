import type { Attachment } from './letter.ts';

/** What rendering asks of the machine: a mail of finished parts, and a digest of its content. */
export interface Mime {
  readonly compose: (mail: MailParts) => Promise<Uint8Array>;
  /** SHA-256 in hexadecimal. */
  readonly digest: (content: string | Uint8Array) => string;
}

export interface MailParts {
  /** Finished header lines, encoded and folded, each with its CRLF; those of the parts are added behind them. */
  readonly headerBlock: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** What the boundaries are made of: letters and digits that do not change from run to run. */
  readonly boundary: string;
}
