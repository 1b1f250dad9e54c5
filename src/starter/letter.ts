import type { StarterDay } from './days.ts';

/** What a first letter says, in one language and for one shipped template. Its days are those of `StarterDays`. */
export interface StarterLetter {
  readonly intent: string;
  readonly subject: string;
  /** Sentences in their order; they become one paragraph. */
  readonly body: readonly string[];
  readonly summary: readonly string[];
  /** Texts of the template's own fields. */
  readonly details?: { readonly [field: string]: string };
}

/** The templates that have first letters. */
export type StarterKind = 'follow-up' | 'apology' | 'appointment' | 'campaign';

/** The first letters of one language. `event` and `deadline` are the numbers and months of days, as that language writes them. */
export interface StarterLanguage {
  /** As the language is called in a menu. */
  readonly name: string;
  /** Whom the first letter of a new project goes to, until somebody is written in. */
  readonly reader: StarterReader;
  /** Who writes, until a company and a sender are written in. */
  readonly company: string;
  readonly sender: { readonly name: string; readonly email: string; readonly role: string };
  /** January to December, as they stand behind the number of a day. */
  readonly months: readonly string[];
  /** Between the number of a day and its month. */
  readonly afterDay: string;
  readonly letters: { readonly [kind in StarterKind]: (event: string, deadline: string) => StarterLetter };
}

export interface StarterReader {
  readonly given_name: string;
  readonly patronymic?: string;
  readonly family_name: string;
  readonly email: string;
}

/** `4 December`, `4. desember`. */
export function dayText({ day, month }: StarterDay, { months, afterDay }: StarterLanguage): string {
  return `${day}${afterDay} ${months[month - 1] ?? ''}`;
}
