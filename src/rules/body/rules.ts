import type { Etiquette } from '../../model/rule.ts';
import { answerEveryQuestion } from './answer-every-question.ts';
import { apologiseInAdvance } from './apologise-in-advance.ts';
import { argumentsNotPersuasion } from './arguments-not-persuasion.ts';
import { clearLanguage } from './clear-language.ts';
import { compensate } from './compensate.ts';
import { elderlyPatience } from './elderly-patience.ts';
import { essenceFirst } from './essence-first.ts';
import { explainTerms } from './explain-terms.ts';
import { fewI } from './few-i.ts';
import { hurriedCustomer } from './hurried-customer.ts';
import { informative } from './informative.ts';
import { literate } from './literate.ts';
import { newsAndDiscounts } from './news-and-discounts.ts';
import { noArguingExpert } from './no-arguing-expert.ts';
import { noInstantOfferCold } from './no-instant-offer-cold.ts';
import { noOverload } from './no-overload.ts';
import { noOwnDifficulties } from './no-own-difficulties.ts';
import { noQuestionForQuestion } from './no-question-for-question.ts';
import { noReasking } from './no-reasking.ts';
import { noWorthlessWords } from './no-worthless-words.ts';
import { notDry } from './not-dry.ts';
import { notMonologue } from './not-monologue.ts';
import { notifyContractChange } from './notify-contract-change.ts';
import { offerOptions } from './offer-options.ts';
import { onTopic } from './on-topic.ts';
import { optionAdvantage } from './option-advantage.ts';
import { questionsOrganised } from './questions-organised.ts';
import { relatedOffer } from './related-offer.ts';
import { sayWaitingTime } from './say-waiting-time.ts';
import { selfContained } from './self-contained.ts';
import { short } from './short.ts';
import { showVisually } from './show-visually.ts';
import { usefulToRecipient } from './useful-to-recipient.ts';
import { waitingAlternatives } from './waiting-alternatives.ts';

/** Good form in the body. */
export const bodyRules: readonly Etiquette[] = [
  short,
  essenceFirst,
  usefulToRecipient,
  noWorthlessWords,
  noOverload,
  onTopic,
  informative,
  notDry,
  offerOptions,
  optionAdvantage,
  argumentsNotPersuasion,
  questionsOrganised,
  noQuestionForQuestion,
  answerEveryQuestion,
  notMonologue,
  fewI,
  clearLanguage,
  literate,
  explainTerms,
  showVisually,
  relatedOffer,
  noInstantOfferCold,
  sayWaitingTime,
  waitingAlternatives,
  apologiseInAdvance,
  noOwnDifficulties,
  compensate,
  notifyContractChange,
  elderlyPatience,
  hurriedCustomer,
  noArguingExpert,
  newsAndDiscounts,
  selfContained,
  noReasking,
];
