import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, sentenceAt } from '../../text/guards.ts';
import { spanOf } from '../../text/place.ts';
import { placeOfFact } from '../fact-place.ts';
import { PROSE } from '../lexicon.ts';
import { hitsInParts } from '../measure/parts.ts';
import { compromiseExamples } from './compromise.examples.ts';

/** A refusal is known from `context.outcome`, or from words that can mean nothing else. */
export const compromise: Etiquette = {
  id: 'tone/compromise',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter that refuses something offers something else',
  why: 'A bare no ends the matter for us, and the relationship for the reader. What is still possible keeps both.',
  source: { document: '002-uk', line: 13, quote: 'знаходити компроміс' },
  needs: ['instead_words'],
  languages: null,
  check,
  ...compromiseExamples,
};

function check(reading: Reading, report: Report): void {
  const { message, facts } = reading;
  const refusals = hitsInParts(reading, ['refusals'], PROSE).filter((hit) => !isConditional(hit, reading));
  const sure = refusals.find(({ isWeak }) => !isWeak);
  const isDeclared = facts.outcome === 'we-refuse';
  if ((!isDeclared && sure === undefined) || message.options.length > 0 || offersElse(reading, refusals)) return;
  const words = sure ?? refusals[0];
  const span = words === undefined ? placeOfFact(reading, ['context', 'outcome']) : spanOf(words);
  if (span === null) return;
  const help = 'say what is possible instead: another day, another way, a part of it';
  report(warning(compromise.id, span, 'the letter refuses, and offers nothing instead', { help }));
}

/** “Or” alone says nothing; “but we can”, a choice or a compensation does, unless it is what is refused. */
function offersElse(reading: Reading, refusals: readonly Hit[]): boolean {
  const parts = [...PROSE, 'label', 'help'] as const;
  const refused = new Set(refusals.map((hit) => sentenceAt(hit.passage, hit.from)));
  return (
    hitsInParts(reading, ['instead_words', 'alternatives'], parts).some(({ isWeak }) => !isWeak) ||
    hitsInParts(reading, ['compensations'], parts).some((hit) => !refused.has(sentenceAt(hit.passage, hit.from)))
  );
}
