/** What a recipient gets. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  readonly headers: readonly Header[];
  /** Who is named on it, as people read them: in `headers` they are coded for the wire. */
  readonly mailboxes: Pick<Envelope, 'from' | 'to' | 'cc'>;
  /** The names of the files that go with it. */
  readonly attachments: readonly string[];
  /** The whole mail as RFC 5322 octets. */
  readonly eml: Uint8Array;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What stands around a letter's two parts: the envelope that is written on the .eml. */
export interface Envelope {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly cc: readonly Mailbox[];
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  /** RFC 3339; a letter without it is a draft, and its date is set when it is sent. */
  readonly sendAt: string | null;
  /** Where the reader stops the letters of a list: https, one address for each reader; null for any other letter. */
  readonly unsubscribe: string | null;
  readonly thread: { readonly inReplyTo: string; readonly references: readonly string[] } | null;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Asks for a file of the project, by its path in the project. */
export type ReadAttachment = (file: string) => AttachmentRead;

export type AttachmentRead =
  | { readonly kind: 'content'; readonly content: Uint8Array }
  /** In words that follow the file's name: `does not exist`. */
  | { readonly kind: 'problem'; readonly problem: string };
