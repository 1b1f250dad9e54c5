import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf } from '../../text/place.ts';
import { decisionQuestionsEasyExamples } from './decision-questions-easy.examples.ts';
import { hitsOf, summaryOf } from './summary.ts';

/** Only for a reader of whom the message says that they cannot make up their mind. */
export const decisionQuestionsEasy: Etiquette = {
  id: 'next-step/decision-questions-easy',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'an undecided reader is asked what can be answered in a word',
  why: '“What do you think?” is one more thing to decide. “Tuesday or Thursday?” is answered at once.',
  source: { document: '001-nb', line: 113, quote: 'diskrete spørsmål som krever monosyllabic svar' },
  needs: ['hard_questions'],
  languages: null,
  check,
  ...decisionQuestionsEasyExamples,
};

function check(reading: Reading, report: Report): void {
  const summary = summaryOf(reading);
  if (reading.facts.reader !== 'undecided' || summary === null) return;
  for (const hit of hitsOf('hard_questions', summary, reading)) {
    const sentence = sentenceAt(summary, hit.from);
    if (sentence?.ends !== '?' || sentence.from !== hit.from) continue;
    const place = { passage: summary, from: sentence.from, to: sentence.to };
    const help = 'ask what can be answered with yes or no, A or B, a day';
    report(warning(decisionQuestionsEasy.id, spanOf(place), 'this question needs a long answer', { help }));
  }
}
