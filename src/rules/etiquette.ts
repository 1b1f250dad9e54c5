import type { Etiquette } from '../model/rule.ts';
import { bodyRules } from './body/rules.ts';
import { closingRules } from './closing/rules.ts';
import { dialogueRules } from './dialogue/rules.ts';
import { greetingRules } from './greeting/rules.ts';
import { nextStepRules } from './next-step/rules.ts';
import { personalRules } from './personal/rules.ts';
import { registerRules } from './register/rules.ts';
import { senderRules } from './sender/rules.ts';
import { subjectRules } from './subject/rules.ts';
import { toneRules } from './tone/rules.ts';

/** The rules of good form, in the order of a letter's parts. */
export const etiquetteRules: readonly Etiquette[] = [
  ...greetingRules,
  ...personalRules,
  ...subjectRules,
  ...bodyRules,
  ...nextStepRules,
  ...closingRules,
  ...senderRules,
  ...toneRules,
  ...registerRules,
  ...dialogueRules,
];
