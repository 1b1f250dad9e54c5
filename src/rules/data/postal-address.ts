import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { isElsewhere, type ListDuty, listDutyOf } from './list-duty.ts';

export const postalAddress: Rule = {
  id: 'data/postal-address',
  severity: 'error',
  hard: true,
  summary:
    'a list of news, offers, invitations or renewals says where its sender can be reached by post; no other letter does',
  why: 'Whoever writes to many at once says who they are and where: the law of most countries wants an address by post on advertising, and mailbox providers look for it. On a letter about an order it would say that this is advertising too.',
  source: null,
  examples: {
    bad: [
      'intent: «renewal»\nrecipients:\n  schema: customer\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}',
      'intent: renewal\nrecipients:\n  schema: customer\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}\npostal_address: «ola@lumo.example»',
      'intent: renewal\nrecipients:\n  schema: customer\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}\npostal_address: «Oslo, Norway»',
      '«postal_address»: Storgata 12, 0184 Oslo, Norway',
    ],
    good: [
      'intent: renewal\nrecipients:\n  schema: customer\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}\npostal_address: Storgata 12, 0184 Oslo, Norway',
      'intent: renewal\nrecipients:\n  schema: customer\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}\npostal_address: Main Street, Ballina, Co. Mayo',
    ],
  },
  check,
};

function check(message: Message, report: Report): void {
  const entry = entryOf(message.root, 'postal_address');
  const duty = listDutyOf(message);
  if (duty.kind === 'owed') {
    if (entry !== undefined) checkAddress(message, report);
    else if (!isElsewhere('postal_address', OTHER_NAMES, message)) reportMissing(duty, report);
  } else if (entry !== undefined && duty.kind === 'none') {
    const sentence = `\`postal_address\` cannot stand here: ${duty.because}`;
    report(error(postalAddress.id, entry.key.span, sentence, { help: duty.help }));
  } else if (entry !== undefined && duty.kind === 'unsaid' && !entryOf(message.root, 'unsubscribe')) {
    const sentence = '`postal_address` belongs to some lists, and this one does not say what it is for';
    report(error(postalAddress.id, entry.key.span, sentence, { help: duty.help }));
  }
}

const OTHER_NAMES = /post|street|mail(?:ing)?_?addr|пошт|почт/iu;

function reportMissing({ intent, list }: Extract<ListDuty, { kind: 'owed' }>, report: Report): void {
  const sentence = `a list whose intent is ${intent.text.value} says where its sender can be reached by post`;
  const help = 'add `postal_address:` with street, number, postcode, town and country';
  const related = [{ span: list.key.span, message: 'the list' }];
  report(error(postalAddress.id, intent.span, sentence, { help, related }));
}

/** What is blank is the schema's finding. */
function checkAddress({ root }: Message, report: Report): void {
  const address = textAt(root, ['postal_address']);
  if (address === undefined || address.value.trim() === '' || isPostal(address.value.trim())) return;
  const sentence = `\`${address.value.trim()}\` is no address by post`;
  const help = 'write street, number, postcode, town and country; a post-office box will do too';
  report(error(postalAddress.id, spanOfText(address), sentence, { help }));
}

/** Three words with a number among them, or three parts: a house in the country may have a name alone. */
function isPostal(address: string): boolean {
  // Expressions cannot stand here, which is said elsewhere.
  if (address.includes('{{')) return true;
  if (/^\S+@\S+$|:\/\//u.test(address) || address.length < SHORTEST) return false;
  const words = address.match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = address.split(/[,;\n·•|]/u).filter((part) => /\p{L}/u.test(part));
  return (words.length >= FEWEST && /\p{N}/u.test(address)) || parts.length >= FEWEST;
}

const SHORTEST = 10;
const FEWEST = 3;
