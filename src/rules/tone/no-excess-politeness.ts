import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { PROSE } from '../lexicon.ts';
import { countAllWords } from '../measure/words.ts';
import { noExcessPolitenessExamples } from './no-excess-politeness.examples.ts';

export const noExcessPoliteness: Etiquette = {
  id: 'tone/no-excess-politeness',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter is polite once, not in every line',
  why: 'Politeness beyond measure sounds like a servant or like mockery, and hides what is asked.',
  source: { document: '000-fy', line: 9, quote: 'oermjittige misbrûk fan hoflikheid' },
  also: [{ document: '001-nb', line: 240, quote: 'ikke å overdrive det med høflighet' }],
  needs: ['over_politeness', 'please'],
  languages: null,
  check,
  ...noExcessPolitenessExamples,
};

/** One finding of a kind is enough: who takes out the first sees the others. */
function check(reading: Reading, report: Report): void {
  // How a farewell sounds is for `closing/formal` to say.
  const strong = writtenHits(reading, ['over_politeness']).filter(
    ({ isWeak, passage }) => !isWeak && passage.part !== 'farewell',
  );
  for (const hit of strong) tell(hit, `“${wordsOf(hit)}” is too much`, report);
  if (strong.length > 0) return;
  const twice = saidTwice(reading);
  if (twice !== null) tell(twice, `this is the second “${wordsOf(twice)}” in one sentence`, report);
  else checkNumber(reading, report);
}

function tell(hit: Hit, sentence: string, report: Report): void {
  const help = 'once is enough: leave it out, or say it in plain words';
  report(warning(noExcessPoliteness.id, spanOf(hit), sentence, { help }));
}

function saidTwice(reading: Reading): Hit | null {
  const asked = writtenHits(reading, ['please']).filter(({ passage }) => PROSE.includes(passage.part));
  const twice = asked.find((hit, index) => {
    const before = asked[index - 1];
    const sentence = sentenceAt(hit.passage, hit.from);
    return before?.passage === hit.passage && sentence !== null && before.from >= sentence.from;
  });
  return twice ?? null;
}

/** More than four, or six where there is something to apologise for, unless the letter is so long that they are few. */
function checkNumber(reading: Reading, report: Report): void {
  const { passages, facts } = reading;
  if (facts.isList) return;
  const isApology = facts.intent === 'apology' || facts.intent === 'complaint' || facts.intent === 'delay';
  const polite = writtenHits(reading, ['please', 'thanks', 'apology', 'over_politeness'])
    .filter(({ passage }) => PROSE.includes(passage.part))
    .toSorted((one, other) => passages.indexOf(one.passage) - passages.indexOf(other.passage) || one.from - other.from);
  const apart = polite.filter(
    (hit, at) => polite[at - 1]?.passage !== hit.passage || (polite[at - 1]?.to ?? 0) <= hit.from,
  );
  const words = countAllWords(passages.filter(({ part }) => PROSE.includes(part)));
  const most = Math.max(isApology ? 6 : 4, Math.floor(words / WORDS_FOR_EACH));
  const first = apart[most];
  if (first !== undefined) tell(first, `“${wordsOf(first)}” is polite word number ${most + 1} in this letter`, report);
}

const WORDS_FOR_EACH = 30;

function writtenHits({ hits }: Reading, lists: readonly string[]): readonly Hit[] {
  return lists.flatMap((list) => hits(list)).filter(({ passage }) => passage.isWritten);
}
