import type { DateWords, NumberWords } from './language.ts';

/** A function that templates may call, as data: what it takes, what it gives, what it does in each language. */
export interface TemplateHelper {
  readonly name: string;
  /** One sentence for the author of a template. */
  readonly summary: string;
  /** A call as one would write it: `{{date details.starts_at}}`. */
  readonly example: string;
  readonly values: readonly Parameter[];
  /** Given as `key=value`. */
  readonly hash: readonly Parameter[];
  /** `condition`: only within `{{#if}}` and `{{#unless}}`. */
  readonly gives: 'text' | 'condition';
  /** The reader sees the first value in what is printed. */
  readonly isShowing: boolean;
  /** Null where it cannot take these values; for values of the types that it accepts it always gives something. */
  readonly apply: (values: readonly unknown[], hash: ReadonlyMap<string, unknown>, locale: Locale) => Result | null;
}

type Result = string | boolean;

export interface Parameter {
  readonly name: string;
  readonly accepts: readonly ValueKind[];
  readonly isOptional: boolean;
  /** The value may be absent where it is used. */
  readonly canBeAbsent: boolean;
  /** Written in the template itself, never a field. */
  readonly isLiteral: boolean;
  /** Only some values of these kinds are right; of fields those whose schemas list such values and no others. */
  readonly limit?: Limit;
}

/** Values of which only some are right. */
export interface Limit {
  /** What a right one is: `code of a currency`. */
  readonly name: string;
  /** What a schema says of a field of such: `"enum": ["NOK", "EUR"]`. */
  readonly schema: string;
  /** What to do about a value that is not right; null for one that is. */
  readonly remedy: (value: unknown) => string | null;
}

/** `date` is a text of the format `date`, `date-time` one of that format; `text` is any text that is no markup. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'date' | 'date-time';

/** What helpers need to know of a letter. */
export interface Locale {
  /** BCP 47, of the language pack. */
  readonly tag: string;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  /** IANA zone of the reader; null where it is not known: hours stand as they were written. */
  readonly timeZone: string | null;
  /** RFC 3339; null where it is not known. */
  readonly sendAt: string | null;
}
