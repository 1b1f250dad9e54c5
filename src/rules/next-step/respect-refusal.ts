import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isNegated } from '../../text/guards.ts';
import { spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { respectRefusalExamples } from './respect-refusal.examples.ts';
import { hitsOf, needsNothing, summaryOf } from './summary.ts';

/** A condition, a question and a choice between options leave the reader free too, and need no phrase for it. */
export const respectRefusal: Etiquette = {
  id: 'next-step/respect-refusal',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'an offer or an invitation can be refused, and nobody is made to feel guilty',
  why: 'A reader who sees no way to say no does not say yes: they stop answering. A free “no” keeps the customer.',
  source: { document: '000-fy', line: 9, quote: 'ta syn rjocht om te wegerjen' },
  also: [{ document: '001-nb', line: 47, quote: 'manglende vilje til å høre et negativt svar' }],
  needs: ['free_choice', 'guilt'],
  languages: null,
  check,
  ...respectRefusalExamples,
};

function check(reading: Reading, report: Report): void {
  const pressing = reading.hits('pressure');
  for (const hit of reading.hits('guilt')) {
    const isPressure = pressing.some(
      (other) => other.passage === hit.passage && other.from < hit.to && hit.from < other.to,
    );
    if (hit.passage.isWritten && !isPressure && !isNegated(hit, reading)) reportGuilt(hit, report);
  }
  const { intent } = reading.facts;
  const summary = summaryOf(reading);
  if ((intent !== 'offer' && intent !== 'invite') || summary === null || needsNothing(reading)) return;
  if (leavesChoice(summary, reading)) return;
  const what = intent === 'offer' ? 'the offer' : 'the invitation';
  report(
    warning(respectRefusal.id, spanOf(wholeOf(summary)), `${what} gives its reader no way to say no`, {
      help: 'add a sentence that makes a “no” as easy as a “yes”',
    }),
  );
}

function reportGuilt(hit: Hit, report: Report): void {
  report(
    warning(respectRefusal.id, spanOf(hit), `“${wordsOf(hit)}” makes the reader feel guilty about a “no”`, {
      help: 'leave it out: say what you offer, and that the choice is theirs',
    }),
  );
}

function leavesChoice(summary: Passage, reading: Reading): boolean {
  if (reading.hits('free_choice').some(({ passage }) => passage.isWritten)) return true;
  const isSingleLetter = summary.tokens.filter(({ text }) => /^[A-DА-ДБ1-4]$/u.test(text)).length > 1;
  const isAsked = summary.sentences.some(({ ends }) => ends === '?');
  return isSingleLetter || isAsked || hitsOf('conditions', summary, reading).length > 0;
}
