import type { PhraseIndex } from './phrase-index.ts';

/** A language pack: `languages/TAG.yaml`, as described by `schemas/language.schema.json`. */
export interface LanguagePack {
  readonly version: 1;
  /** BCP 47. */
  readonly tag: string;
  /** The language's own name, such as `Norsk bokmål`. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * The greeting for each form of address, with `{greet_as}`, `{given_name}`, `{patronymic}`, `{honorific}`,
   * `{family_name}` and `{name}` as places. A form that the language does not use is left out.
   */
  readonly greeting: { readonly [form in FormOfAddress]?: string };
  readonly closing: Closing;
  /** Only for languages that address in the vocative. */
  readonly vocative?: Vocative;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  readonly labels: Labels;
  /** Whole sender names that are no person: `Support`, `Отдел продаж`. Matched without regard to case. */
  readonly impersonal_senders: readonly string[];
  /** Marks that a subject continues a thread, without the colon: `Re`, `SV`, `Отв`. Matched without regard to case. */
  readonly reply_prefixes: readonly string[];
  /** Words before a full stop that does not end a sentence, without it: `f.eks`, `т.д`. */
  readonly abbreviations?: readonly string[];
  /** Word lists by name, such as `pressure`; each entry is a phrase as `docs/words.md` describes it. */
  readonly words?: { readonly [list: string]: readonly string[] };
  /** The index of those of its words that are looked for in texts; without it, it is made when the first text is read. */
  readonly phrases?: PhraseIndex;
}

/** From the most to the least wished; the first whose parts are all known is taken. */
export type FormOfAddress = 'greet_as' | 'given_patronymic' | 'honorific_given' | 'given' | 'honorific_family' | 'name';

export interface Closing {
  readonly help: string;
  readonly wish: { readonly [wish in Wish]: string };
  readonly farewell: string;
}

/** `neutral` where the hour of sending is not known. */
export type Wish = 'day' | 'evening' | 'weekend' | 'neutral';

export interface Vocative {
  /** The Unicode script of the table's words. A name in another script is not declined: `John` stays `John`. */
  readonly script: string;
  /** A whole form of address, to show how one is written: `Ларисо Миколаївно`. */
  readonly example: string;
  /** Nominative to vocative, for names and words whose form is certain. */
  readonly words: { readonly [nominative: string]: string };
  /** Endings that are certain for the parts of a name that they are `of`; the longest that fits is taken. */
  readonly endings: readonly VocativeEnding[];
  /** What the project says of names, by `nameKey`: it goes before the table. */
  readonly names?: { readonly [key: string]: string };
}

export interface VocativeEnding {
  /** `name` is a later word of a whole name, which may be a family name. */
  readonly of: 'given_name' | 'patronymic' | 'name';
  readonly from: string;
  readonly to: string;
}

/**
 * A form in small letters is read with a capital and in capitals too; a form with a capital is not read in small
 * letters, since `march` and `may` are other words.
 */
export interface DateWords {
  /** January to December, each with every form that stands in a date; the first is the one we write. */
  readonly months: readonly (readonly string[])[];
  /** Monday to Sunday, each with every form; the first is the one we write. */
  readonly weekdays: readonly (readonly string[])[];
  /** Monday to Sunday: forms that mean the day only beside a date, such as `Sun`, since they are other words too. */
  readonly weekdays_beside_date?: readonly (readonly string[])[];
  /** What may stand between a weekday, a day and a month: `the`, `of`, `den`. */
  readonly joiners?: readonly string[];
  /** What may follow the number of a day at once: `.`, `st`, `-го`. */
  readonly day_marks?: readonly string[];
  /** True where a date may also be written with the month first: `November 23`. */
  readonly month_first?: boolean;
  /** With `{weekday}`, `{day}`, `{month}`, `{year}`: `{weekday} {day}. {month}`. */
  readonly date: string;
  readonly date_with_year: string;
  /** With `{hour}`, `{minute}`: `{hour}.{minute}`. */
  readonly time: string;
}

export interface NumberWords {
  /** Between the whole and the rest: `,`. */
  readonly decimal: string;
  /** Between groups of three digits, from 10,000 on or from 1,000 on: a no-break space, `.`. */
  readonly group: string;
  /** The smallest whole number that is grouped: 1000 or 10000. */
  readonly group_from: number;
  /** With `{amount}`, `{currency}`: `{amount} {currency}`. */
  readonly money: string;
  /** What currencies are called, by ISO 4217 code: `NOK: kr`. Others are named by their code. */
  readonly currencies?: { readonly [code: string]: string };
}

/** What templates and envoi itself say in the letter's language. */
export interface Labels {
  readonly reply: string;
  readonly phone: string;
  readonly [label: string]: string;
}
