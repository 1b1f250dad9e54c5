import type { LanguagePack } from '../model/language.ts';
import type { ActionModel } from '../model/letter-model.ts';
import type { ActionData } from '../model/message.ts';
import { mailAddress, phoneNumber, urlPart } from './link-parts.ts';
import { replyMark } from './reply-mark.ts';

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
  { labels, reply_prefixes: prefixes }: Pick<LanguagePack, 'labels' | 'reply_prefixes'>,
): ActionModel | undefined {
  if (action.url !== undefined) return { label: action.label ?? action.url, href: action.url };
  if (action.phone !== undefined)
    return callOf(action.phone, action.label ?? labels.phone.replace('{phone}', action.phone));
  if (action.reply === true) return { label: action.label ?? labels.reply, href: replyLink(sender, subject, prefixes) };
  return undefined;
}

/** On a narrow screen a button's words are broken at spaces; a number that is cut in two is misread. */
function callOf(phone: string, words: string): ActionModel {
  const label = words.replaceAll(phone, phone.replaceAll(' ', '\u00A0'));
  return { label, href: `tel:${phoneNumber(phone)}`, phone };
}

function replyLink({ email, reply_to: replyTo }: Answerable, subject: string, prefixes: readonly string[]): string {
  const answer = replyMark(subject, prefixes) === null ? `Re: ${subject}` : subject;
  return `mailto:${mailAddress(replyTo ?? email)}?subject=${urlPart(answer)}`;
}
