import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, nodeAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText } from '../../model/text.ts';

export const honest: Rule = {
  id: 'subject/honest',
  severity: 'error',
  hard: true,
  summary: 'a subject begins with Re: or Fwd: only where the letter continues a thread',
  why: 'A subject that plays an answer gets the letter opened once. Then the reader looks for the letter they never wrote, finds none, and believes nothing more of what we say.',
  source: { document: '001-nb', line: 304, quote: 'Det verste en ansatt kan gjøre med en klient er å lyve' },
  examples: {
    bad: ['subject: "«Re:» Your order 4512 comes on Tuesday"', 'subject: "«SV: Re:» Your order 4512 comes on Tuesday"'],
    good: [
      'subject: "Re: Your order 4512 comes on Tuesday"\nthread:\n  in_reply_to: "<4512@example.no>"',
      'subject: "Regarding order 4512: it comes on Tuesday"',
    ],
  },
  check,
};

function check(message: Message, report: Report): void {
  const { subject, language, root } = message;
  if (subject === null || entryOf(nodeAt(root, ['thread']), 'in_reply_to') !== undefined) return;
  const found = prefixes([...MAIL_PROGRAMS, ...(language?.reply_prefixes ?? [])]).exec(subject.value);
  if (found === null) return;
  const prefix = found[0].trim();
  const start = found[0].indexOf(prefix);
  const span = spanInText(subject, start, start + prefix.length);
  const help = `remove “${prefix}”; or, if it is an answer, add thread.in_reply_to with the Message-ID of the mail it answers`;
  const removed = { span: spanInText(subject, start, found[0].length), text: '' };
  const fixes = [{ title: `remove “${prefix}”`, safe: false, edits: [removed] }];
  report(error(honest.id, span, `the subject begins with “${prefix}”, but the letter answers none`, { help, fixes }));
}

/** One or more marks at the very start, each perhaps counted (`Re[2]:`), as they pile up in a thread. */
function prefixes(words: readonly string[]): RegExp {
  const marks = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return new RegExp(`^\\s*(?:(?:${marks})(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*)+`, 'iu');
}

/** What the mail programs of the world put before an answered or a forwarded subject, whatever the letter's language. */
const MAIL_PROGRAMS: readonly string[] = [
  ...'Re Fw Fwd AW WG SV VS VB Antw Doorst TR RV RES Odp Ynt'.split(' '),
  ...'Отв Ответ Пер Пересл Відп Відповідь'.split(' '),
];
