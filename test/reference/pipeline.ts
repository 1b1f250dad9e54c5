import type { Locale } from '../../src/model/template-helper.ts';

/** A template with its partials, as text. */
export interface Work {
  readonly template: string;
  readonly partials?: { readonly [name: string]: string };
}

/** What a template sees; need not be a whole letter model. */
export type LetterRecord = { readonly [field: string]: unknown };

/** What became of a letter. */
export type Outcome =
  | { readonly kind: 'letter'; readonly html: string; readonly text: string }
  /** Why there is none: values that are missing, or the kind of what MJML found wrong. */
  | { readonly kind: 'problem'; readonly problem: string };

/** One of the two ways from a template to its letters. */
export interface Pipeline {
  readonly letter: (record: LetterRecord) => Promise<Outcome>;
}

/** What the parser refuses a template for: codes, each once. */
export interface Refused {
  readonly refused: readonly string[];
}

/** What helpers know of a record. */
export type LocaleOf = (record: object) => Locale;

/** The numbers that a letter may lead to, as people wrote them. */
export function phonesIn(record: object): readonly string[] {
  const at = (value: unknown, [field, ...rest]: readonly string[]): unknown => {
    if (field === undefined) return value;
    const isMap = typeof value === 'object' && value !== null && Object.hasOwn(value, field);
    return isMap ? at(Reflect.get(value, field), rest) : undefined;
  };
  return [at(record, ['next_step', 'action', 'phone']), at(record, ['sender', 'phone'])].filter(
    (phone) => typeof phone === 'string',
  );
}
