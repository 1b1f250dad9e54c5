import type { Etiquette } from '../../model/rule.ts';
import { firstImpression } from './first-impression.ts';
import { noEmptyWords } from './no-empty-words.ts';
import { noSpamLook } from './no-spam-look.ts';
import { statesFocus } from './states-focus.ts';

/** Good form in the subject and the preheader. */
export const subjectRules: readonly Etiquette[] = [noEmptyWords, noSpamLook, statesFocus, firstImpression];
