import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';
import { daysIn } from '../measure/dates.ts';
import { passagesOf } from '../measure/parts.ts';

/** That the change is announced at once, no letter can tell; from which day it holds, it must. */
export const notifyContractChange: Etiquette = {
  id: 'body/notify-contract-change',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'a letter about changed terms names the day from which they hold',
  why: 'Without the day the reader does not know whether they can still act on the old terms, and has to ask.',
  source: {
    document: '001-nb',
    line: 256,
    quote: 'Dersom det skjer endringer i kontraktsvilkårene skal oppdragsgiver varsles umiddelbart',
  },
  examples: {
    bad: [
      'intent: «terms-change»\nsubject: Two visits a year in your service agreement\nbody: |\n  Thank you for three years with us. Our electrician will visit you twice a year in place of once, and the agreement changes in two lines.\nnext_step:\n  summary: Please read the two marked lines of the agreement.\n  action:\n    reply: true',
    ],
    good: [
      'intent: terms-change\nsubject: Two visits a year in your service agreement\nbody: |\n  Thank you for three years with us. From 1 January 2027 our electrician will visit you twice a year in place of once, as the agreement now says.\nnext_step:\n  summary: Please read the two marked lines of the agreement.\n  action:\n    reply: true',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  if (reading.facts.intent !== 'terms-change') return;
  const letter = passagesOf(reading, ['subject', 'preheader', 'body', 'cell', 'option', 'advantage', 'summary']);
  const isDated = letter.some(
    (passage) => daysIn(passage, reading.language).length > 0 || passage.tokens.some(({ kind }) => kind === 'hole'),
  );
  if (isDated) return;
  const sentence = 'a letter about changed terms, and it names no day from which they hold';
  const help = 'say in the first sentence from which day the new terms hold, and when they were decided';
  report(warning(notifyContractChange.id, placeOfFact(reading, ['intent']), sentence, { help }));
}
