import { CYRILLIC_FORMS, LATIN_FORMS } from '../../../rules/personal/legal-form.ts';
import { NOUNS, SURE_GREETINGS } from '../../../rules/personal/name-shape.ts';
import { BLANK, CASELESS, hasTwoAlphabets, LARGE, type NameShape, ODD, SMALL } from './name-shape.ts';
import { INVERTED } from './name-faults.ts';
import { NOBODY, TITLES } from './name-words.ts';

/**
 * True for nearly every name, in a small part of the time of a thorough look: `nameFaultIn` finds nothing in a name that
 * is plain.
 */
export function isPlain(name: string, shape: NameShape): boolean {
  if ((shape & ODD) !== 0 || (shape & LETTERS) === 0 || hasTwoAlphabets(shape)) return false;
  // Apostrophes, around a name.
  if (QUOTES.includes(name.charAt(0)) && QUOTES.includes(name.charAt(name.length - 1))) return false;
  const small = name.toLowerCase();
  if (WORDS.has(small) || INVERTED.test(name)) return false;
  return (shape & BLANK) === 0 || !isSuspect(small);
}

const QUOTES = "'‘’";

const LETTERS = SMALL | LARGE | CASELESS;

const WORDS: ReadonlySet<string> = new Set([...NOBODY, ...TITLES, ...NOUNS, ...SURE_GREETINGS]);

/** Of several words: whether one of them is a title, joins two names, or marks a company. */
function isSuspect(small: string): boolean {
  const first = small.slice(0, small.indexOf(' '));
  const last = small.slice(small.lastIndexOf(' ') + 1);
  if (NOUNS.has(last) || SURE_GREETINGS.has(last) || NOUNS.has(first) || SURE_GREETINGS.has(first)) return true;
  return TITLES.has(first) || JOINED.test(small) || LEGAL_FORMS.has(last) || LEGAL.test(small);
}

const JOINED = / (?:and|og|und|en|и|і|й|та) /;

const LEGAL_FORMS: ReadonlySet<string> = new Set(LATIN_FORMS.map((form) => form.toLowerCase()));
const CYRILLIC = CYRILLIC_FORMS.join('|').toLowerCase();
const LEGAL = new RegExp(`^(?:${CYRILLIC}) | (?:${CYRILLIC})$`);
