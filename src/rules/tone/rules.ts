import type { Etiquette } from '../../model/rule.ts';
import { calm } from './calm.ts';
import { compromise } from './compromise.ts';
import { confident } from './confident.ts';
import { friendly } from './friendly.ts';
import { noArguing } from './no-arguing.ts';
import { noCompetitors } from './no-competitors.ts';
import { noCriticism } from './no-criticism.ts';
import { noExcessPoliteness } from './no-excess-politeness.ts';
import { noFlattery } from './no-flattery.ts';
import { noHumiliation } from './no-humiliation.ts';
import { noInsincereEmotion } from './no-insincere-emotion.ts';
import { noIrritation } from './no-irritation.ts';
import { noJargon } from './no-jargon.ts';
import { noJokes } from './no-jokes.ts';
import { noLecturingOnTerms } from './no-lecturing-on-terms.ts';
import { noLies } from './no-lies.ts';
import { noManipulation } from './no-manipulation.ts';
import { noPoliticsReligion } from './no-politics-religion.ts';
import { noPressure } from './no-pressure.ts';
import { noRudeWords } from './no-rude-words.ts';
import { noSarcasm } from './no-sarcasm.ts';
import { noSlang } from './no-slang.ts';
import { noSuperiority } from './no-superiority.ts';
import { notMonotone } from './not-monotone.ts';
import { opinionNotOnlyOne } from './opinion-not-only-one.ts';
import { patient } from './patient.ts';
import { politeWords } from './polite-words.ts';
import { thankAndApologiseInTime } from './thank-and-apologise-in-time.ts';
import { tolerance } from './tolerance.ts';

/** Good form in the tone. */
export const toneRules: readonly Etiquette[] = [
  friendly,
  noPressure,
  noSuperiority,
  noCriticism,
  noHumiliation,
  noCompetitors,
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
];
