import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { hasLists, passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';
import { perspectiveExamples, perspectiveExamplesIn } from './recipient-perspective.examples.ts';

/** Counts prove no attitude: the rule holds only where it is asked for. */
export const recipientPerspective: Etiquette = {
  id: 'personal/recipient-perspective',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: ['first_person', 'we', 'second_person'],
  languages: null,
  summary: 'the letter speaks of its reader at least as often as of us',
  why: 'A letter full of “we” tells what happened at our desks. The reader asks what it means at theirs.',
  source: { document: '002-uk', line: 6, quote: 'вміти ставити себе на місце покупця' },
  also: [
    { document: '001-nb', line: 180, quote: 'sett deg selv i deres sted' },
    { document: '001-nb', line: 222, quote: 'setter seg inn i kjøperens sko' },
    { document: '002-uk', line: 6, quote: 'яке ви не хотіли б отримати на свою адресу' },
  ],
  examples: perspectiveExamples,
  examplesIn: perspectiveExamplesIn,
  check,
};

/** So few are no measure. */
const FEWEST = 6;

function check(reading: Reading, report: Report): void {
  if (!hasLists(reading, recipientPerspective.needs)) return;
  const counts = passagesOf(reading, ['body', 'option', 'summary']).map((passage) => countsIn(passage, reading));
  const ours = counts.reduce((sum, count) => sum + count.ours, 0);
  const theirs = counts.reduce((sum, count) => sum + count.theirs, 0);
  const most = counts.reduce<Counts | null>((best, count) => (count.ours > (best?.ours ?? 0) ? count : best), null);
  if (ours + theirs < FEWEST || theirs >= ours || most === null) return;
  const sentence = `the letter says “I” and “we” ${ours} times, and “you” ${theirs === 0 ? 'never' : `${theirs} times`}`;
  const help = 'say what the reader gets, decides or has to do, in the place of what we do';
  report(warning(recipientPerspective.id, spanOf(wholeOf(most.passage)), sentence, { help }));
}

interface Counts {
  readonly passage: Passage;
  readonly ours: number;
  readonly theirs: number;
}

/** Slavic languages leave pronouns out: verbs in the form of the polite you count too, where the language lists their endings. */
function countsIn(passage: Passage, { language }: Reading): Counts {
  const isOurs = ['first_person', 'we'].map((list) => wordsIn(language, list));
  const isTheirs = wordsIn(language, 'second_person');
  const endings = (language.words?.['imperative_endings'] ?? []).map((ending) => ending.replace(/^[*-]/u, ''));
  const words = passage.tokens.filter(({ kind, isQuiet }) => kind === 'word' && !isQuiet).map(({ folded }) => folded);
  return {
    passage,
    ours: words.filter((word) => isOurs.some((is) => is(word))).length,
    theirs: words.filter((word) => isTheirs(word) || endings.some((ending) => word.endsWith(ending))).length,
  };
}
