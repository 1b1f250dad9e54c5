import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { placeOfFact } from '../fact-place.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { saysWhen } from '../measure/waiting.ts';
import { sayWaitingTimeExamples, sayWaitingTimeExamplesIn } from './say-waiting-time.examples.ts';

export const sayWaitingTime: Etiquette = {
  id: 'body/say-waiting-time',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['wait_words'],
  languages: null,
  summary: 'whoever has to wait is told how long, or until when',
  why: 'Waiting without an end is the long one. With a day the reader can plan; without one they write to ask, and wait for that too.',
  source: { document: '001-nb', line: 286, quote: 'si hvor mye tid som må vente' },
  also: [
    { document: '001-nb', line: 284, quote: 'Kunden trenger ikke vente' },
    { document: '001-nb', line: 286, quote: 'men også via telefon eller e-post' },
    { document: '001-nb', line: 54, quote: 'lang stillhet' },
  ],
  examples: sayWaitingTimeExamples,
  examplesIn: sayWaitingTimeExamplesIn,
  check,
};

const HELP = 'name the day, or how long at most; if nobody knows yet, the day on which you write again';

/** No letter says it more often, and each place is looked at with what stands around it. */
const MOST_PLACES = 50;

/** A letter about a delay must say it anywhere; elsewhere it belongs near the words that make the reader wait. */
function check(reading: Reading, report: Report): void {
  const said = hitsInParts(reading, ['wait_words'], ['body', 'option', 'summary']).slice(0, MOST_PLACES);
  const waits = said.filter((hit) => !hit.isWeak && !isConditional(hit, reading) && !isNegated(hit, reading));
  const open = waits.find((hit) => !isTimed(hit, reading));
  if (reading.facts.intent === 'delay') {
    const letter = passagesOf(reading, ['subject', 'preheader', 'body', 'cell', 'option', 'advantage', 'summary']);
    if (letter.some((passage) => saysWhen(passage, reading))) return;
    const place = open === undefined ? placeOfFact(reading, ['intent']) : spanOf(open);
    const sentence = 'a letter about a delay, and it names neither a day nor a time';
    report(error(sayWaitingTime.id, place, sentence, { help: HELP }));
  } else if (open !== undefined) {
    const sentence = `“${wordsOf(open)}” does not say how long`;
    report(warning(sayWaitingTime.id, spanOf(open), sentence, { help: HELP }));
  }
}

/** The sentence itself, the one before it, or one of the two behind it. */
function isTimed({ passage, from }: Hit, reading: Reading): boolean {
  const { sentences } = passage;
  const at = sentences.findIndex((sentence) => sentence.from <= from && from < sentence.to);
  const first = sentences[Math.max(0, at - 1)]?.from ?? 0;
  const last = sentences[Math.min(sentences.length - 1, at + 2)]?.to ?? passage.tokens.length;
  return saysWhen(passage, reading, first, last) || isTimedBehind(passage, at, reading);
}

/** Behind the last sentence of a paragraph comes the first of the next. */
function isTimedBehind(passage: Passage, at: number, reading: Reading): boolean {
  if (at < passage.sentences.length - 1) return false;
  const next = reading.passages[reading.passages.indexOf(passage) + 1];
  return next !== undefined && saysWhen(next, reading, 0, next.sentences[0]?.to);
}
