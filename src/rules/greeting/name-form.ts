import { type Addressee, greetingFor } from '../../link/greeting.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { FormOfAddress, LanguagePack } from '../../model/language.ts';
import type { Message } from '../../model/message.ts';
import { type Entry, entryOf, type Node, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { nameFault } from '../personal/name-shape.ts';
import { checkWritten } from './written-vocative.ts';
import { isNoName } from './no-name.ts';

/**
 * A greeting that the message writes itself is its own, but for a nominative where the vocative is certain; a recipient
 * without any name is `personal/one-addressee`.
 */
export const nameForm: Rule = {
  id: 'greeting/name-form',
  severity: 'error',
  hard: true,
  summary: 'the greeting addresses the reader in the form that the language has for it',
  why: 'A name in the wrong form is the first thing a reader sees, and it says that nobody looked. Where envoi cannot be sure of the form, only a person can be.',
  source: { document: '001-nb', line: 207, quote: 'på en høflig måte, med navn og patronym' },
  examples: {
    bad: [
      'language: uk\ngreeting: Добрий день, «Лариса» Миколаївно!\nrecipient:\n  given_name: Лариса\n  patronymic: Миколаївна\n  email: larysa@example.com',
      'language: uk\ngreeting: Добрий день, «Лариса Миколаївна»!\nrecipient:\n  given_name: Лариса\n  patronymic: Миколаївна\n  email: larysa@example.com',
      'language: uk\nrecipient:\n  given_name: «Нінель»\n  patronymic: Іванівна\n  email: ninel@example.com',
      'language: uk\nrecipient:\n  honorific: пан\n  family_name: «Петренко»\n  email: petrenko@example.com',
      'language: nb\n«recipient»:\n  honorific: Dr.\n  family_name: Berg\n  email: berg@example.no',
    ],
    good: [
      'language: uk\nrecipient:\n  given_name: Лариса\n  patronymic: Миколаївна\n  email: larysa@example.com',
      'language: uk\nrecipient:\n  given_name: Нінель\n  patronymic: Іванівна\n  vocative: Нінель Іванівно\n  email: ninel@example.com',
      'language: uk\ngreeting: Шановна пані Нінель!\nrecipient:\n  given_name: Нінель\n  email: ninel@example.com',
      'language: nb\nrecipient:\n  given_name: Kari\n  honorific: Dr.\n  family_name: Berg\n  email: berg@example.no',
    ],
  },
  check,
};

function check({ root, language }: Message, report: Report): void {
  const recipient = entryOf(root, 'recipient');
  if (language === null || recipient?.value.kind !== 'map') return;
  const addressee = addresseeIn(recipient.value);
  if (entryOf(root, 'greeting') !== undefined)
    return checkWritten(textAt(root, ['greeting']), addressee, language, report);
  if (!hasName(addressee)) return;
  const greeting = greetingFor(addressee, language);
  switch (greeting.kind) {
    case 'greeting':
      return;
    case 'needs-vocative':
      return reportVocative(greeting.part, recipient, language, report);
    case 'no-name':
      return reportNoForm(addressee, recipient, language, report);
  }
}

function reportVocative(part: keyof Addressee, recipient: Entry, language: LanguagePack, report: Report): void {
  const name = textAt(recipient.value, [part]);
  // What is no name at all has been reported as that.
  if (name === undefined || isNoName(part, name.value) || nameFault(part, name.value) !== null) return;
  const sentence = `envoi is not sure of the form in which a greeting addresses “${name.value.trim()}”`;
  const example = language.vocative === undefined ? '' : `, as in \`vocative: ${language.vocative.example}\``;
  const help = `add recipient.vocative with the whole form of address${example}`;
  report(error(nameForm.id, spanOfText(name), sentence, { help }));
}

function reportNoForm(addressee: Addressee, recipient: Entry, language: LanguagePack, report: Report): void {
  const given = FIELDS.filter((field) => addressee[field] !== undefined).join(' and ');
  const sentence = `a letter in ${language.name} is not addressed by ${given} alone`;
  const wanted = WAYS.filter(([form]) => language.greeting[form] !== undefined).map(([, field]) => field);
  const help = `add ${wanted.join(' or ')}; greet_as is the form of address as it shall stand in the greeting`;
  report(error(nameForm.id, recipient.key.span, sentence, { help }));
}

/** What to add where a language has no form for what is there. */
const WAYS: readonly (readonly [FormOfAddress, keyof Addressee])[] = [
  ['given', 'given_name'],
  ['name', 'name'],
  ['greet_as', 'greet_as'],
];

const FIELDS = ['given_name', 'patronymic', 'honorific', 'family_name', 'name', 'greet_as', 'vocative'] as const;

function addresseeIn(recipient: Node): Addressee {
  const written = FIELDS.map((field) => [field, textAt(recipient, [field])?.value.trim()] as const);
  return Object.fromEntries(written.filter(([, value]) => value !== undefined && value !== ''));
}

function hasName({ name, given_name: givenName, honorific, family_name: familyName }: Addressee): boolean {
  return name !== undefined || givenName !== undefined || (honorific !== undefined && familyName !== undefined);
}
