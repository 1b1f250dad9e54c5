import { warning } from '../../../model/diagnostic.ts';
import { shown } from '../../wordings.ts';
import type { NameFault, Tell } from './name-faults.ts';
import { isInCapitals, isInSmall, LARGE, type NameShape, SMALL } from './name-shape.ts';

/**
 * `KARI NORDMANN` and `kari nordmann`, as registers and forms on the web leave them. Only where the given and the family
 * name agree: `Jean DUPONT` writes his so, the van Dijks theirs, and in `JP Morgan` they are initials. At least three
 * letters, of which one is a vowel where they are capitals. Alone a given name is judged alike, a whole one from two words
 * on.
 */
export function caseFault(name: string, shape: NameShape, family: string, familyShape: NameShape): NameFault | null {
  const isLarge = isInCapitals(shape);
  if (!isLarge && !isInSmall(shape)) return null;
  if (family !== '' && !(isLarge ? isInCapitals(familyShape) : isInSmall(familyShape))) return null;
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < FEWEST_LETTERS || (isLarge && !VOWEL.test(name.normalize('NFD')))) return null;
  const instead = name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  const message = `${shown(name)} is written in ${isLarge ? 'capitals' : 'small letters'}, and would be printed so`;
  const help = `write ${shown(instead)}${family === '' ? '' : ', and the family name alike'}`;
  return { tell: inCapitals, from: 0, to: name.length, message, help };
}

/** Whether it has letters that could be of either case: most names have both, and are done with this. */
export function isCaseOdd(shape: NameShape): boolean {
  const cases = shape & (LARGE | SMALL);
  return cases === LARGE || cases === SMALL;
}

const inCapitals: Tell = (span, message, details) => warning('data/name-in-capitals', span, message, details);

const FEWEST_LETTERS = 3;

/** Of names taken apart into letters and marks. */
const VOWEL = /[AEIOUYÆØŒАЕИОУЫЭЮЯІЄΑΕΗΙΟΥΩ]/u;
