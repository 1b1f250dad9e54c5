import type { Etiquette } from '../../model/rule.ts';
import { aboveEveryday } from './above-everyday.ts';
import { capitalVy } from './capital-vy.ts';
import { consistentRegister } from './consistent.ts';
import { formalYou } from './formal-you.ts';
import { lowercaseVyGeneral } from './lowercase-vy-general.ts';
import { neverTy } from './never-ty.ts';
import { noFamiliarity } from './no-familiarity.ts';
import { notOverlyBusinesslike } from './not-overly-businesslike.ts';

/** Good form in how the reader is addressed. */
export const registerRules: readonly Etiquette[] = [
  formalYou,
  neverTy,
  capitalVy,
  lowercaseVyGeneral,
  consistentRegister,
  noFamiliarity,
  aboveEveryday,
  notOverlyBusinesslike,
];
