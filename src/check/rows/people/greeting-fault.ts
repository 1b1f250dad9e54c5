import { type Addressee, greetingFor } from '../../../link/greeting.ts';
import type { NamePart } from '../../../link/vocatives.ts';
import { error } from '../../../model/diagnostic.ts';
import type { FormOfAddress, LanguagePack } from '../../../model/language.ts';
import type { RowData } from '../../../model/rows.ts';
import { shown } from '../../wordings.ts';
import type { NameFault, Tell } from './name-faults.ts';

/** Why a row cannot be greeted. */
export interface GreetingFault {
  readonly field: string;
  readonly word: string;
  /** The part of the name whose vocative nobody has said; null where there is no name. */
  readonly part: NamePart | null;
  readonly fault: NameFault;
}

/** Null for a row whose greeting envoi can write. */
export function greetingFault(data: RowData, language: LanguagePack): GreetingFault | null {
  // Most lists have given names, and most languages greet by them: then nothing has to be tried.
  if (language.vocative === undefined && language.greeting.given !== undefined && isText(data['given_name']))
    return null;
  const addressee = addresseeOf(data);
  const greeting = greetingFor(addressee, language);
  if (greeting.kind === 'no-name') return nameless(data, language);
  if (greeting.kind === 'greeting' || greeting.part === 'greet_as') return null;
  const { part, word } = greeting;
  return { field: part, word, part, fault: withoutVocative(word, part, language) };
}

const unsure: Tell = (span, message, details) => error('data/missing-vocative', span, message, details);
const unnamed: Tell = (span, message, details) => error('data/nameless-person', span, message, details);

function withoutVocative(word: string, part: NamePart, { tag, vocative }: LanguagePack): NameFault {
  const file = `names/${tag}.csv`;
  const of = part === 'given_name' ? '' : ` and \`part\` \`${part}\``;
  const help =
    `answer it for all rows in the file under \`names\` in envoi.yaml, such as \`${tag}: ${file}\`, with the columns ` +
    `\`name\` and \`vocative\`${of}; or give the row a column \`vocative\` with the whole form of address, as in ` +
    `\`${vocative?.example ?? ''}\``;
  const message = `envoi is not sure of the form in which a greeting addresses ${shown(word)}`;
  return { tell: unsure, from: 0, to: word.length, message, help };
}

function nameless(data: RowData, language: LanguagePack): GreetingFault {
  const wanted = WAYS.filter(([form]) => language.greeting[form] !== undefined).map(([, field]) => `\`${field}\``);
  const message = `the row has no name by which a letter in ${language.name} greets`;
  const help = `fill in ${wanted.join(' or ')}`;
  const email = data['email'];
  const word = typeof email === 'string' ? email : '';
  return { field: 'email', word, part: null, fault: { tell: unnamed, from: 0, to: word.length, message, help } };
}

const WAYS: readonly (readonly [FormOfAddress, string])[] = [
  ['given', 'given_name'],
  ['name', 'name'],
  ['greet_as', 'greet_as'],
];

const FIELDS = ['given_name', 'patronymic', 'honorific', 'family_name', 'name', 'greet_as', 'vocative'] as const;

function addresseeOf(data: RowData): Addressee {
  const addressee: { -readonly [field in keyof Addressee]: Addressee[field] } = {};
  for (const field of FIELDS) {
    const value = data[field];
    if (typeof value === 'string') addressee[field] = value;
  }
  return addressee;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
