import { error, type Report } from '../../model/diagnostic.ts';
import { nodeAt, textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { figuresIn } from '../measure/figures.ts';

/** The template `appointment` asks for time, place and opening hours in its schema; this is for the other templates. */
export const practicalDetails: Etiquette = {
  id: 'next-step/practical-details',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'a letter about an appointment says when it is',
  why: 'A visit is prepared from the letter alone. Without a day and an hour the reader has to write back, or comes in vain.',
  source: { document: '000-fy', line: 43, quote: 'it is lokaasje, wurk skema en tiid fan ûntfangst' },
  also: [{ document: '001-nb', line: 252, quote: 'alltid møte opp i tide' }],
  needs: [],
  languages: null,
  examples: {
    bad: [
      'intent: «appointment»\nsubject: Your visit to our showroom\nbody: |\n  Thank you for your call. Both of the Fjord lamps are ready for you in our showroom.\nnext_step:\n  summary: Please confirm that you will come.\n  action:\n    reply: true',
    ],
    good: [
      'intent: appointment\nsubject: Your visit to our showroom\nbody: |\n  Thank you for your call. Both lamps are ready for you in our showroom on Tuesday, 24 November, at 10:00.\nnext_step:\n  summary: Please confirm that you will come.\n  action:\n    reply: true',
      'intent: appointment\nsubject: Your visit to our showroom\nbody: |\n  Thank you for your call. Both lamps are ready for you in our showroom.\nnext_step:\n  summary: Which day suits you?\n  action:\n    reply: true',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { message, facts, passages } = reading;
  const intent = textAt(message.root, ['intent']);
  if (facts.intent !== 'appointment' || facts.isList || intent === undefined) return;
  // A template of its own may have the time under any name, and its schema says what it needs.
  if (nodeAt(message.root, ['details']) !== undefined || message.options.length > 0) return;
  const isAsked = passages.some(
    ({ part, sentences }) => part === 'summary' && sentences.some(({ ends }) => ends === '?'),
  );
  if (isAsked || passages.some((passage) => passage.isWritten && figuresIn(passage, reading).length > 0)) return;
  report(
    error(practicalDetails.id, spanOfText(intent), 'the letter is about an appointment and names no day and no hour', {
      help: 'say in the body when and where it is, or use `template: appointment`, which has places for both',
    }),
  );
}
