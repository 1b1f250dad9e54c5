import { dayIfValid } from '../../link/local-time.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { isLetterYear } from '../letter-years.ts';
import { isoDate, saysAnotherDay } from './deadline.ts';

/** Of a letter that does not say when it is sent: it is sent today or later. Where `send_at` stands, `next-step/deadline` holds it. */
export const deadlineAhead: Rule = {
  id: 'next-step/deadline-ahead',
  severity: 'warning',
  hard: false,
  summary: 'the deadline of a letter that is still to be sent is not over',
  why: 'A day that is over when the letter comes cannot be kept. It was left from the letter that this one was copied from, or its year was mistyped.',
  source: { document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte troch de ûntfanger' },
  examples: {
    bad: [
      'next_step:\n  summary: Please confirm the address.\n  action:\n    reply: true\n  deadline: «2020-11-23»',
      'next_step:\n  summary: Please confirm the address by Monday.\n  action:\n    reply: true\n  deadline: «2020-11-23»',
    ],
    good: [
      'next_step:\n  summary: Please confirm the address.\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'send_at: 2020-11-20T10:00:00+01:00\nnext_step:\n  summary: Please confirm the address.\n  action:\n    reply: true\n  deadline: 2020-11-23',
    ],
  },
  check,
};

function check(message: Message, report: Report, today: string): void {
  const { root } = message;
  const text = textAt(root, ['next_step', 'deadline']);
  const day = text === undefined ? null : dayIfValid(text.value);
  if (text === undefined || day === null || !isLetterYear(day.year) || isoDate(day) >= today) return;
  if (textAt(root, ['send_at']) !== undefined || saysAnotherDay(message, day)) return;
  report(
    warning(deadlineAhead.id, spanOfText(text), `the deadline was over before today, ${today}`, {
      help: 'set a day that is still to come; a letter that has been sent says when in `send_at`',
    }),
  );
}
