import { warning } from '../../../model/diagnostic.ts';
import { inUsualCase, lettersOf } from '../../../text/name-letters.ts';
import { shown } from '../../wordings.ts';
import type { NameFault, Tell } from './name-faults.ts';
import { isInCapitals, isInSmall, LARGE, type NameShape, SMALL } from './name-shape.ts';

/**
 * `KARI NORDMANN` and `kari nordmann`, as registers and forms on the web leave them. Only where the given and the family
 * name agree: `Jean DUPONT` may write his so, the van Dijks theirs, and in `JP Morgan` they are initials. In a message to
 * one reader `greeting/name-case` asks about DUPONT, and `allow` answers; of one row among many nobody could. Alone a given
 * name is judged alike, a whole one from two words on.
 */
export function caseFault(name: string, shape: NameShape, family: string, familyShape: NameShape): NameFault | null {
  const isLarge = isInCapitals(shape);
  if (!isLarge && !isInSmall(shape)) return null;
  if (family !== '' && !(isLarge ? isInCapitals(familyShape) : isInSmall(familyShape))) return null;
  const letters = lettersOf(name, 1);
  if (letters === null) return null;
  const message = `${shown(name)} is written in ${letters}, and would be printed so`;
  const help = `write ${shown(inUsualCase(name))}${family === '' ? '' : ', and the family name alike'}`;
  return { tell: inCapitals, from: 0, to: name.length, message, help };
}

/** Whether it has letters that could be of either case: most names have both, and are done with this. */
export function isCaseOdd(shape: NameShape): boolean {
  const cases = shape & (LARGE | SMALL);
  return cases === LARGE || cases === SMALL;
}

const inCapitals: Tell = (span, message, details) => warning('data/name-in-capitals', span, message, details);
