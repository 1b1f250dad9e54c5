import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { thanksExamples } from './thanks.examples.ts';

/** Only where the message says that there is something to thank for; too many thanks are `tone/no-over-politeness`'s. */
export const thanks: Etiquette = {
  id: 'closing/thanks',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter thanks for what its reader did',
  why: 'What the reader did for us is noticed by them if we do not notice it.',
  source: { document: '001-nb', line: 82, quote: 'Takk for samtalen' },
  also: [{ document: '001-nb', line: 28, quote: 'Gi takk og unnskyld i tide' }],
  needs: ['thanks'],
  languages: null,
  check,
  ...thanksExamples,
};

function check({ facts: { thanksFor }, hits }: Reading, report: Report): void {
  if (thanksFor === null || hits('thanks').some(({ passage }) => passage.isWritten)) return;
  report(
    warning(thanks.id, spanOfText(thanksFor), 'the letter does not thank for this', {
      help: 'thank for it in the first sentence of the body, or in the last',
    }),
  );
}
