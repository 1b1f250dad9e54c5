import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { figuresIn } from '../measure/figures.ts';
import { summaryOf } from './summary.ts';

export const askForDecision: Etiquette = {
  id: 'next-step/ask-for-decision',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  summary: 'an offer names the day by which we hope for a decision',
  why: 'Without a day an offer is put aside for later. A day that leaves time to think asks for a decision without pressing.',
  source: { document: '001-nb', line: 26, quote: 'Be om rask avgjørelse med et kjøp/ordre' },
  also: [
    { document: '001-nb', line: 212, quote: 'få en potensiell kjøper til å handle' },
    { document: '001-nb', line: 175, quote: 'Gjøre en avtale' },
  ],
  needs: [],
  languages: null,
  examples: {
    bad: [
      'intent: offer\nnext_step:\n  summary: «Please reply with A or B. If neither suits you, just say so.»\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\nnext_step:\n  summary: Please reply with A or B by Thursday, 3 December. If neither suits you, just say so.\n  action:\n    reply: true',
      'next_step:\n  summary: Please reply with A or B.\n  action:\n    reply: true',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const summary = summaryOf(reading);
  const { message, facts } = reading;
  if (facts.intent !== 'offer' || facts.isList || summary === null) return;
  if (textAt(message.root, ['next_step', 'deadline']) !== undefined || figuresIn(summary, reading).length > 0) return;
  report(
    warning(askForDecision.id, spanOf(wholeOf(summary)), 'the offer does not say by when a decision would help', {
      help: 'add the day, and what it is needed for: “by Thursday, 3 December, so that the price holds”',
    }),
  );
}
