import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { PROSE } from '../lexicon.ts';
import { countAllWords, densityOf } from '../measure/words.ts';
import { friendlyExamples } from './friendly.examples.ts';

export const friendly: Etiquette = {
  id: 'tone/friendly',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter full of refusals has a friendly word too',
  why: 'Three times no and nothing kind reads as hostility, even where each no is right.',
  source: { document: '001-nb', line: 21, quote: 'Vennlig tone' },
  also: [
    { document: '002-uk', line: 21, quote: 'виключно вашу доброзичливість' },
    { document: '000-fy', line: 37, quote: 'allinnich toane in positive hâlding' },
    { document: '001-nb', line: 36, quote: 'mangel på en positiv holdning' },
  ],
  needs: ['negative_words'],
  languages: null,
  check,
  ...friendlyExamples,
};

/** A good letter may do without a friendly word; one that says no in every line may not. */
function check({ passages, hits, facts }: Reading, report: Report): void {
  if (facts.isList) return;
  const prose = passages.filter(({ part, isWritten }) => isWritten && PROSE.includes(part));
  const refusals = hits('negative_words').filter(({ passage }) => prose.includes(passage));
  const [first] = refusals;
  if (first === undefined || refusals.length < FEWEST) return;
  if (densityOf(refusals.length, countAllWords(prose)) <= MOST_IN_A_HUNDRED_WORDS) return;
  if (FRIENDLY.some((list) => hits(list).some(({ passage }) => passage.isWritten))) return;
  const sentence = `“${wordsOf(first)}” is the first of ${refusals.length} refusals, and nothing in this letter is friendly`;
  const help = 'say what is possible, and thank the reader or wish them well';
  report(warning(friendly.id, spanOf(first), sentence, { help }));
}

const FEWEST = 3;
const MOST_IN_A_HUNDRED_WORDS = 3;
const FRIENDLY: readonly string[] = ['friendly', 'polite', 'please', 'thanks', 'apology'];
