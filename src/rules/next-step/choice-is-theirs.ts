import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { choiceIsTheirsExamples } from './choice-is-theirs.examples.ts';
import { ASKING, impositions, overlap } from './told-by-step.ts';

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
  for (const hit of impositions(reading)) {
    if (isPressure(hit, reading)) continue;
    report(
      warning(choiceIsTheirs.id, spanOf(hit), `“${wordsOf(hit)}” leaves the reader no choice`, {
        help: 'say what they can do, or ask with a please',
      }),
    );
  }
}

/** Within the letter `tone/no-pressure` reports the same words, where they press or others press too. */
function isPressure(hit: Hit, { hits }: Reading): boolean {
  if (ASKING.has(hit.passage.part)) return false;
  const pressing = hits('pressure').filter(({ passage }) => passage.isWritten);
  return pressing.some((other) => overlap(hit, other) && (!other.isWeak || pressing.length > 1));
}
