import { type NamePart, vocativeOf } from '../../link/vocative.ts';
import type { Reading, Token } from '../../model/reading.ts';
import { folded } from '../../text/fold.ts';
import { addresseeOf } from '../../text/passages.ts';

/** The words by which a greeting may call the reader, folded. */
export interface NamesOf {
  readonly names: ReadonlySet<string>;
  /** Names whose vocative nobody can be sure of: any form of them is taken. */
  readonly beginnings: readonly string[];
  /** `frau`, `пан`: they belong to a name and are none. */
  readonly titles: ReadonlySet<string>;
}

export function namesOf(reading: Reading): NamesOf {
  const known = NAMES.get(reading);
  if (known !== undefined) return known;
  const names = namesIn(reading);
  NAMES.set(reading, names);
  return names;
}

/** Several rules ask for them. */
const NAMES = new WeakMap<Reading, NamesOf>();

function namesIn({ message, language }: Reading): NamesOf {
  const { honorific = '', ...addressee } = addresseeOf(message);
  const names = new Set<string>();
  const beginnings: string[] = [];
  for (const [part, value] of Object.entries(addressee)) {
    for (const word of wordsOf(value)) names.add(word);
    if (language.vocative === undefined || !isNamePart(part)) continue;
    for (const word of value.split(/[\s-]+/u).filter((piece) => piece !== '')) {
      const declined = vocativeOf(word, language.vocative, part);
      if (declined === null) beginnings.push(folded(word).slice(0, SURE_LETTERS));
      else names.add(folded(declined));
    }
  }
  const called = language.vocative === undefined ? null : vocativeOf(honorific, language.vocative, 'honorific');
  const titles = new Set([...wordsOf(honorific), ...wordsOf(called ?? '')]);
  return { names, beginnings, titles };
}

/** Яків and Якове, Федір and Федоре begin alike. */
const SURE_LETTERS = 2;

function isNamePart(part: string): part is NamePart {
  return part === 'given_name' || part === 'patronymic' || part === 'family_name' || part === 'name';
}

function wordsOf(value: string): readonly string[] {
  return folded(value).match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
}

/** Whether a word of the letter is the reader's name; a hole in a message to a list stands for one. */
export function isNameOf(token: Token, { names, beginnings }: NamesOf): boolean {
  if (token.kind === 'hole') return true;
  if (token.kind !== 'word') return false;
  if (names.has(token.folded)) return true;
  return /^\p{Lu}/u.test(token.text) && beginnings.some((beginning) => token.folded.startsWith(beginning));
}

/** A title of the reader: `Ms`, `пане`. */
export function isTitleOf(token: Token, { titles }: NamesOf): boolean {
  return token.kind === 'word' && titles.has(token.folded);
}
