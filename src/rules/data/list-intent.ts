import { type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { isElsewhere, listDutyOf } from './list-duty.ts';

export const listIntent: Rule = {
  id: 'data/list-intent',
  severity: 'warning',
  hard: true,
  summary: 'a message to a list says with `intent` what it is for',
  why: 'What a list owes its readers hangs on what it is for: news, offers, invitations and renewals have a link with which each reader stops them, and an address by post; on a letter about an order both would be wrong. A list that does not say it is held to neither, and an offer would go out without a way to stop it.',
  source: null,
  examples: {
    bad: ['«recipients»:\n  schema: customer'],
    good: ['intent: appointment\nrecipients:\n  schema: customer'],
  },
  check,
};

function check(message: Message, report: Report): void {
  const list = entryOf(message.root, 'recipients');
  const duty = listDutyOf(message);
  if (duty.kind !== 'unsaid' || list === undefined || isElsewhere('intent', OTHER_NAMES, message)) return;
  // Who writes one of these is asked for the intent there.
  if (entryOf(message.root, 'unsubscribe') || entryOf(message.root, 'postal_address')) return;
  const sentence = 'this list does not say what it is for, and what it owes its readers hangs on that';
  report(warning(listIntent.id, list.key.span, sentence, { help: HELP }));
}

const OTHER_NAMES = /intent|purpose|formål|hensikt|намір|намер|цель|мета/iu;

const HELP =
  'add `intent:` with one of `news`, `offer`, `invite`, `renewal`, which need a way out, or with what else it is: `appointment`, `confirmation`, `service` …';
