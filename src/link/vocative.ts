import type { Vocative } from '../model/language.ts';

/** The part of a name that a text is: what is certain for one may not be for another. */
export type NamePart = 'given_name' | 'patronymic' | 'family_name' | 'honorific' | 'name';

/**
 * The vocative of a name or a title; null where its form is not certain, as for every family name: a woman called
 * Олена Роман is not «Романе». Several words and the halves of a double name are declined one by one, and all must be
 * certain. Capitals and apostrophes stay as they are written; what has no letter of the language's script stays whole.
 */
export function vocativeOf(text: string, vocative: Vocative, part: NamePart): string | null {
  const script = new RegExp(`\\p{Script=${vocative.script}}`, 'u');
  const pieces = text.normalize('NFC').split(/([\s\p{Pd}]+)/u);
  const declined = pieces.map((piece, index) =>
    script.test(piece) ? vocativeOfWord(piece, vocative, partOf(part, index)) : piece,
  );
  return declined.includes(null) ? null : declined.join('');
}

/** A whole name begins with the given name as often as not, and what follows may be a family name. */
function partOf(part: NamePart, index: number): NamePart {
  return part === 'name' && index === 0 ? 'given_name' : part;
}

function vocativeOfWord(written: string, vocative: Vocative, part: NamePart): string | null {
  const found = inTable(written, vocative, part) ?? byEnding(written, vocative, part);
  if (found === null) return null;
  const apostrophe = APOSTROPHES.exec(written)?.[0];
  const cased = inCaseOf(written, found);
  return apostrophe === undefined ? cased : cased.replace(APOSTROPHES, apostrophe);
}

function inTable(written: string, { words }: Vocative, part: NamePart): string | null {
  if (part !== 'given_name' && part !== 'honorific') return null;
  const small = written.toLowerCase().replace(APOSTROPHES, '’');
  for (const key of [capitalised(small), small, capitalised(small).replace('’', "'")]) {
    if (Object.hasOwn(words, key)) return words[key] ?? null;
  }
  return null;
}

function byEnding(written: string, { endings }: Vocative, part: NamePart): string | null {
  const small = written.toLowerCase();
  const fitting = endings.filter(({ of, from }) => of === part && small.endsWith(from) && small.length > from.length);
  const longest = fitting.toSorted((a, b) => b.from.length - a.from.length)[0];
  return longest === undefined ? null : small.slice(0, -longest.from.length) + longest.to;
}

/** ’ as the handbooks print it, ' as keyboards have it, ʼ as Unicode would have it. */
const APOSTROPHES = /['’ʼ]/u;

function inCaseOf(written: string, found: string): string {
  const isIn = (change: (text: string) => string): boolean => written === change(written);
  if (written.length > 1 && isIn((text) => text.toUpperCase())) return found.toUpperCase();
  if (isIn((text) => text.toLowerCase())) return found.toLowerCase();
  return capitalised(found);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
