import type { LanguagePack, Vocative } from '../model/language.ts';

/** The part of a name that a text is: what is certain for one may not be for another. */
export type NamePart = 'given_name' | 'patronymic' | 'family_name' | 'honorific' | 'name';

/**
 * Vocatives that a project gives for names of which envoi is not sure: by `nameKey`, as they shall stand in a greeting.
 * Plain data.
 */
export interface NameTable {
  readonly [key: string]: string;
}

/** A name by its part, in small letters, with one apostrophe for all: `given_name нінель`. */
export function nameKey(part: NamePart, name: string): string {
  return `${part} ${name.normalize('NFC').toLowerCase().replaceAll(/['ʼ]/gu, '’').trim()}`;
}

/**
 * A language with the vocatives of a project: all that greets or reads greetings in it then knows them. A language that
 * has no vocative stays as it is.
 */
export function withNames(pack: LanguagePack, names: NameTable): LanguagePack {
  return pack.vocative === undefined ? pack : { ...pack, vocative: { ...pack.vocative, names } };
}

/** What a project says of a name, or of a word of one; undefined where it says nothing. */
export function givenVocative(text: string, { names }: Vocative, part: NamePart): string | undefined {
  if (names === undefined) return undefined;
  const key = nameKey(part, text);
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
