import type { Etiquette } from '../model/rule.ts';
import { short } from './body/short.ts';
import { essenceFirst } from './body/essence-first.ts';
import { usefulToRecipient } from './body/useful-to-recipient.ts';
import { noWorthlessWords } from './body/no-worthless-words.ts';
import { noOverload } from './body/no-overload.ts';
import { onTopic } from './body/on-topic.ts';
import { informative } from './body/informative.ts';
import { notDry } from './body/not-dry.ts';
import { offerOptions } from './body/offer-options.ts';
import { optionAdvantage } from './body/option-advantage.ts';
import { argumentsNotPersuasion } from './body/arguments-not-persuasion.ts';
import { questionsOrganised } from './body/questions-organised.ts';
import { noQuestionForQuestion } from './body/no-question-for-question.ts';
import { answerEveryQuestion } from './body/answer-every-question.ts';
import { notMonologue } from './body/not-monologue.ts';
import { fewI } from './body/few-i.ts';
import { clearLanguage } from './body/clear-language.ts';
import { literate } from './body/literate.ts';
import { explainTerms } from './body/explain-terms.ts';
import { showVisually } from './body/show-visually.ts';
import { relatedOffer } from './body/related-offer.ts';
import { noInstantOfferCold } from './body/no-instant-offer-cold.ts';
import { sayWaitingTime } from './body/say-waiting-time.ts';
import { waitingAlternatives } from './body/waiting-alternatives.ts';
import { apologiseInAdvance } from './body/apologise-in-advance.ts';
import { noOwnDifficulties } from './body/no-own-difficulties.ts';
import { compensate } from './body/compensate.ts';
import { notifyContractChange } from './body/notify-contract-change.ts';
import { elderlyPatience } from './body/elderly-patience.ts';
import { hurriedCustomer } from './body/hurried-customer.ts';
import { noArguingExpert } from './body/no-arguing-expert.ts';
import { newsAndDiscounts } from './body/news-and-discounts.ts';
import { selfContained } from './body/self-contained.ts';
import { noReasking } from './body/no-reasking.ts';
import { replyPromptly } from './dialogue/reply-promptly.ts';
import { holdAndMute } from './dialogue/hold-and-mute.ts';
import { doNotInterrupt } from './dialogue/do-not-interrupt.ts';
import { convenientTime } from './dialogue/convenient-time.ts';
import { initiator } from './dialogue/initiator.ts';
import { listen } from './dialogue/listen.ts';
import { rudeCustomer } from './dialogue/rude-customer.ts';
import { professional } from './dialogue/professional.ts';
import { allowedPhrase } from './greeting/allowed-phrase.ts';
import { askFormOfAddress } from './greeting/ask-form-of-address.ts';
import { commaAndMark } from './greeting/comma-and-mark.ts';
import { informalMirrored } from './greeting/informal-mirrored.ts';
import { informalOnlyLongAcquaintance } from './greeting/informal-only-long-acquaintance.ts';
import { greetingName } from './greeting/name.ts';
import { noDisturbanceOpening } from './greeting/no-disturbance-opening.ts';
import { noInformal } from './greeting/no-informal.ts';
import { noTimeCliche } from './greeting/no-time-cliche.ts';
import { greetingOnce } from './greeting/once.ts';
import { timeOfDay } from './greeting/time-of-day.ts';
import { noGenericSalutation } from './personal/no-generic-salutation.ts';
import { noBulkPhrases } from './personal/no-bulk-phrases.ts';
import { noBulkLayout } from './personal/no-bulk-layout.ts';
import { individualContent } from './personal/individual-content.ts';
import { nameFrequency } from './personal/name-frequency.ts';
import { statedWishes } from './personal/stated-wishes.ts';
import { needsFirst } from './personal/needs-first.ts';
import { recipientPerspective } from './personal/recipient-perspective.ts';
import { noIndifference } from './personal/no-indifference.ts';
import { aboveEveryday } from './register/above-everyday.ts';
import { capitalVy } from './register/capital-vy.ts';
import { consistentRegister } from './register/consistent.ts';
import { formalYou } from './register/formal-you.ts';
import { lowercaseVyGeneral } from './register/lowercase-vy-general.ts';
import { neverTy } from './register/never-ty.ts';
import { noFamiliarity } from './register/no-familiarity.ts';
import { notOverlyBusinesslike } from './register/not-overly-businesslike.ts';
import { contactChannels } from './sender/contact-channels.ts';
import { introduceAtFirstContact } from './sender/introduce-at-first-contact.ts';
import { firstImpression } from './subject/first-impression.ts';
import { noEmptyWords } from './subject/no-empty-words.ts';
import { noSpamLook } from './subject/no-spam-look.ts';
import { statesFocus } from './subject/states-focus.ts';
import { friendly } from './tone/friendly.ts';
import { noPressure } from './tone/no-pressure.ts';
import { noSuperiority } from './tone/no-superiority.ts';
import { noCriticism } from './tone/no-criticism.ts';
import { noHumiliation } from './tone/no-humiliation.ts';
import { noCompetitors } from './tone/no-competitors.ts';
import { noSlang } from './tone/no-slang.ts';
import { noJargon } from './tone/no-jargon.ts';
import { noLecturingOnTerms } from './tone/no-lecturing-on-terms.ts';
import { calm } from './tone/calm.ts';
import { noIrritation } from './tone/no-irritation.ts';
import { noInsincereEmotion } from './tone/no-insincere-emotion.ts';
import { noExcessPoliteness } from './tone/no-excess-politeness.ts';
import { politeWords } from './tone/polite-words.ts';
import { thankAndApologiseInTime } from './tone/thank-and-apologise-in-time.ts';
import { noFlattery } from './tone/no-flattery.ts';
import { noPoliticsReligion } from './tone/no-politics-religion.ts';
import { tolerance } from './tone/tolerance.ts';
import { noJokes } from './tone/no-jokes.ts';
import { noRudeWords } from './tone/no-rude-words.ts';
import { noLies } from './tone/no-lies.ts';
import { noManipulation } from './tone/no-manipulation.ts';
import { confident } from './tone/confident.ts';
import { noArguing } from './tone/no-arguing.ts';
import { compromise } from './tone/compromise.ts';
import { opinionNotOnlyOne } from './tone/opinion-not-only-one.ts';
import { notMonotone } from './tone/not-monotone.ts';
import { noSarcasm } from './tone/no-sarcasm.ts';
import { patient } from './tone/patient.ts';
import { last } from './next-step/last.ts';
import { shortSummary } from './next-step/short-summary.ts';
import { recipientAction } from './next-step/recipient-action.ts';
import { notVague } from './next-step/not-vague.ts';
import { single } from './next-step/single.ts';
import { askForDecision } from './next-step/ask-for-decision.ts';
import { noInstantDemand } from './next-step/no-instant-demand.ts';
import { respectRefusal } from './next-step/respect-refusal.ts';
import { offerHelp } from './next-step/offer-help.ts';
import { practicalDetails } from './next-step/practical-details.ts';
import { choiceIsTheirs } from './next-step/choice-is-theirs.ts';
import { decisionQuestionsEasy } from './next-step/decision-questions-easy.ts';
import { closingRequired } from './closing/required.ts';
import { formal } from './closing/formal.ts';
import { wishRequired } from './closing/wish-required.ts';
import { wishBefore16 } from './closing/wish-before-16.ts';
import { wishAfter16 } from './closing/wish-after-16.ts';
import { wishFriday } from './closing/wish-friday.ts';
import { positiveEnd } from './closing/positive-end.ts';
import { sameKey } from './closing/same-key.ts';
import { noExcessCheer } from './closing/no-excess-cheer.ts';
import { thanks } from './closing/thanks.ts';
import { apologyAfterTrouble } from './closing/apology-after-trouble.ts';
import { politeAfterRefusal } from './closing/polite-after-refusal.ts';

/** The rules of good form, in the order of a letter's parts. */
export const etiquetteRules: readonly Etiquette[] = [
  noInformal,
  noTimeCliche,
  informalOnlyLongAcquaintance,
  informalMirrored,
  allowedPhrase,
  greetingName,
  timeOfDay,
  commaAndMark,
  greetingOnce,
  askFormOfAddress,
  noDisturbanceOpening,
  noGenericSalutation,
  noBulkPhrases,
  noBulkLayout,
  individualContent,
  nameFrequency,
  statedWishes,
  needsFirst,
  recipientPerspective,
  noIndifference,
  noEmptyWords,
  noSpamLook,
  statesFocus,
  firstImpression,
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
  closingRequired,
  formal,
  wishRequired,
  wishBefore16,
  wishAfter16,
  wishFriday,
  positiveEnd,
  sameKey,
  noExcessCheer,
  thanks,
  apologyAfterTrouble,
  politeAfterRefusal,
  introduceAtFirstContact,
  contactChannels,
  friendly,
  noPressure,
  noSuperiority,
  noCriticism,
  noHumiliation,
  noCompetitors,
  formalYou,
  neverTy,
  capitalVy,
  lowercaseVyGeneral,
  consistentRegister,
  noFamiliarity,
  aboveEveryday,
  notOverlyBusinesslike,
  noSlang,
  noJargon,
  noLecturingOnTerms,
  calm,
  noIrritation,
  noInsincereEmotion,
  noExcessPoliteness,
  politeWords,
  thankAndApologiseInTime,
  noFlattery,
  noPoliticsReligion,
  tolerance,
  noJokes,
  noRudeWords,
  noLies,
  noManipulation,
  confident,
  noArguing,
  compromise,
  opinionNotOnlyOne,
  notMonotone,
  noSarcasm,
  patient,
  replyPromptly,
  holdAndMute,
  doNotInterrupt,
  convenientTime,
  initiator,
  listen,
  rudeCustomer,
  professional,
];
