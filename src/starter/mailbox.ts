import { addressFault } from '../check/formats/address.ts';
import { readMailbox } from './person.ts';

/** Why a text cannot be taken for a person: asked before anything is made of it. */
export interface MailboxFault {
  readonly problem: string;
  /** Null where the whole form is missing, and only an example helps. */
  readonly help: string | null;
}

/** What is wrong with a name with an address, in the words of `check`. */
export function mailboxFault(text: string): MailboxFault | null {
  const mailbox = readMailbox(text);
  if (mailbox === null) return { problem: `${text} is no name with an address`, help: null };
  const fault = addressFault(mailbox.email);
  return fault === null ? null : { problem: `${mailbox.email} ${fault.what}`, help: fault.help };
}

/** The same in one line, for somebody who is asked again. */
export function mailboxQuestionFault(text: string, example: string): string | null {
  const fault = mailboxFault(text);
  if (fault === null) return null;
  return fault.help === null ? `write a name and an address, such as ${example}` : `${fault.problem}; ${fault.help}`;
}
