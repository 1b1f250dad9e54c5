import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { countWords } from '../measure/words.ts';
import { MOST_SUMMARY_WORDS, summaryOf } from './summary.ts';

export const shortSummary: Etiquette = {
  id: 'next-step/short-summary',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'the next step is short, at most three sentences and 45 words, and repeats nothing word for word',
  why: 'The next step is what the reader takes along. A paragraph there is read like the rest of the letter, and then the step has to be looked for.',
  source: { document: '000-fy', line: 33, quote: 'brief gearfetsjend in lyts part' },
  also: [{ document: '000-fy', line: 43, quote: 'koarte herinnering' }],
  needs: [],
  languages: null,
  examples: {
    bad: [
      'next_step:\n  summary: >-\n    «Please confirm the address by Monday, 23 November, so that the driver knows where to go on the next day.\n    The street has two entrances, one of which is closed until the end of the month. He would otherwise have\n    to walk around the whole block with both of the boxes.»\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    «Please confirm the address by Monday, 23 November, so that the driver knows where to go on the next day,\n    because the street has two entrances, one of which is closed until the end of the month, and he would\n    otherwise have to walk around the whole block with both of the boxes.»\n  action:\n    reply: true',
      'next_step:\n  summary: «Please confirm the address. The driver needs it. He comes on Tuesday, 24 November. He has both boxes.»\n  action:\n    reply: true',
      'body: |\n  Thank you for your order. Please confirm the address of the house by Monday, 23 November.\nnext_step:\n  summary: «Please confirm the address of the house by Monday, 23 November.»\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November, so that the driver knows where to go.\n    If another day suits you better, just write which one. Either way, both lamps are set aside for you.\n  action:\n    reply: true',
    ],
  },
  check,
};

const MOST_SENTENCES = 3;

/** Of fewer words a sentence may be the same by chance: “Thank you!” */
const FEWEST_WORDS_TO_REPEAT = 5;

function check(reading: Reading, report: Report): void {
  const summary = summaryOf(reading);
  if (summary === null) return;
  const words = countWords(summary);
  const sentences = summary.sentences.length;
  const long =
    words > MOST_SUMMARY_WORDS ? `${words} words` : sentences > MOST_SENTENCES ? `${sentences} sentences` : null;
  if (long !== null) {
    const help = 'say the step and its day here in one or two sentences, and move the rest into the body';
    report(warning(shortSummary.id, spanOf(wholeOf(summary)), `the next step has ${long}`, { help }));
  } else reportRepeated(summary, reading, report);
}

function reportRepeated(summary: Passage, { passages }: Reading, report: Report): void {
  const bodies = passages.filter(({ part }) => part === 'body');
  const said = new Set(bodies.flatMap((body) => body.sentences.map((sentence) => wordsIn(sentence, body))));
  const repeated = summary.sentences.find(
    (sentence) => countWords(summary, sentence) >= FEWEST_WORDS_TO_REPEAT && said.has(wordsIn(sentence, summary)),
  );
  if (repeated === undefined) return;
  const help = 'take the sentence out of the body; here is its place';
  const place = { passage: summary, from: repeated.from, to: repeated.to };
  report(warning(shortSummary.id, spanOf(place), 'the next step repeats a sentence of the body', { help }));
}

function wordsIn({ from, to }: Sentence, { tokens }: Passage): string {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return words.map(({ folded }) => folded).join(' ');
}
