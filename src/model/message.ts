import type { LanguagePack } from './language.ts';
import type { Prose } from './markup.ts';
import type { MapNode } from './node.ts';
import type { Schema } from './schema.ts';
import type { Source } from './source.ts';
import type { Template } from './template.ts';
import type { Text } from './text.ts';

/**
 * A message as it was written, joined with what it refers to. It is tolerant: what is missing or of a wrong kind is
 * null or empty here and has been reported, so that the rules can look at the rest.
 */
export interface Message {
  /** The path under `messages/` without `.yaml`. */
  readonly id: string;
  readonly source: Source;
  readonly root: MapNode;
  /** The same; in a message to a list, expressions in its texts are masked: they are neither words nor markup. */
  readonly texts: MapNode;
  readonly template: Template | null;
  readonly schema: Schema | null;
  readonly language: LanguagePack | null;
  /** The map that describes the sender, in the message itself or in `envoi.yaml`. */
  readonly sender: MapNode | null;
  /** The sender's name in `envoi.yaml`; null where the message itself describes the sender. */
  readonly senderName: string | null;
  /** The sender's company, after the default of `envoi.yaml`. */
  readonly company: string | null;
  /** Null for a message to one person. */
  readonly list: RecipientList | null;
  /** This and the following are of `texts`. */
  readonly subject: Text | null;
  readonly body: readonly Prose[];
  readonly options: readonly Prose[];
  readonly summary: Prose | null;
}

/** A message to a list goes to each of its rows; its texts may hold expressions. */
export interface RecipientList {
  /** The schema of its rows; null where there is none of that name, or a broken one. */
  readonly rows: Schema | null;
}

/** The values of a message to one person that its schema has accepted (`schemas/message.schema.json`). */
export interface MessageData {
  readonly template: string;
  readonly language?: string;
  readonly intent?: string;
  readonly recipient: RecipientData;
  readonly sender?: string | SenderData;
  readonly subject: string;
  readonly preheader?: string;
  readonly greeting?: string;
  readonly body: string | readonly string[];
  readonly options?: readonly { readonly text: string; readonly advantage?: string }[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly next_step: { readonly summary: string; readonly action: ActionData; readonly deadline?: string };
  readonly closing?: string | { readonly help?: string; readonly wish?: string; readonly farewell?: string };
  readonly send_at?: string;
  readonly thread?: { readonly in_reply_to: string; readonly references?: readonly string[] };
  readonly cc?: readonly { readonly name: string; readonly email: string; readonly because: string }[];
  readonly attachments?: readonly { readonly file: string; readonly name?: string }[];
  /** These two are for lists with the intents of `rules/data/list-duty.ts`. */
  readonly unsubscribe?: { readonly url: string };
  readonly postal_address?: string;
  readonly details?: { readonly [field: string]: unknown };
  readonly allow?: readonly AllowData[];
}

export interface RecipientData {
  readonly given_name?: string;
  readonly family_name?: string;
  readonly patronymic?: string;
  readonly honorific?: string;
  readonly name?: string;
  readonly email: string;
  readonly greet_as?: string;
  readonly vocative?: string;
  readonly timezone?: string;
}

/** The fields of a recipient that are the name of a person, or a part or form of it. */
export const NAME_FIELDS = [
  'given_name',
  'family_name',
  'patronymic',
  'honorific',
  'name',
  'greet_as',
  'vocative',
] as const;

export interface SenderData {
  readonly name: string;
  readonly role?: string;
  readonly company?: string;
  readonly email: string;
  readonly phone?: string;
  readonly reply_to?: string;
}

/** Exactly one of `url` (with `label`), `reply`, `phone` and `none`. */
export interface ActionData {
  readonly url?: string;
  readonly reply?: boolean;
  readonly phone?: string;
  readonly none?: boolean;
  readonly label?: string;
}

export interface AllowData {
  readonly rule: string;
  readonly because: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly until?: string;
}
