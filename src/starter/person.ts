import type { RecipientData } from '../model/message.ts';

/** The parts of a recipient that can be read from one line. */
export type StarterPerson = Pick<
  RecipientData,
  'honorific' | 'given_name' | 'patronymic' | 'family_name' | 'vocative' | 'email'
>;

/** A name with an address, as mail programs write them. */
export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

/** `Kari Nordmann <kari@example.no>`; null where a name or an address is missing. What is wrong with the address is not asked here. */
export function readMailbox(text: string): Mailbox | null {
  const [, written = '', email = ''] = /^([^<>]*)<([^<>]*)>\s*$/su.exec(text) ?? [];
  const name = written
    .trim()
    .replace(/^(["'])(.*)\1$/su, '$2')
    .trim();
  return name === '' || !email.includes('@') ? null : { name, email: email.trim() };
}

/**
 * The parts of a person's name, by the order of its words. `Nordmann, Kari` has the family first, and is the way to say
 * it of names that no order tells: `Hansen, Anne Marie`. Degrees behind a name are no part of it, and nobody is greeted
 * with them.
 */
export function personOf({ name: written, email }: Mailbox): StarterPerson {
  const name = written.replace(DEGREES, '');
  const comma = /^([^,]+),([^,]+)$/u.exec(name);
  const [honorific, rest] = withoutHonorific((comma === null ? name : `${comma[2]}`).trim());
  const title = honorific === null ? {} : { honorific };
  if (comma !== null) return { ...title, ...givenParts(rest), family_name: (comma[1] ?? '').trim(), email };
  return { ...title, ...(honorific === null ? nameParts(rest) : addressedParts(honorific, rest)), email };
}

/** `Kari Nordmann PhD`, `Kari Nordmann, M.A.`; what may be a family as well, as in Yo-Yo Ma, only behind a comma. */
const DEGREES =
  /(?<=\S\s+\S+)(?:\s*,\s*(?:M\.?A|B\.?A)\.?|(?:\s*,\s*|\s+)(?:Ph\.?\s?D|D\.?Phil|M\.?D|J\.?D|LL\.?[BM]|M\.?B\.?A|[BM]\.?Sc|DDS|CPA|CFA|RN|Esq|[OMC]BE)\.?)+$/u;

type NameParts = Pick<StarterPerson, 'given_name' | 'patronymic' | 'family_name'>;

/** `Orlova Natalya Sergeyevna`, as forms of offices have it, `Natalya Sergeyevna Orlova`, `Kari Nordmann`. */
function nameParts(name: string): NameParts {
  const words = name.split(/\s+/u);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && PATRONYMIC.test(third))
    return { given_name: second, patronymic: third, family_name: first };
  if (words.length > 1 && PATRONYMIC.test(second)) {
    const family = words.slice(2).join(' ');
    return { given_name: first, patronymic: second, ...(family !== '' && { family_name: family }) };
  }
  const family = words.slice(1).join(' ');
  return { given_name: first, ...(family !== '' && { family_name: family }) };
}

/** `Fru Hansen` is of a family; to `пані Олена` the given name belongs. */
function addressedParts(honorific: string, name: string): NameParts {
  const isFamily = !/\s/u.test(name) && !/^пані?$/iu.test(honorific);
  return isFamily ? { family_name: name } : nameParts(name);
}

/** What stands behind the comma: given names, of which the last may be a patronymic. */
function givenParts(names: string): NameParts {
  const [, given, patronymic] = /^(.+)\s(\S+)$/su.exec(names) ?? [];
  if (given === undefined || patronymic === undefined || !PATRONYMIC.test(patronymic)) return { given_name: names };
  return { given_name: given, patronymic };
}

/** `Prof. Dr.` are two. */
function withoutHonorific(name: string): readonly [string | null, string] {
  const [, honorific, rest] = HONORIFIC.exec(name) ?? [];
  if (honorific === undefined || rest === undefined) return [null, name];
  const [further, last] = withoutHonorific(rest);
  return [further === null ? honorific : `${honorific} ${further}`, last];
}

const HONORIFIC = /^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Fru|Frau|Hear|пан|пані|господин|госпожа)(?:\.\s*|\s+)(\S.*)$/isu;

/** Сергеевна, Викторович, Ильинична, Миколаївна, Ілліч. */
const PATRONYMIC = /(?:ович|евич|йович|ійович|лліч|ьич|лыч|овна|евна|ична|івна|ївна)$/iu;
