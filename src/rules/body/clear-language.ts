import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';
import { isLongStep } from '../next-step/summary.ts';
import { clearLanguageExamples, clearLanguageExamplesIn } from './clear-language.examples.ts';
import { isForeign } from './foreign-text.ts';

export const clearLanguage: Etiquette = {
  id: 'body/clear-language',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['small_words'],
  languages: null,
  summary: 'the letter is in the language that it says, in sentences of at most 25 words',
  why: 'At the end of a long sentence its beginning is forgotten, and the reader begins again. In a language that is not theirs they do not begin at all.',
  source: { document: '002-uk', line: 24, quote: 'мова чіткою' },
  also: [
    { document: '001-nb', line: 78, quote: 'å snakke så tydelig som mulig' },
    { document: '002-uk', line: 20, quote: 'зрозумілою для них мовою' },
    { document: '001-nb', line: 298, quote: 'Kommuniser på samme språk med klienten' },
  ],
  examples: clearLanguageExamples,
  examplesIn: clearLanguageExamplesIn,
  check,
};

/** In languages with long words a sentence is full after fewer of them, so that characters count too. */
const MOST_WORDS = 25;
const MOST_CHARACTERS = 190;

function check(reading: Reading, report: Report): void {
  const prose = passagesOf(reading, ['body', 'option', 'summary']);
  for (const passage of prose) {
    const [first] = passage.sentences;
    if (first !== undefined && isForeign(passage, reading)) reportForeign(passage, first, reading, report);
    // For a senior reader `body/elderly-patience` says it, with less.
    else if (reading.facts.reader !== 'senior' && !isLongStep(passage)) reportLong(passage, report);
  }
}

function reportForeign(passage: Passage, { from, to }: Sentence, { language }: Reading, report: Report): void {
  const sentence = `this is not ${language.name}, which the letter says it is in`;
  const help = 'write it in the language of the letter, or state the other one as `language:`';
  report(error(clearLanguage.id, spanOf({ passage, from, to }), sentence, { help }));
}

function reportLong(passage: Passage, report: Report): void {
  for (const part of partsOf(passage)) {
    const words = countWords(passage, part);
    const length = (passage.tokens[part.to - 1]?.end ?? 0) - (passage.tokens[part.from]?.start ?? 0);
    if (words <= MOST_WORDS && (length <= MOST_CHARACTERS || words <= MOST_WORDS * 0.6)) continue;
    const help = 'make two or three sentences of it, one thought each';
    report(warning(clearLanguage.id, spanOf({ passage, ...part }), `this sentence has ${words} words`, { help }));
  }
}

type Range = Pick<Sentence, 'from' | 'to'>;

/** Behind a semicolon or a colon the reader takes breath. */
function partsOf({ tokens, sentences }: Passage): readonly Range[] {
  return sentences.flatMap(({ from, to }) => {
    const parts: Range[] = [];
    let start = from;
    for (let at = from; at < to; at++) {
      const mark = tokens[at]?.text;
      if (mark !== ';' && mark !== ':') continue;
      parts.push({ from: start, to: at + 1 });
      start = at + 1;
    }
    return start < to ? [...parts, { from: start, to }] : parts;
  });
}
