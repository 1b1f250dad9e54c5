import { type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { countAllWords, densityOf } from '../measure/words.ts';
import { removed } from '../removal.ts';
import { worthlessExamples, worthlessExamplesIn } from './no-worthless-words.examples.ts';

export const noWorthlessWords: Etiquette = {
  id: 'body/no-worthless-words',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['filler'],
  languages: null,
  summary: 'words that say nothing are few',
  why: 'A reader’s time is taken by each word. Where many of them carry nothing, those that do are overlooked.',
  source: {
    document: '000-fy',
    line: 9,
    quote: 'It hawwen fan gjin wearde, it is winsklik om omit it rychje wurden',
  },
  examples: worthlessExamples,
  examplesIn: worthlessExamplesIn,
  check,
};

const PARTS = ['body', 'option', 'advantage', 'summary'] as const;

/** A single one is nothing: they are counted, weak ones by half, and the first place stands for all. */
function check(reading: Reading, report: Report): void {
  const fillers = hitsInParts(reading, ['filler'], PARTS);
  const [first] = fillers;
  if (first === undefined || !areMany(fillers, countAllWords(passagesOf(reading, PARTS)))) return;
  const said = [...new Set(fillers.map((hit) => `“${wordsOf(hit).toLowerCase()}”`))];
  const sentence = `${listed(said)} take the reader’s time and say nothing`;
  const related = fillers.slice(1, 6).map((hit) => ({ span: spanOf(hit), message: 'another one' }));
  const help = 'leave them out, or say in their place what only you can say';
  report(warning(noWorthlessWords.id, spanOf(first), sentence, { help, related, fixes: fixesFor(fillers) }));
}

function areMany(fillers: readonly Hit[], words: number): boolean {
  const weight = fillers.reduce((sum, { isWeak }) => sum + (isWeak ? 0.5 : 1), 0);
  // Each weak word has its use: only a heap of them is noise.
  if (fillers.every(({ isWeak }) => isWeak) && weight < FEWEST_WEAK) return false;
  return weight >= MOST || (weight >= FEWEST && densityOf(weight, words) > MOST_IN_HUNDRED_WORDS);
}

const MOST = 2.5;
const FEWEST = 1.5;
const FEWEST_WEAK = 2;
const MOST_IN_HUNDRED_WORDS = 3;

function listed(said: readonly string[]): string {
  const shown = said.length > 4 ? [...said.slice(0, 3), `${said.length - 3} more`] : said;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Only single words within a sentence that are sure to carry nothing: without a longer one a sentence may fall apart. */
function fixesFor(fillers: readonly Hit[]): readonly Fix[] {
  const edits = fillers
    .slice(0, MOST_EDITS)
    .filter(isLoose)
    .flatMap((hit) => removalOf(hit) ?? []);
  if (edits.length === 0) return [];
  const title = edits.length === 1 ? 'leave the word out' : `leave the ${edits.length} single words out`;
  return [{ title, safe: true, edits }];
}

const MOST_EDITS = 40;

function isLoose({ isWeak, from, to, passage: { sentences } }: Hit): boolean {
  return !isWeak && to - from === 1 && !sentences.some((sentence) => sentence.from === from);
}

/** With the space before it, and with the comma on each side where it has two. */
function removalOf({ passage, from, to }: Hit): ReturnType<typeof removed> {
  const isEnclosed = isComma(passage, from - 1) && isComma(passage, to);
  const start = passage.tokens[isEnclosed ? from - 2 : from - 1]?.end;
  const end = passage.tokens[isEnclosed ? to : to - 1]?.end;
  return start === undefined || end === undefined ? null : removed(passage, start, end);
}

function isComma({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.text === ',';
}
