import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { patientExamples } from './patient.examples.ts';

/** That questions are answered is `body/answer-every-question`; this one knows the answer that is none. */
export const patient: Etiquette = {
  id: 'tone/patient',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'older and dissatisfied readers get the answer itself, not only the place where it stands',
  why: 'Whoever wrote to a person has tried the website already, or cannot. To be sent back there says that nobody has time for them.',
  source: { document: '001-nb', line: 115, quote: 'må du tålmodig svare på spørsmål' },
  also: [
    { document: '001-nb', line: 128, quote: 'Vær tålmodig' },
    { document: '000-fy', line: 29, quote: 'soe nedich in grutter oandiel fan geduld' },
  ],
  needs: ['go_and_read'],
  languages: null,
  check,
  ...patientExamples,
};

function check(reading: Reading, report: Report): void {
  const { reader } = reading.facts;
  if (reader !== 'senior' && reader !== 'dissatisfied') return;
  const sent = hitsInParts(reading, ['go_and_read'], ['body']);
  // “Look it up yourself” is worse, and belongs to `personal/no-indifference`.
  const indifferent = new Set(reading.hits('indifference').map((hit) => sentenceAt(hit.passage, hit.from)));
  const first = sent.find((hit) => !indifferent.has(sentenceAt(hit.passage, hit.from)));
  if (first === undefined || saysMore(sent, reading)) return;
  const help = 'answer in a sentence of the letter, and name the page beside it';
  report(warning(patient.id, spanOf(first), `“${wordsOf(first)}” is the only answer`, { help }));
}

/** Whether the body has a sentence that neither sends the reader away nor only thanks or says sorry. */
function saysMore(sent: readonly Hit[], reading: Reading): boolean {
  const idle = [...sent, ...hitsInParts(reading, ['thanks', 'apology'], ['body'])];
  const without = new Set(idle.map((hit) => sentenceAt(hit.passage, hit.from)));
  return passagesOf(reading, ['body']).some(({ sentences }) => sentences.some((sentence) => !without.has(sentence)));
}
