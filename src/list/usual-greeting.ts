import { greetingFor } from '../link/greeting.ts';
import type { LanguagePack } from '../model/language.ts';
import type { RecipientData } from '../model/message.ts';
import { ownText } from '../parse/rows/own-text.ts';

/** A list has few given names: their greetings are kept, as long as there are not more than anybody has. */
const MOST_NAMES = 20_000;

/**
 * The greetings of a list whose message gives none. Empty where the language has no form of address for a recipient:
 * that is a finding of the row.
 */
export function usualGreeting(language: LanguagePack): (recipient: RecipientData) => string {
  const known = new Map<string, string>();
  const isByName = language.greeting.given !== undefined;
  return (recipient) => {
    const { given_name: name } = recipient;
    // With a given name and nothing else that goes before it, the greeting hangs on nothing else.
    if (!isByName || name === undefined || name.trim() === '' || hasMore(recipient))
      return greeting(recipient, language);
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = greeting(recipient, language);
    if (known.size < MOST_NAMES) known.set(ownText(name), made);
    return made;
  };
}

function hasMore({ greet_as: greetAs, patronymic, honorific, vocative }: RecipientData): boolean {
  return (greetAs ?? patronymic ?? honorific ?? vocative) !== undefined;
}

function greeting(recipient: RecipientData, language: LanguagePack): string {
  const found = greetingFor(recipient, language);
  return found.kind === 'greeting' ? found.text : '';
}
