import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { spanOf } from '../../text/place.ts';
import { politeAfterRefusalExamples } from './polite-after-refusal.examples.ts';

/** Words that press are `tone/no-pressure`'s here too. */
export const politeAfterRefusal: Etiquette = {
  id: 'closing/polite-after-refusal',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a customer who said no is thanked, and hears that they are welcome again',
  why: 'A “no” is about this offer. What the reader remembers of us is how we took it.',
  source: { document: '001-nb', line: 212, quote: 'vær høflig og vennlig mot kunden' },
  also: [{ document: '000-fy', line: 9, quote: 'in negatyf yndruk fan it bedriuw sil bliuwe' }],
  needs: ['thanks', 'come_back', 'asks_reason'],
  languages: null,
  check,
  ...politeAfterRefusalExamples,
};

function check(reading: Reading, report: Report): void {
  const outcome = textAt(reading.message.root, ['context', 'outcome']);
  if (reading.facts.outcome !== 'refused' || outcome === undefined) return;
  const isSaid = (list: string): boolean => reading.hits(list).some(({ passage }) => passage.isWritten);
  if (!isSaid('thanks') || !isSaid('come_back')) {
    const what = isSaid('thanks') ? 'does not say that they are welcome again' : 'does not thank the reader';
    const help = 'thank for the answer, and say that the door stays open';
    report(warning(politeAfterRefusal.id, spanOfText(outcome), `after a “no” the letter ${what}`, { help }));
    return;
  }
  const second = reading.hits('asks_reason').filter(({ passage }) => passage.isWritten)[1];
  if (second === undefined) return;
  const help = 'ask for the reason once at most, and leave the answer to the reader';
  report(
    warning(politeAfterRefusal.id, spanOf(second), 'the letter asks for the reason of the “no” again here', { help }),
  );
}
