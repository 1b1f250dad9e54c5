import { replyMark } from '../../link/reply-mark.ts';
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
  const mark = replyMark(subject.value, language?.reply_prefixes ?? []);
  if (mark === null) return;
  const prefix = mark.trim();
  const start = mark.indexOf(prefix);
  const span = spanInText(subject, start, start + prefix.length);
  const help = `remove “${prefix}”; or, if it is an answer, add thread.in_reply_to with the Message-ID of the mail it answers`;
  const removed = { span: spanInText(subject, start, mark.length), text: '' };
  const fixes = [{ title: `remove “${prefix}”`, safe: false, edits: [removed] }];
  report(error(honest.id, span, `the subject begins with “${prefix}”, but the letter answers none`, { help, fixes }));
}
