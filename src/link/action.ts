import type { Labels } from '../model/language.ts';
import type { ActionData } from '../model/message.ts';

interface Answerable {
  readonly email: string;
  readonly reply_to?: string;
}

/**
 * How the reader takes the next step: a label and a link. Answering is a `mailto:` with the subject already in it
 * (RFC 6068), calling a `tel:` (RFC 3966). Undefined where nothing is asked of the reader.
 */
export function actionFor(
  action: ActionData,
  sender: Answerable,
  subject: string,
  labels: Labels,
): { readonly label: string; readonly href: string } | undefined {
  if (action.url !== undefined) return { label: action.label ?? action.url, href: action.url };
  if (action.phone !== undefined) {
    const label = action.label ?? labels.phone.replace('{phone}', action.phone);
    return { label, href: `tel:${action.phone.replace(/[^+\d]/g, '')}` };
  }
  if (action.reply === true) return { label: action.label ?? labels.reply, href: replyLink(sender, subject) };
  return undefined;
}

function replyLink(sender: Answerable, subject: string): string {
  const address = encodeURI(sender.reply_to ?? sender.email);
  const answer = /^\p{L}{2,4}: /u.test(subject) ? subject : `Re: ${subject}`;
  return `mailto:${address}?subject=${encodeURIComponent(answer)}`;
}
