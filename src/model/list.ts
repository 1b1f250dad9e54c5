import type { LanguagePack } from './language.ts';
import type { Attachment, Mailbox } from './letter.ts';
import type { LetterModel } from './letter-model.ts';
import type { ActionData, MessageData } from './message.ts';
import type { CompiledProgram, Program } from './program.ts';
import type { RowFormats, RowHead } from './rows.ts';

/**
 * All that is needed to write the letters of a message to a list, and its rows: plain data, which goes to a worker as it
 * is. Nothing in it can be wrong any more.
 */
export interface ListPlan {
  readonly id: string;
  readonly head: RowHead;
  readonly typing: RowTyping;
  /** The compiled template, with the variants of all rows. */
  readonly compiled: CompiledProgram;
  readonly texts: ListTexts;
  /** What the message says where a row decides the rest. */
  readonly written: ListWritten;
  /** Roots of the letter model that are equal for all rows. */
  readonly shared: SharedModel;
  readonly envelope: ListPlanEnvelope;
  /** Its words for what is computed for each row: greeting, wish, labels, dates; the vocatives of `envoi.yaml` among them. */
  readonly language: LanguagePack;
}

/** Roots of the letter model; one that no letter has stands here as undefined. */
export type SharedModel = { readonly [Root in keyof LetterModel]?: LetterModel[Root] | undefined };

export interface ListPlanEnvelope {
  readonly from: Mailbox;
  readonly cc: readonly Mailbox[];
  readonly replyTo: Mailbox | null;
  readonly sendAt: string | null;
  readonly attachments: readonly Attachment[];
}

/** How rows become data, by their schema. */
export interface RowTyping {
  readonly fields: readonly FieldTyping[];
  readonly where: readonly Condition[];
  readonly formats: RowFormats;
}

export interface FieldTyping {
  readonly field: string;
  /** The number of its column in CSV; of JSON, and of what the file does not have, null. */
  readonly column: number | null;
  /** What it is called in the file. */
  readonly name: string;
  /** `json`: objects and other values that no cell of text can write. */
  readonly kind: 'text' | 'date' | 'number' | 'integer' | 'boolean' | 'list' | 'json';
  /** Of a list, what its items are. */
  readonly item: 'text' | 'number' | 'integer' | null;
  readonly isRequired: boolean;
}

/** Only rows of which this is true belong to the list. */
export interface Condition {
  readonly name: string;
  readonly column: number | null;
  /** Where the row schema knows it. */
  readonly field: string | null;
  readonly value: string | number | boolean;
  /** A language tag, in which capitals mean nothing (RFC 5646, section 2.1.1). */
  readonly isTag: boolean;
}

/** The next step and the closing as the message has them, expressions included. */
export interface ListWritten {
  readonly action: ActionData;
  readonly closing: MessageData['closing'] | null;
}

/**
 * The texts of a message to a list by their paths (`subject`, `body.0`, `next_step.action.url`): programs that print one
 * text each. A leaf that is escaped `none` prints its value as it is, one of `html` as `markupHtml` writes text. `body`
 * is what all paragraphs say as plain text, where a preheader has to be cut from it.
 */
export interface ListTexts {
  readonly [path: string]: Program;
}

/** What of letters is written where. `files`: .html, .txt and .eml of each. */
export type ListPart = 'files' | 'mbox' | 'jsonl';

/** Writes letters of one list, block after block. */
export interface BlockWriter {
  /**
   * The letters of those records of a block that `isWanted`, one behind the other; in `memory`, where it is given and
   * large enough: that of a block which nobody reads any more.
   *
   * @throws where a letter cannot be made: every row has been checked, so that is a bug
   */
  readonly write: (
    bytes: Uint8Array,
    row: number,
    isWanted: (row: number) => boolean,
    memory?: ArrayBuffer,
  ) => WrittenBlock;
}

/** The caller's own from now on. */
export interface WrittenBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly letters: readonly LetterEntry[];
}

/** A letter in the bytes of its block, and what the manifest says of it. */
export interface LetterEntry {
  readonly row: number;
  readonly to: string;
  readonly subject: string;
  /** Of `files` the bytes of html, text and eml follow each other; of a container all that it has of this letter is one part. */
  readonly parts: readonly number[];
  /** Bytes of each, whether it is written or not; of the mail 0 where none is made, for `jsonl`. */
  readonly sizes: { readonly html: number; readonly text: number; readonly eml: number };
  readonly links: readonly string[];
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
}
