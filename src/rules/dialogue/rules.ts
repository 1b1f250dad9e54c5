import type { Etiquette } from '../../model/rule.ts';
import { convenientTime } from './convenient-time.ts';
import { doNotInterrupt } from './do-not-interrupt.ts';
import { holdAndMute } from './hold-and-mute.ts';
import { initiator } from './initiator.ts';
import { listen } from './listen.ts';
import { professional } from './professional.ts';
import { replyPromptly } from './reply-promptly.ts';
import { rudeCustomer } from './rude-customer.ts';

/** Good form in a letter as a part of a conversation. */
export const dialogueRules: readonly Etiquette[] = [
  replyPromptly,
  holdAndMute,
  doNotInterrupt,
  convenientTime,
  initiator,
  listen,
  rudeCustomer,
  professional,
];
