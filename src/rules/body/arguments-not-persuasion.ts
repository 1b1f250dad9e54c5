import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated, sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { figuresIn } from '../measure/figures.ts';
import { hitsInParts } from '../measure/parts.ts';
import { argumentsExamples, argumentsExamplesIn } from './arguments-not-persuasion.examples.ts';

/** What is sure to be untrue, such as “always” and “100 %”, is for `tone/no-lies`; feelings are for `tone/no-insincere-emotion`. */
export const argumentsNotPersuasion: Etiquette = {
  id: 'body/arguments-not-persuasion',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['praise'],
  languages: null,
  summary: 'praise has a reason in its own sentence: a number, a name, a source, a because',
  why: 'Everybody calls their own goods unique. A reader believes what can be counted, compared or looked up.',
  source: { document: '001-nb', line: 186, quote: 'Vanlig overtalelse vil ikke gi resultater, du trenger argumenter' },
  also: [{ document: '001-nb', line: 141, quote: 'godt begrunnet og presist svar' }],
  examples: argumentsExamples,
  examplesIn: argumentsExamplesIn,
  check,
};

const PARTS: readonly Part[] = ['subject', 'preheader', 'body', 'option', 'advantage', 'summary'];

function check(reading: Reading, report: Report): void {
  const praise = hitsInParts(reading, ['praise'], PARTS)
    .slice(0, MOST)
    .filter((hit) => !isNegated(hit, reading) && !isConditional(hit, reading) && !isOfOthers(hit, reading));
  const reported = new Set<number>();
  for (const hit of praise) {
    const sentence = sentenceAt(hit.passage, hit.from);
    if (sentence === null || (hit.isWeak && !hasSecond(hit, praise)) || isBacked(hit, reading)) continue;
    const place = reading.passages.indexOf(hit.passage) * 100_000 + sentence.from;
    if (reported.has(place)) continue;
    reported.add(place);
    const help = 'give the reader a reason to believe it: a number, a test, a comparison, or leave it out';
    report(warning(argumentsNotPersuasion.id, spanOf(hit), `“${wordsOf(hit)}” is praise without a reason`, { help }));
  }
}

/** Nobody reads more findings of one kind, and each looks at its whole passage. */
const MOST = 40;

/** Other rules read these, and one mistake is one finding: “you are unique” is flattery. */
const OTHERS = ['flattery', 'superiority', 'gushing', 'absolutes', 'spam_words', 'jargon'] as const;

function isOfOthers({ passage, from, to }: Hit, { hits }: Reading): boolean {
  return OTHERS.some((list) =>
    hits(list).some((other) => other.passage === passage && other.from < to && from < other.to && !other.isWeak),
  );
}

function hasSecond(hit: Hit, praise: readonly Hit[]): boolean {
  const sentence = sentenceAt(hit.passage, hit.from);
  return praise.some(
    (other) => other !== hit && other.passage === hit.passage && sentenceAt(other.passage, other.from) === sentence,
  );
}

/** A number that is no day, or a word such as because. What a value of a list says nobody knows. */
function isBacked({ passage, from }: Hit, reading: Reading): boolean {
  const sentence = sentenceAt(passage, from);
  if (sentence === null) return true;
  const isIn = (at: number): boolean => at >= sentence.from && at < sentence.to;
  return (
    reading.hits('reasons').some((reason) => reason.passage === passage && isIn(reason.from)) ||
    figuresIn(passage, reading).some((figure) => figure.kind === 'number' && isIn(figure.from)) ||
    passage.tokens.some(({ kind }, at) => kind === 'hole' && isIn(at))
  );
}
