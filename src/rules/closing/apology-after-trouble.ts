import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { spanOf } from '../../text/place.ts';
import { apologyAfterTroubleExamples } from './apology-after-trouble.examples.ts';

export const apologyAfterTrouble: Etiquette = {
  id: 'closing/apology-after-trouble',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  summary: 'a letter about trouble apologises near its end, and not more than twice in all',
  why: 'An apology at the end shows that the trouble is not forgotten behind the arrangements. A third one asks the reader to console us.',
  source: { document: '001-nb', line: 321, quote: 'kan du beklage igjen' },
  needs: ['apology'],
  languages: null,
  check,
  ...apologyAfterTroubleExamples,
};

const TROUBLE: ReadonlySet<string> = new Set(['apology', 'complaint', 'delay']);

const MOST_APOLOGIES = 2;

function check(reading: Reading, report: Report): void {
  const { facts, passages, message } = reading;
  const intent = textAt(message.root, ['intent']);
  if (intent === undefined || facts.intent === null || !TROUBLE.has(facts.intent)) return;
  const apologies = reading.hits('apology').filter(({ passage }) => passage.isWritten && passage.part !== 'subject');
  const third = apologies[MOST_APOLOGIES];
  if (third !== undefined) {
    const help = 'keep the apology at the beginning and one near the end';
    report(warning(apologyAfterTrouble.id, spanOf(third), 'the letter apologises a third time here', { help }));
    return;
  }
  const last = passages.findLast(({ part }) => part === 'body');
  const isAtEnd = apologies.some(({ passage }) => passage === last || passage.part !== 'body');
  if (isAtEnd) return;
  const help = 'add a short apology to the last paragraph or the closing';
  report(
    warning(
      apologyAfterTrouble.id,
      spanOfText(intent),
      'the letter is about trouble and does not apologise at its end',
      { help },
    ),
  );
}
