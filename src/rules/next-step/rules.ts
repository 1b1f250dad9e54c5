import type { Etiquette } from '../../model/rule.ts';
import { askForDecision } from './ask-for-decision.ts';
import { choiceIsTheirs } from './choice-is-theirs.ts';
import { decisionQuestionsEasy } from './decision-questions-easy.ts';
import { last } from './last.ts';
import { noInstantDemand } from './no-instant-demand.ts';
import { notVague } from './not-vague.ts';
import { offerHelp } from './offer-help.ts';
import { practicalDetails } from './practical-details.ts';
import { recipientAction } from './recipient-action.ts';
import { respectRefusal } from './respect-refusal.ts';
import { shortSummary } from './short-summary.ts';
import { single } from './single.ts';

/** Good form in the next step. */
export const nextStepRules: readonly Etiquette[] = [
  last,
  shortSummary,
  recipientAction,
  notVague,
  single,
  askForDecision,
  noInstantDemand,
  respectRefusal,
  offerHelp,
  practicalDetails,
  choiceIsTheirs,
  decisionQuestionsEasy,
];
