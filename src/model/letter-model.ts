/**
 * What a template sees: a message after defaults, as `schemas/letter.schema.json` describes it. Its names are those of
 * the template language. A value of type `html` is finished markup; every other string is plain text.
 */
export interface LetterModel {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly subject: string;
  readonly preheader: string;
  readonly greeting: string;
  readonly body: readonly Html[];
  readonly options?: readonly { readonly text: Html; readonly advantage?: string }[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly next_step: { readonly summary: Html; readonly action?: ActionModel };
  /** `YYYY-MM-DD` */
  readonly deadline?: string;
  /** RFC 3339, with the sender's offset. */
  readonly send_at?: string;
  /** A part that the message sets to `none` is absent. */
  readonly closing: { readonly help?: string; readonly wish?: string; readonly farewell?: string };
  readonly sender: SenderModel;
  readonly recipient: RecipientModel;
  readonly labels: { readonly [label: string]: string };
  /** `#rrggbb`, at least 4.5:1 against white. */
  readonly brand: { readonly accent: string };
  readonly company: {
    readonly name: string;
    readonly address?: string;
    readonly registration?: string;
    readonly logo?: string;
  };
  /** Where the reader of a list's letters stops them: https, on a page that takes the POST of RFC 8058 too. */
  readonly unsubscribe?: { readonly url: string };
  /** Where the sender of a list's letters can be reached by post. */
  readonly postal_address?: string;
  /** The template's own fields. */
  readonly details?: { readonly [field: string]: unknown };
}

/** How the next step is taken. */
export interface ActionModel {
  readonly label: string;
  readonly href: string;
  /** The number of a call as the message writes it; `href` has only its digits. */
  readonly phone?: string;
}

/** Markup that stands in HTML as it is. */
export type Html = string;

export interface SenderModel {
  readonly name: string;
  readonly role?: string;
  readonly company: string;
  readonly email: string;
  readonly phone?: string;
  readonly reply_to?: string;
}

export interface RecipientModel {
  readonly name: string;
  readonly email: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly patronymic?: string;
  readonly honorific?: string;
  readonly timezone?: string;
}
