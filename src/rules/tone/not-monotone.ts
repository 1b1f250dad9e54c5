import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';

export const notMonotone: Etiquette = {
  id: 'tone/not-monotone',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  summary: 'three sentences in a row do not begin alike, nor are four of one length',
  why: 'Sentences that march in step put the reader to sleep before the one that matters.',
  source: { document: '001-nb', line: 207, quote: 'ikke snakke monotont' },
  also: [{ document: '001-nb', line: 38, quote: 'rask / monoton tale' }],
  needs: [],
  languages: null,
  check,
  examples: {
    bad: [
      'body: |\n  The lamps come on Tuesday, 24 November. The carrier has your number. «The» bulbs are in the box, and the key for the wall is in the bag.',
      'body: |\n  Thank you for your order today. Both lamps leave here on Monday. A carrier brings them to you. «Your bulbs are in the box.»',
    ],
    good: [
      'body: |\n  The lamps come on Tuesday, 24 November. The carrier has your number. With them come two bulbs, a key for the wall and a plan of the hall.',
      'body: |\n  Thank you for your order. Both lamps leave our warehouse on Monday, 23 November. A carrier brings them. The bulbs are in the box with the tall lamp, between the paper.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Lampene kommer tirsdag 24. november. Lampene henger i to kroker. «Lampene» har pærer av glass, og en nøkkel til veggen ligger i esken.',
      ],
      good: [
        'body: |\n  Lampene kommer tirsdag 24. november. Lampene henger i to kroker. Pærer av glass og en nøkkel til veggen ligger i esken.',
      ],
    },
  },
};

function check(reading: Reading, report: Report): void {
  for (const passage of passagesOf(reading, ['body'])) {
    const sentences = passage.sentences.filter((sentence) => wordsIn(sentence, passage) > 0);
    const alike = thirdAlike(sentences, passage);
    if (alike !== null) {
      const help = 'begin it with what is new in it, or join it to the sentence before';
      const place = { passage, from: alike, to: alike + 1 };
      report(warning(notMonotone.id, spanOf(place), 'three sentences in a row begin alike', { help }));
      continue;
    }
    const even = fourthOfOneLength(sentences, passage);
    if (even === null) continue;
    const help = 'join two of them, or cut one short';
    const place = { passage, from: even.from, to: even.to };
    report(warning(notMonotone.id, spanOf(place), 'four sentences in a row are of one length', { help }));
  }
}

/** The word with which a sentence begins, where the two before begin with it too. */
function thirdAlike(sentences: readonly Sentence[], passage: Passage): number | null {
  let count = 0;
  let before: string | null = null;
  for (const sentence of sentences) {
    const at = firstWord(sentence, passage);
    const word = at === null ? null : (passage.tokens[at]?.folded ?? null);
    count = word !== null && word === before ? count + 1 : 1;
    before = word;
    if (at !== null && count === 3) return at;
  }
  return null;
}

function firstWord({ from, to }: Sentence, { tokens }: Passage): number | null {
  for (let at = from; at < to; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind !== 'mark') return kind === 'word' && tokens[at]?.isQuiet === false ? at : null;
  }
  return null;
}

/** The last of four sentences that differ by a word at most; very short ones, such as “Thank you.”, are a rest. */
function fourthOfOneLength(sentences: readonly Sentence[], passage: Passage): Sentence | null {
  const lengths = sentences.map((sentence) => wordsIn(sentence, passage));
  for (let last = 3; last < sentences.length; last += 1) {
    const four = lengths.slice(last - 3, last + 1);
    const [least, most] = [Math.min(...four), Math.max(...four)];
    if (least >= FEWEST_WORDS && most - least <= 1) return sentences[last] ?? null;
  }
  return null;
}

const FEWEST_WORDS = 4;

/** None in a sentence with a hole, whose length nobody knows. */
function wordsIn({ from, to }: Sentence, { tokens }: Passage): number {
  const own = tokens.slice(from, to);
  if (own.some(({ kind }) => kind === 'hole')) return 0;
  return own.filter(({ kind }) => kind !== 'mark').length;
}
