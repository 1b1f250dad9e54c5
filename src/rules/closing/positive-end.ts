import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated, sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { closingLines } from './closing-lines.ts';
import { positiveEndExamples } from './positive-end.examples.ts';

/** A weak entry may stand in what is good news (“you can cancel free of charge”): two of them make a bad end. */
export const positiveEnd: Etiquette = {
  id: 'closing/positive-end',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'the last sentences leave a good feeling',
  why: 'The last sentence is the one that is remembered. Bad news belongs further up, and what can be done about it at the end.',
  source: { document: '000-fy', line: 43, quote: 'moat bliuwe geunstige yndruk op in potinsjele klant' },
  also: [
    { document: '001-nb', line: 318, quote: 'tenker en person over de siste setningene dine' },
    { document: '000-fy', line: 43, quote: 'emosjonele residu dat hat te wêzen posityf' },
    { document: '001-nb', line: 120, quote: 'huske spesialistens vennlige holdning' },
  ],
  needs: ['negative_end'],
  languages: null,
  check,
  ...positiveEndExamples,
};

function check(reading: Reading, report: Report): void {
  const lasts = [...lastOf('summary', reading), ...closingLines(reading)];
  for (const passage of lasts) {
    const hits = reading
      .hits('negative_end')
      .filter((hit) => hit.passage === passage && isInLastSentence(hit) && !isConditional(hit, reading))
      .filter((hit) => !isNegated(hit, reading));
    const worst = hits.find(({ isWeak }) => !isWeak) ?? (hits.length > 1 ? hits[0] : undefined);
    if (worst !== undefined) reportEnd(worst, report);
  }
}

function lastOf(part: Passage['part'], { passages }: Reading): readonly Passage[] {
  return passages.filter((passage) => passage.part === part && passage.isWritten);
}

function isInLastSentence(hit: Hit): boolean {
  const sentence = sentenceAt(hit.passage, hit.from);
  return hit.passage.part !== 'summary' || sentence === hit.passage.sentences.at(-1);
}

function reportEnd(hit: Hit, report: Report): void {
  report(
    warning(positiveEnd.id, spanOf(hit), `the letter ends with “${wordsOf(hit)}”`, {
      help: 'say this in the body, and end with what the reader can do or what we do for them',
    }),
  );
}
