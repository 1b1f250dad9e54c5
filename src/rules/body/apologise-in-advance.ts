import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';
import { hasLists, hitsInParts } from '../measure/parts.ts';
import { apologiseInAdvanceExamples, apologiseInAdvanceExamplesIn } from './apologise-in-advance.examples.ts';

export const apologiseInAdvance: Etiquette = {
  id: 'body/apologise-in-advance',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['apology'],
  languages: null,
  summary: 'a letter about a delay says sorry',
  why: 'The delay is ours, the wait is the reader’s. One sentence shows that we see it; without it the new date reads like an order.',
  source: { document: '001-nb', line: 286, quote: 'be om unnskyldning på forhånd for det som har skjedd' },
  examples: apologiseInAdvanceExamples,
  examplesIn: apologiseInAdvanceExamplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  if (reading.facts.intent !== 'delay' || !hasLists(reading, ['apology'])) return;
  if (hitsInParts(reading, ['apology'], ['subject', 'preheader', 'body', 'summary', 'help', 'wish']).length > 0) return;
  const sentence = 'a letter about a delay, and it says nowhere that you are sorry';
  const help = 'add one sentence to the body that says so, before the new date';
  report(warning(apologiseInAdvance.id, placeOfFact(reading, ['intent']), sentence, { help }));
}
