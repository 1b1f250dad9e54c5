import type { Etiquette } from '../../model/rule.ts';
import { apologyAfterTrouble } from './apology-after-trouble.ts';
import { formal } from './formal.ts';
import { noExcessCheer } from './no-excess-cheer.ts';
import { closingOnce } from './once.ts';
import { politeAfterRefusal } from './polite-after-refusal.ts';
import { positiveEnd } from './positive-end.ts';
import { closingRequired } from './required.ts';
import { sameKey } from './same-key.ts';
import { thanks } from './thanks.ts';
import { wishAfter16 } from './wish-after-16.ts';
import { wishBefore16 } from './wish-before-16.ts';
import { wishFriday } from './wish-friday.ts';
import { wishRequired } from './wish-required.ts';

/** Good form in the closing. */
export const closingRules: readonly Etiquette[] = [
  closingRequired,
  closingOnce,
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
];
