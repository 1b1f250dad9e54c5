import { type Details, type Diagnostic, error, warning } from '../../../model/diagnostic.ts';
import type { Span } from '../../../model/span.ts';
import { anotherPerson } from '../../../rules/personal/another-person.ts';
import { legalForm } from '../../../rules/personal/legal-form.ts';
import { nameFault, SURE_GREETINGS } from '../../../rules/personal/name-shape.ts';
import { codePoint } from '../../../model/code-point.ts';
import { mixedAlphabets } from '../../../text/mixed-alphabets.ts';
import { shown } from '../../wordings.ts';
import { NOBODY, TITLES } from './name-words.ts';

/** What is wrong with a name, and which part of it shows it, from `from` up to `to`. */
export interface NameFault {
  readonly tell: Tell;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly help: string;
}

export type Tell = (span: Span, message: string, details: Details) => Diagnostic;

/** The columns that are names, of which at most one thing each is told. */
export type NameField = 'given_name' | 'family_name' | 'patronymic' | 'name' | 'greet_as' | 'vocative';

/** What one name says by itself. A form of address is taken as it is, but for its letters. */
export function nameFaultIn(field: NameField, name: string): NameFault | null {
  const isForm = field === 'greet_as' || field === 'vocative';
  for (const look of isForm ? LOOKS_AT_FORMS : LOOKS) {
    const fault = look(name, field);
    if (fault !== null) return fault;
  }
  return null;
}

type Look = (name: string, field: NameField) => NameFault | null;

const notAName: Tell = (span, message, details) => error('data/not-a-name', span, message, details);
const maybeNoName: Tell = (span, message, details) => warning('data/not-a-name', span, message, details);
const mixed: Tell = (span, message, details) => error('data/mixed-alphabets', span, message, details);
const several: Tell = (span, message, details) => error('data/two-persons', span, message, details);
const titled: Tell = (span, message, details) => warning('data/title-in-name', span, message, details);
const shouted: Tell = (span, message, details) => warning('data/name-in-capitals', span, message, details);
const nobody: Tell = (span, message, details) => error('data/placeholder-person', span, message, details);

const LOOKS_AT_FORMS: readonly Look[] = [address, markup, oddLetter];
const LOOKS: readonly Look[] = [
  address,
  markup,
  placeholder,
  oddLetter,
  greetingWord,
  capsLock,
  digits,
  noLetters,
  company,
  persons,
  register,
  title,
  marks,
];

function address(name: string): NameFault | null {
  const found = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+|(?:https?:\/\/|www\.)\S+/iu.exec(name);
  const kind = found?.[0].includes('@') ? 'an e-mail address' : 'the address of a web page';
  const help = 'write the name of the person alone; the e-mail address has a column of its own';
  return partly(notAName, found, `${kind} stands in the name, and would be printed in it`, help);
}

function markup(name: string): NameFault | null {
  const found = /<[^<>]*>?|&(?:#\d+|amp|nbsp|quot|[lg]t);/u.exec(name);
  return partly(notAName, found, `the name has ${shown(found?.[0] ?? '')} in it, as web pages write it`, 'take it out');
}

function placeholder(name: string, field: NameField): NameFault | null {
  const isGeneric = field === 'given_name' || field === 'name' ? nameFault('given_name', name) !== null : false;
  // Nomen nescio; as a given name also two initials.
  const isUnknown = field === 'name' && /^n\. ?n\.$/iu.test(name);
  if (!isGeneric && !isUnknown && !NOBODY.has(name.toLowerCase())) return null;
  const help = 'write the name of the person, or take the row out of the list';
  return wholly(nobody, name, `${shown(name)} is a word for anybody, and no name`, help);
}

function oddLetter(name: string): NameFault | null {
  const [odd] = mixedAlphabets(name);
  if (odd === undefined) return null;
  const { word, letter, index, alphabet, other } = odd;
  const message = `${shown(word)} has the ${alphabet} letter \`${letter}\` (${codePoint(letter)}) among ${other} ones`;
  const help = `type the name again in ${other} letters`;
  return { tell: mixed, from: index, to: index + letter.length, message, help };
}

/** `Dear Kari`: a greeting would say it twice. */
function greetingWord(name: string): NameFault | null {
  const found = /^[\p{L}]+(?=[\s,])/u.exec(name);
  if (found === null || !SURE_GREETINGS.has(found[0].toLowerCase())) return null;
  const message = `the greeting ${shown(found[0])} stands in the name, and would be printed as a part of it`;
  return partly(maybeNoName, found, message, 'write the name alone');
}

/** `kARI`, typed with the key for capitals held down. */
function capsLock(name: string): NameFault | null {
  if (!INVERTED.test(name)) return null;
  const message = `${shown(name)} has its capitals and small letters the other way round`;
  const help = `write ${shown(`${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`)}`;
  return wholly(shouted, name, message, help);
}

/** A small letter and capitals behind it, in a name of one word. */
export const INVERTED: RegExp = /^\p{Ll}\p{Lu}{2,}$/u;

/** `John Smith 3rd` is a name, `Kari 2` is one with a mark that somebody made for themselves. */
function digits(name: string): NameFault | null {
  const found = /[+(]?\p{Nd}[\p{Nd}\p{L}]*(?:[ ()/-]*\p{Nd}+)*/u.exec(name);
  if (found === null || /^(?:1st|2nd|3rd|[4-9]th)$/iu.test(found[0])) return null;
  const isSure = found[0].replaceAll(/\P{Nd}/gu, '').length >= SURE_DIGITS || !/\p{L}/u.test(name);
  const message = `the name has the number ${shown(found[0].trim())} in it, and would be printed with it`;
  return partly(isSure ? notAName : maybeNoName, found, message, 'write the name alone');
}

/** Shorter numbers tell two customers of one name from each other. */
const SURE_DIGITS = 4;

function noLetters(name: string): NameFault | null {
  if (/\p{L}/u.test(name)) return null;
  return wholly(notAName, name, `${shown(name)} has no letter, and is no name`, 'write the name, or leave it empty');
}

function company(name: string): NameFault | null {
  // Alone it marks nothing: somebody may be called Ag, and written in capitals.
  const form = name.includes(' ') ? legalForm(name) : null;
  if (form === null) return null;
  const mark = name.slice(form.start, form.end);
  const help = 'write to a person there, and put only their name here';
  // In the south of India initials stand behind the name: Ramesh AG.
  const isSure = !/^[A-Z]{2}$/u.test(mark);
  const message = `${shown(mark)} marks a company, and a letter goes to a person`;
  return { tell: isSure ? notAName : maybeNoName, from: form.start, to: form.end, message, help };
}

function persons(name: string): NameFault | null {
  // Malaysian and Indian: son of, daughter of. Blanks keep every place.
  const plain = name.replaceAll(/(?<=^|\s)(?:[as]\/[lo]|[ad]\/[po])(?=\s)/giu, '   ');
  const another = anotherPerson(plain);
  if (another === null) return null;
  const help = 'give each of them a row with an address of their own';
  const message = 'more than one person stands in one name';
  return { tell: several, from: another.start, to: another.end, message, help };
}

/** `Nordmann, Kari`, in whichever column it stands. */
function register(name: string): NameFault | null {
  const fault = name.includes(',') ? nameFault('name', name) : null;
  if (fault === null) return null;
  const said = name.split(',').map((part) => part.trim());
  const help = `write ${shown(said.toReversed().join(' '))}, or give each of the two names a column of its own`;
  return wholly(notAName, name, `${shown(name)} ${fault.what}`, help);
}

/** A title before a name. Alone it is one too, in a column of given names. */
function title(name: string, field: NameField): NameFault | null {
  const found = /^([\p{L}-]+)\.?(?=\s|$)(?<rest>.*)$/su.exec(name);
  const word = found?.[1] ?? '';
  if (!TITLES.has(word.toLowerCase()) || field === 'family_name' || field === 'patronymic') return null;
  const isAlone = (found?.groups?.['rest'] ?? '').trim() === '';
  if ((isAlone || FAMILIES.has(word.toLowerCase())) && field !== 'given_name') return null;
  if (isAlone && FAMILIES.has(word.toLowerCase())) return null;
  const to = name.slice(word.length).startsWith('.') ? word.length + 1 : word.length;
  const help = `write ${shown(name.slice(0, to))} in a column \`honorific\`, and the name alone here`;
  const message = `the title ${shown(name.slice(0, to))} stands in the name, and would be printed as a part of it`;
  return { tell: titled, from: 0, to, message, help };
}

/** What stands behind a name in a sentence, or around what is no part of it; with `Kari,` a letter begins `Hei Kari,,`. */
function marks(name: string, field: NameField): NameFault | null {
  if (field === 'family_name' || field === 'patronymic') return null;
  const mark = MARKS.exec(name) ?? (field === 'given_name' ? FULL_STOP.exec(name) : null);
  const help = 'write the name alone, as it stands in a greeting';
  return partly(maybeNoName, mark, `${shown(mark?.[0] ?? '')} in the name would be printed with it`, help);
}

/** A quotation mark between letters is one of Hebrew, and an apostrophe before or behind a name can be a letter. */
const MARKS = /[,;:!?…]+$|(?<!\p{L})["“”„«»‹›]|["“”„«»‹›](?!\p{L})|^['‘’‚].*['‘’]$|[([{（［].*|[)\]}）］]/su;

/** `Kari.`, and not `Jr.`, `St.` or `J. R. R.` */
const FULL_STOP = /(?<=\p{L}{4})\.$/u;

/** `J.`, where the family name does not go on with initials: by such names people are known. */
export function loneInitial(given: string, family: string): NameFault | null {
  if (!INITIAL.test(given) || /^\p{L}\./u.test(family)) return null;
  const help = 'write the given name in full, or give the row a column `greet_as` with the whole form of address';
  return wholly(maybeNoName, given, `${shown(given)} is an initial, and a greeting would be made with it`, help);
}

const INITIAL = /^\p{L}\.$/u;

/** Titles that are family names too, or given ones. */
const FAMILIES: ReadonlySet<string> = new Set('пан пані herr professor doctor доктор'.split(' '));

function partly(tell: Tell, found: RegExpExecArray | null, message: string, help: string): NameFault | null {
  return found === null
    ? null
    : { tell, from: found.index, to: found.index + found[0].trimEnd().length, message, help };
}

function wholly(tell: Tell, name: string, message: string, help: string): NameFault {
  return { tell, from: 0, to: name.length, message, help };
}
