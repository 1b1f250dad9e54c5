import { warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { recipientActionExamples } from './recipient-action.examples.ts';
import { orderInBody } from './order-in-body.ts';
import { hitsOf, isEmptyStep, needsNothing, onlyTells, summaryOf } from './summary.ts';

/** Silent where something vague is asked (`next-step/not-vague`), or where the body asks (`next-step/last`). */
export const recipientAction: Etiquette = {
  id: 'next-step/recipient-action',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'the next step says what its reader does, not only what we do',
  why: 'The last words are the ones that stay. If they only tell what happens on our side, the reader puts the letter away, and we wait for an answer nobody knew was wanted.',
  source: { document: '000-fy', line: 33, quote: 'wurdt ferwachte troch de ûntfanger' },
  also: [{ document: '000-fy', line: 43, quote: 'ferwachte út de client' }],
  needs: ['reader_action'],
  languages: null,
  check,
  ...recipientActionExamples,
};

function check(reading: Reading, report: Parameters<Etiquette['check']>[1]): void {
  const summary = summaryOf(reading);
  if (summary === null || summary.tokens.length === 0 || needsNothing(reading) || !onlyTells(summary, reading)) return;
  if (
    isEmptyStep(summary, reading) ||
    hitsOf('vague_next_step', summary, reading).length > 0 ||
    orderInBody(reading) !== null
  )
    return;
  report(
    warning(recipientAction.id, spanOf(wholeOf(summary)), 'the next step asks its reader for nothing', {
      help: 'say what the reader does or decides and by when, or set `action: { none: true }` and say that nothing is needed',
    }),
  );
}
