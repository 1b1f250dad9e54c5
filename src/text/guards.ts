import type { Passage, Reading, Sentence } from '../model/reading.ts';
import type { Place } from './place.ts';

/** The sentence in which a token stands. */
export function sentenceAt({ sentences }: Passage, at: number): Sentence | null {
  return sentences.find(({ from, to }) => from <= at && at < to) ?? null;
}

/** Whether the words stand behind an if or a when of their own sentence: “if you forgot your password” blames nobody. */
export function isConditional(place: Place, { hits }: Reading): boolean {
  const sentence = sentenceAt(place.passage, place.from);
  return hits('conditions').some(
    ({ passage, from }) => passage === place.passage && sentence !== null && from >= sentence.from && from < place.from,
  );
}

/** Whether a negation stands just before, or as Slavic languages have it just behind: “no need to hurry”. */
export function isNegated(place: Place, { hits }: Reading): boolean {
  const sentence = sentenceAt(place.passage, place.from);
  return hits('negations').some(({ passage, from, to }) => {
    if (passage !== place.passage || sentence === null || from < sentence.from || to > sentence.to) return false;
    return (to <= place.from && place.from - to <= 3) || (from >= place.to && from - place.to <= 1);
  });
}
