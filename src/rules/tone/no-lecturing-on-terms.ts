import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, spanOf } from '../../text/place.ts';
import { countWords } from '../measure/words.ts';
import { noLecturingOnTermsExamples } from './no-lecturing-on-terms.examples.ts';

export const noLecturingOnTerms: Etiquette = {
  id: 'tone/no-lecturing-on-terms',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  summary: 'a letter explains at most two terms in brackets',
  why: 'Explanations that nobody asked for take the place of the answer.',
  source: { document: '001-nb', line: 250, quote: 'ikke kaste bort dyrebar tid på å forklare forskjellige begreper' },
  needs: [],
  languages: null,
  check,
  ...noLecturingOnTermsExamples,
};

function check({ passages }: Reading, report: Report): void {
  const explained = passages.filter(({ part }) => part === 'body').flatMap(explanationsIn);
  const third = explained[MOST_EXPLANATIONS];
  if (third === undefined) return;
  const help = 'use words that need no explanation, or put the explanations into an attachment';
  report(warning(noLecturingOnTerms.id, spanOf(third), 'this is the third explanation in brackets', { help }));
}

const MOST_EXPLANATIONS = 2;

/** Brackets with three words and more: fewer are a unit, an abbreviation, an aside. */
function explanationsIn(passage: Passage): readonly Place[] {
  const places: Place[] = [];
  let from: number | null = null;
  for (const [at, { text }] of passage.tokens.entries()) {
    if (text === '(') from = at;
    if (text !== ')' || from === null) continue;
    if (countWords(passage, { from, to: at }) >= FEWEST_WORDS) places.push({ passage, from, to: at + 1 });
    from = null;
  }
  return places;
}

const FEWEST_WORDS = 3;
