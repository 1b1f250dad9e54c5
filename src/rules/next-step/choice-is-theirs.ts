import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { choiceIsTheirsExamples } from './choice-is-theirs.examples.ts';

/** In other letters a “must” may be the law's or the postman's. */
export const choiceIsTheirs: Etiquette = {
  id: 'next-step/choice-is-theirs',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'an offer recommends and does not tell its reader what they must do',
  why: 'The purchase is the customer’s choice. A “must” from the one who sells is heard as an order, and refused like one.',
  source: { document: '001-nb', line: 80, quote: 'kjøpet utelukkende er hans valg' },
  also: [{ document: '001-nb', line: 80, quote: 'anbefale, men ikke påtvinge' }],
  needs: ['imposing'],
  languages: null,
  check,
  ...choiceIsTheirsExamples,
};

function check(reading: Reading, report: Report): void {
  if (reading.facts.intent !== 'offer' && reading.facts.intent !== 'invite') return;
  const hits = reading
    .hits('imposing')
    .filter(
      (hit) =>
        hit.passage.isWritten &&
        !hit.isWeak &&
        !isConditional(hit, reading) &&
        !isNegated(hit, reading) &&
        !isPressure(hit, reading),
    );
  for (const hit of hits) {
    report(
      warning(choiceIsTheirs.id, spanOf(hit), `“${wordsOf(hit)}” leaves the reader no choice`, {
        help: 'say what they can do, or ask with a please',
      }),
    );
  }
}

/** `tone/no-pressure` reports the same words where they stand in the subject or the summary, or beside others. */
function isPressure(hit: Hit, { hits }: Reading): boolean {
  const pressing = hits('pressure').filter(({ passage }) => passage.isWritten);
  const { part } = hit.passage;
  return (
    pressing.some(({ passage, from, to }) => passage === hit.passage && from < hit.to && hit.from < to) &&
    (pressing.length > 1 || part === 'summary' || part === 'subject')
  );
}
