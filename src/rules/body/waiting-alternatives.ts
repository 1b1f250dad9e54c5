import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';
import { hasLists, hitsInParts } from '../measure/parts.ts';
import { isChoice } from './offer-options.ts';

const CHOICE = ['alternatives', 'free_choice'];

export const waitingAlternatives: Etiquette = {
  id: 'body/waiting-alternatives',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'a letter about a delay offers something else: another thing, another day, something for the meantime',
  why: 'Who waits has lost the say in the matter. A choice, even a small one, gives it back.',
  source: {
    document: '001-nb',
    line: 286,
    quote: 'gi alternativer for hvordan klienten vil bruke denne tiden',
  },
  examples: {
    bad: [
      'intent: «delay»\nbody: |\n  Sorry: your two lamps come later than promised, on Tuesday, 1 December. Thank you for your order.\nnext_step:\n  summary: You need to do nothing.\n  action:\n    none: true',
    ],
    good: [
      'intent: delay\nbody: |\n  Sorry: your two lamps come later than promised, on Tuesday, 1 December. Thank you for your order.\noptions:\n  - text: Keep your order\n    advantage: You get the lamps you chose\n  - text: Borrow two lamps of ours until then\n    advantage: You have light at once',
      'intent: delay\nbody: |\n  Sorry: your two lamps come later than promised, on Tuesday, 1 December. You can choose other lamps if you like.',
    ],
  },
  check,
};

/** Options, or words of choice anywhere in the letter. */
function check(reading: Reading, report: Report): void {
  if (reading.facts.intent !== 'delay' || nodeAt(reading.message.root, ['options']) !== undefined) return;
  if (!hasLists(reading, CHOICE)) return;
  const choices = hitsInParts(reading, CHOICE, ['body', 'summary', 'label', 'help']);
  if (choices.some((hit) => isChoice(hit, reading))) return;
  const sentence = 'a letter about a delay, and it leaves the reader nothing to choose';
  const help = 'add `options:`, such as to wait, to take something else, to get the money back';
  report(warning(waitingAlternatives.id, placeOfFact(reading, ['intent']), sentence, { help }));
}
