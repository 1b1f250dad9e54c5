import type { Vocative, VocativeEnding } from '../model/language.ts';
import { givenVocative, type NamePart } from './vocatives.ts';

export type { NamePart } from './vocatives.ts';

/**
 * The vocative of a name or a title; null where its form is not certain, as for every family name: a woman called
 * Олена Роман is not «Романе». Several words and the halves of a double name are declined one by one, and all must be
 * certain. Capitals and apostrophes stay as they are written; what has no letter of the language's script stays whole.
 * What the project says of a name goes before all this, and stands as it says.
 */
export function vocativeOf(text: string, vocative: Vocative, part: NamePart): string | null {
  const known = answersOf(vocative, part);
  const before = known.get(text);
  if (before !== undefined) return before;
  // Each a text of its own: a cell may be a part of a long text, and would keep that in memory.
  const own = ` ${text}`.slice(1);
  const found = newVocative(own, vocative, part);
  if (known.size >= MOST_NAMES) known.clear();
  known.set(own, found);
  return found;
}

function answersOf(vocative: Vocative, part: NamePart): Answers {
  const parts = KNOWN.get(vocative) ?? new Map<NamePart, Answers>();
  const known = parts.get(part) ?? new Map<string, string | null>();
  if (known.size === 0) KNOWN.set(vocative, parts.set(part, known));
  return known;
}

type Answers = Map<string, string | null>;

/** The rows of a list have the same names again and again. */
const KNOWN = new WeakMap<Vocative, Map<NamePart, Answers>>();
const MOST_NAMES = 20_000;

function newVocative(text: string, vocative: Vocative, part: NamePart): string | null {
  const given = givenVocative(text, vocative, part);
  if (given !== undefined) return given;
  // Nearly every name of a list is in the table as it is written.
  if (isTabled(part) && Object.hasOwn(vocative.words, text)) return vocative.words[text] ?? null;
  const script = scriptOf(vocative);
  const composed = text.normalize('NFC');
  if (!SEVERAL.test(composed))
    return script.test(composed) ? vocativeOfWord(composed, vocative, partOf(part, 0)) : composed;
  const pieces = composed.split(/([\s\p{Pd}]+)/u);
  const declined = pieces.map((piece, index) =>
    script.test(piece) ? vocativeOfWord(piece, vocative, partOf(part, index)) : piece,
  );
  return declined.includes(null) ? null : declined.join('');
}

const SEVERAL = /[\s\p{Pd}]/u;

function scriptOf(vocative: Vocative): RegExp {
  const known = SCRIPTS.get(vocative);
  if (known !== undefined) return known;
  const script = new RegExp(`\\p{Script=${vocative.script}}`, 'u');
  SCRIPTS.set(vocative, script);
  return script;
}

/** A list asks for each of its rows. */
const SCRIPTS = new WeakMap<Vocative, RegExp>();

/** A whole name begins with the given name as often as not, and what follows may be a family name. */
function partOf(part: NamePart, index: number): NamePart {
  return part === 'name' && index === 0 ? 'given_name' : part;
}

function vocativeOfWord(written: string, vocative: Vocative, part: NamePart): string | null {
  const given = givenVocative(written, vocative, part);
  if (given !== undefined) return given;
  const found = inTable(written, vocative, part) ?? byEnding(written, vocative, part);
  if (found === null) return null;
  const apostrophe = APOSTROPHES.exec(written)?.[0];
  const cased = inCaseOf(written, found);
  return apostrophe === undefined ? cased : cased.replace(APOSTROPHES, apostrophe);
}

function inTable(written: string, { words }: Vocative, part: NamePart): string | null {
  if (!isTabled(part)) return null;
  const small = written.toLowerCase().replace(APOSTROPHES, '’');
  for (const key of [capitalised(small), small, capitalised(small).replace('’', "'")]) {
    if (Object.hasOwn(words, key)) return words[key] ?? null;
  }
  return null;
}

function isTabled(part: NamePart): boolean {
  return part === 'given_name' || part === 'honorific';
}

function byEnding(written: string, { endings }: Vocative, part: NamePart): string | null {
  const small = written.toLowerCase();
  let longest: VocativeEnding | null = null;
  for (const ending of endings) {
    const fits = ending.of === part && small.endsWith(ending.from) && small.length > ending.from.length;
    if (fits && (longest === null || ending.from.length > longest.from.length)) longest = ending;
  }
  return longest === null ? null : small.slice(0, -longest.from.length) + longest.to;
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
