import { type Report, warning } from '../../model/diagnostic.ts';
import type { Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfKey } from '../fact-place.ts';
import { hasLists, hitsInParts, passagesOf } from '../measure/parts.ts';
import { usefulExamples, usefulExamplesIn } from './useful-to-recipient.examples.ts';

export const usefulToRecipient: Etiquette = {
  id: 'body/useful-to-recipient',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['benefits'],
  languages: null,
  summary: 'an offer says what its reader gains',
  why: 'A reader of an offer asks first what it is good for. If the letter does not say, the answer is no, or no answer.',
  source: { document: '000-fy', line: 11, quote: 'útlizze wat krekt dizze kontaktpersoan kin brûkber wêze' },
  also: [{ document: '001-nb', line: 180, quote: 'Hvilken fordel vil han få hvis han samtykker' }],
  examples: usefulExamples,
  examplesIn: usefulExamplesIn,
  check,
};

const PARTS: readonly Part[] = ['subject', 'preheader', 'body', 'option', 'summary', 'cell'];

/** Only for offers, and silent as soon as anything speaks for it: an advantage of an option, or any word of gain. */
function check(reading: Reading, report: Report): void {
  const { facts } = reading;
  if (facts.intent !== 'offer' || !hasLists(reading, usefulToRecipient.needs)) return;
  if (passagesOf(reading, ['advantage']).length > 0 || hitsInParts(reading, ['benefits'], PARTS).length > 0) return;
  const body = placeOfKey(reading, 'body');
  if (body === null) return;
  const help = 'say what gets easier, cheaper or better for this reader, or give each option its `advantage`';
  report(warning(usefulToRecipient.id, body, 'the offer does not say what the reader gains', { help }));
}
