import { error, type Report } from '../../model/diagnostic.ts';
import { listTexts } from '../../link/list-texts.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, type MapNode, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText, spanOfText, type Text } from '../../model/text.ts';
import { isElsewhere, type ListDuty, listDutyOf } from './list-duty.ts';

export const unsubscribe: Rule = {
  id: 'data/unsubscribe',
  severity: 'error',
  hard: true,
  summary:
    'a list of news, offers, invitations or renewals has a link with which each reader stops it; no other letter does',
  why: 'A reader who cannot leave a list reports it as spam, and mailbox providers then keep everybody else’s letters back. They demand a link in the letter and a button of their own (RFC 8058), which works without asking who clicks: so the link says it. On a letter about an order it would offer to stop what the reader waits for.',
  source: null,
  examples: {
    bad: [
      'intent: «renewal»\nrecipients:\n  schema: customer\npostal_address: Storgata 12, 0184 Oslo, Norway',
      'intent: renewal\nrecipients:\n  schema: customer\npostal_address: Storgata 12, 0184 Oslo, Norway\nunsubscribe:\n  url: «https://lumo.example/stop»',
      'intent: confirmation\nrecipients:\n  schema: customer\n«unsubscribe»:\n  url: https://lumo.example/stop/{{recipient.customer_number}}',
      '«unsubscribe»:\n  url: https://lumo.example/stop/4512',
    ],
    good: [
      'intent: renewal\nrecipients:\n  schema: customer\npostal_address: Storgata 12, 0184 Oslo, Norway\nunsubscribe:\n  url: https://lumo.example/stop/{{recipient.customer_number}}',
    ],
  },
  check,
};

function check(message: Message, report: Report): void {
  const entry = entryOf(message.root, 'unsubscribe');
  const duty = listDutyOf(message);
  if (duty.kind === 'owed') {
    const url = textAt(entry?.value, ['url']);
    // What does not begin so is the schema's finding.
    if (url !== undefined && /^https:\/\//iu.test(url.value)) checkLink(url, message.root, report);
    else if (!entry && !isElsewhere('unsubscribe', OTHER_NAMES, message)) reportMissing(duty, report);
  } else if (entry !== undefined && duty.kind === 'none') {
    const sentence = `\`unsubscribe\` cannot stand here: ${duty.because}`;
    report(error(unsubscribe.id, entry.key.span, sentence, { help: duty.help }));
  } else if (entry !== undefined && duty.kind === 'unsaid') {
    const sentence = '`unsubscribe` belongs to some lists, and this one does not say what it is for';
    report(error(unsubscribe.id, entry.key.span, sentence, { help: duty.help }));
  }
}

const OTHER_NAMES = /unsub|opt_?out|avmeld|відпис|отпис|ôfmeld/iu;

function reportMissing({ intent, list }: Extract<ListDuty, { kind: 'owed' }>, report: Report): void {
  const sentence = `a list whose intent is ${intent.text.value} has a link with which each reader stops it`;
  const help = 'add `unsubscribe:` and below it, indented, `url: https://…/{{recipient.…}}`';
  const related = [{ span: list.key.span, message: 'the list' }];
  report(error(unsubscribe.id, intent.span, sentence, { help, related }));
}

function checkLink(url: Text, root: MapNode, report: Report): void {
  const span = spanOfText(url);
  if (!namesReader(url.value)) {
    const sentence = 'the link to unsubscribe is the same for every reader, and one click would not say who it was';
    const help =
      'put in what tells the reader from all others, best something that nobody can guess: https://…/{{recipient.…}}';
    report(error(unsubscribe.id, span, sentence, { help }));
  }
  const action = textAt(root, ['next_step', 'action', 'url']);
  if (action !== undefined && isSameLink(action.value, url.value)) {
    const help = 'give each a page of its own: whoever takes the next step does not want to leave';
    const related = [{ span: spanOfText(action), message: 'the next step' }];
    report(error(unsubscribe.id, span, 'the link to unsubscribe is that of the next step', { help, related }));
  }
  for (const link of linksInTexts(root)) if (isSameLink(link.value, url.value)) reportSecond(link, url, report);
}

/** True where an expression prints something of the row; one that only decides, or a comment, tells no reader from another. */
function namesReader(url: string): boolean {
  return /\{\{~?(?![#/!^]|else\b)[^{}]*\brecipient\./u.test(url);
}

/** The targets of links in the texts of a message. */
function linksInTexts(root: MapNode): readonly Text[] {
  return listTexts(root)
    .filter(({ kind }) => kind === 'body' || kind === 'prose')
    .flatMap(({ node: { text } }) =>
      Array.from(text.value.matchAll(/\]\(([^()]*)\)/gu), ({ index, 1: target = '' }) => {
        const { start, end } = spanInText(text, index + 2, index + 2 + target.length);
        return { value: target, source: text.source, segments: [{ at: 0, start, end }] };
      }),
    );
}

function reportSecond(link: Text, url: Text, report: Report): void {
  const sentence = 'the link to unsubscribe stands in the text, and the letter has it below the signature';
  const help = 'take it out of the text: the letter says it in its own words';
  const related = [{ span: spanOfText(url), message: 'the same link' }];
  report(error(unsubscribe.id, spanOfText(link), sentence, { help, related }));
}

function isSameLink(one: string, other: string): boolean {
  return plainLink(one) === plainLink(other);
}

/** Host names have no capitals, and neither a last slash nor what stands in braces around a name makes another link. */
function plainLink(link: string): string {
  return link
    .trim()
    .replaceAll(/\{\{~?\s*|\s*~?\}\}/gu, (brace) => (brace.startsWith('{') ? '{{' : '}}'))
    .replace(/^https:\/\/[^/{]*/iu, (start) => start.toLowerCase())
    .replace(/\/$/u, '');
}
