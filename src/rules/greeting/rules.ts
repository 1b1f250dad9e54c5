import type { Etiquette } from '../../model/rule.ts';
import { allowedPhrase } from './allowed-phrase.ts';
import { askFormOfAddress } from './ask-form-of-address.ts';
import { commaAndMark } from './comma-and-mark.ts';
import { informalMirrored } from './informal-mirrored.ts';
import { informalOnlyLongAcquaintance } from './informal-only-long-acquaintance.ts';
import { greetingName } from './name.ts';
import { noDisturbanceOpening } from './no-disturbance-opening.ts';
import { noInformal } from './no-informal.ts';
import { noTimeCliche } from './no-time-cliche.ts';
import { greetingOnce } from './once.ts';
import { timeOfDay } from './time-of-day.ts';

/** Good form in the greeting. */
export const greetingRules: readonly Etiquette[] = [
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
];
