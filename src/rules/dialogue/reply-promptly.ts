import { type Report, warning } from '../../model/diagnostic.ts';
import { localTimeIfValid } from '../../link/local-time.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';
import { hasLists, hitsInParts } from '../measure/parts.ts';
import { hoursOnWorkingDays } from '../measure/hours.ts';

const MOST_HOURS = 24;

export const replyPromptly: Etiquette = {
  id: 'dialogue/reply-promptly',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'an answer goes out within a working day, or says sorry for coming late',
  why: 'Until the answer comes the reader does not know whether anybody has read them. One sentence about the wait shows that somebody noticed.',
  source: { document: '001-nb', line: 44, quote: 'treghet i å svare' },
  also: [
    { document: '001-nb', line: 252, quote: 'svare på meldinger og samtaler' },
    { document: '001-nb', line: 31, quote: 'raskt svar' },
  ],
  examples: {
    bad: [
      'context:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»\nbody: |\n  Thank you for your question. The two lamps come on Tuesday, 24 November, between 9 and 12.',
    ],
    good: [
      'context:\n  contact: reply\n  received_at: 2026-11-13T15:00:00+01:00\nsend_at: 2026-11-16T10:00:00+01:00\nbody: |\n  Thank you for your question. The two lamps come on Tuesday, 24 November, between 9 and 12.',
      'context:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-19T11:00:00+01:00\nbody: |\n  Thank you for your question, and sorry for the late answer. The two lamps come on Tuesday, 24 November.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { receivedAt, sendAt, timeZone } = reading.facts;
  if (receivedAt === null || sendAt === null || !hasLists(reading, ['apology'])) return;
  const received = localTimeIfValid(receivedAt, timeZone);
  const sent = localTimeIfValid(sendAt, timeZone);
  if (received === null || sent === null) return;
  const hours = Math.floor(hoursOnWorkingDays(received, sent));
  if (hours <= MOST_HOURS) return;
  if (hitsInParts(reading, ['apology'], ['subject', 'preheader', 'body', 'summary', 'help', 'wish']).length > 0) return;
  const sentence = `the answer goes out ${hours} hours of working days after their message, and says nothing of it`;
  const help = 'begin with one sentence that says sorry for the wait';
  const related = placeOfFact(reading, ['context', 'received_at']);
  report(
    warning(replyPromptly.id, placeOfFact(reading, ['send_at']), sentence, {
      help,
      related: related === null ? [] : [{ span: related, message: 'their message came here' }],
    }),
  );
}
