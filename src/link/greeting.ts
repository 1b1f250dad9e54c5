import type { FormOfAddress, LanguagePack } from '../model/language.ts';
import type { RecipientData } from '../model/message.ts';
import { fillPattern } from './pattern.ts';
import { type NamePart, vocativeOf } from './vocative.ts';

/** What a greeting needs to know of a recipient. */
export type Addressee = Omit<RecipientData, 'email'>;

/** A greeting, or why there is none: a word whose vocative is not certain, or no form of address that fits. */
export type GreetingResult =
  | { readonly kind: 'greeting'; readonly text: string }
  | { readonly kind: 'needs-vocative'; readonly part: AddressPart; readonly word: string }
  | { readonly kind: 'no-name' };

/**
 * The greeting of a letter whose message gives none. In a language with a vocative the recipient's `vocative` is taken
 * as it is, then `greet_as` as it is, then the vocative of the name; elsewhere `vocative` says nothing.
 */
export function greetingFor(recipient: Addressee, pack: LanguagePack): GreetingResult {
  const form = formOfAddress(recipient, pack);
  const pattern = form === null ? undefined : pack.greeting[form];
  if (form === null || pattern === undefined) return { kind: 'no-name' };
  const values: { [part: string]: string } = {};
  for (const part of PARTS[form]) {
    const value = addressedBy(part, recipient, pack);
    if (value === null) return { kind: 'needs-vocative', part, word: wordOf(part, recipient, pack) };
    values[part] = value;
  }
  return { kind: 'greeting', text: fillPattern(pattern, values) };
}

/** The most wished form of address whose parts are all known; null where the language has none for this recipient. */
export function formOfAddress(recipient: Addressee, pack: LanguagePack): FormOfAddress | null {
  for (const form of FORMS) {
    if (pack.greeting[form] !== undefined && hasAll(PARTS[form], recipient, pack)) return form;
  }
  return null;
}

function hasAll(parts: readonly AddressPart[], recipient: Addressee, pack: LanguagePack): boolean {
  for (const part of parts) if (wordOf(part, recipient, pack) === '') return false;
  return true;
}

type AddressPart = NamePart | 'greet_as';

const FORMS: readonly FormOfAddress[] = [
  'greet_as',
  'given_patronymic',
  'honorific_given',
  'given',
  'honorific_family',
  'name',
];

const PARTS: { readonly [form in FormOfAddress]: readonly AddressPart[] } = {
  greet_as: ['greet_as'],
  given_patronymic: ['given_name', 'patronymic'],
  honorific_given: ['honorific', 'given_name'],
  given: ['given_name'],
  honorific_family: ['honorific', 'family_name'],
  name: ['name'],
};

function addressedBy(part: AddressPart, recipient: Addressee, pack: LanguagePack): string | null {
  const word = wordOf(part, recipient, pack);
  return part === 'greet_as' || pack.vocative === undefined ? word : vocativeOf(word, pack.vocative, part);
}

function wordOf(part: AddressPart, recipient: Addressee, pack: LanguagePack): string {
  const ownVocative = part === 'greet_as' && pack.vocative !== undefined ? recipient.vocative : undefined;
  return (ownVocative ?? recipient[part] ?? '').trim();
}
