import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { PROSE } from '../lexicon.ts';
import { daysIn } from '../measure/dates.ts';
import { confidentExamples } from './confident.examples.ts';
import { isVagueStep } from './vague-step.ts';

export const confident: Etiquette = {
  id: 'tone/confident',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter says what is sure as sure, and of the rest when it will be',
  why: 'Whoever reads “maybe” and “somehow” asks again, or asks somebody else.',
  source: { document: '001-nb', line: 45, quote: 'tvil i stemmen' },
  also: [{ document: '002-uk', line: 24, quote: 'ваш голос має бути впевненим' }],
  needs: ['hedging'],
  languages: null,
  check,
  ...confidentExamples,
};

/** One “probably” is honest; two different ones are a manner, and what happens next has to be clear. */
function check(reading: Reading, report: Report): void {
  const lastDays = new Map<Passage, LastDays>();
  const hedges = reading.hits('hedging').filter((hit) => {
    const { passage } = hit;
    if (!passage.isWritten || !PROSE.includes(passage.part)) return false;
    const days = lastDays.get(passage) ?? lastDaysIn(passage, reading);
    lastDays.set(passage, days);
    return !isAsked(hit, reading);
  });
  const said = hedges.filter(
    (hit, at) => !isDated(hit, lastDays) || [hedges[at - 1], hedges[at + 1]].some((other) => isBeside(hit, other)),
  );
  const areSeveral = new Set(said.map(({ entry }) => entry)).size > 1;
  for (const hedge of said) {
    if (hedge.isWeak && !areSeveral && hedge.passage.part !== 'summary') continue;
    const help = 'leave it out, or say by which day you will know';
    report(warning(confident.id, spanOf(hedge), `“${wordsOf(hedge)}” sounds unsure`, { help }));
  }
}

/** Who asks is polite, and who says if leaves it open. */
function isAsked(hit: Hit, reading: Reading): boolean {
  const sentence = sentenceAt(hit.passage, hit.from);
  return sentence === null || sentence.ends === '?' || isConditional(hit, reading) || isVagueStep(hit, reading);
}

/** Who is unsure but names a day will know by then. */
function isDated({ passage, from }: Hit, lastDays: ReadonlyMap<Passage, LastDays>): boolean {
  const sentence = sentenceAt(passage, from);
  const day = sentence === null ? undefined : lastDays.get(passage)?.get(sentence);
  return (day ?? 0) > (passage.tokens[from]?.start ?? 0);
}

/** Another one, within a few words: “could perhaps maybe” is a manner, whatever day is named. */
function isBeside(hit: Hit, other: Hit | undefined): boolean {
  if (other === undefined || other.passage !== hit.passage || other.entry === hit.entry) return false;
  return other.from - hit.to < NEAR && hit.from - other.to < NEAR;
}

const NEAR = 4;

/** Where the last day stands that a sentence names: an offset in the passage. */
type LastDays = ReadonlyMap<Sentence, number>;

function lastDaysIn(passage: Passage, { language }: Reading): LastDays {
  const days = daysIn(passage, language);
  const last = new Map<Sentence, number>();
  let next = 0;
  for (const sentence of passage.sentences) {
    const end = passage.tokens[sentence.to - 1]?.end ?? 0;
    for (let day = days[next]; day !== undefined && day.start < end; day = days[next]) {
      last.set(sentence, day.start);
      next += 1;
    }
  }
  return last;
}
