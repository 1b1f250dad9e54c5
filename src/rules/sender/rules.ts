import type { Etiquette } from '../../model/rule.ts';
import { contactChannels } from './contact-channels.ts';
import { introduceAtFirstContact } from './introduce-at-first-contact.ts';

/** Good form in the sender. */
export const senderRules: readonly Etiquette[] = [introduceAtFirstContact, contactChannels];
