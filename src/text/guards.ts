import type { Hit, Passage, Reading, Sentence } from '../model/reading.ts';
import type { Place } from './place.ts';

/** The sentence in which a token stands. */
export function sentenceAt({ sentences }: Passage, at: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.from <= at ? sentence : null;
}

/** Whether the words stand behind an if or a when of their own sentence: “if you forgot your password” blames nobody. */
export function isConditional(place: Place, { hits }: Reading): boolean {
  const sentence = sentenceAt(place.passage, place.from);
  const last = lastBefore(guardsIn(hits('conditions'), place.passage).from, place.from);
  return sentence !== null && last !== null && last >= sentence.from;
}

/** Whether a negation stands just before, or as Slavic languages have it just behind: “no need to hurry”. */
export function isNegated(place: Place, { hits }: Reading): boolean {
  const sentence = sentenceAt(place.passage, place.from);
  if (sentence === null) return false;
  const { from, hitAt } = guardsIn(hits('negations'), place.passage);
  const before = hitAt.get(lastBefore(from, place.from) ?? -1);
  if (before !== undefined && before.from >= sentence.from && before.to <= place.from && place.from - before.to <= 3)
    if (!isBroken(place.passage, before.to, place.from)) return true;
  return [place.to, place.to + 1].some(
    (at) => (hitAt.get(at)?.to ?? Number.POSITIVE_INFINITY) <= sentence.to && !isBroken(place.passage, place.to, at),
  );
}

/** A mark between them keeps the words apart: “They will not wait: buy now”, “Hurry, do not miss it”. */
function isBroken({ tokens }: Passage, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => /^[,:;–—]$/u.test(text));
}

/** The guards of one passage, by where they begin, rising. */
interface Guards {
  readonly from: readonly number[];
  readonly hitAt: ReadonlyMap<number, Hit>;
}

/** Asked for each hit of each rule: made once for a list of a letter, so that a long letter takes no longer than its words. */
const GUARDS = new WeakMap<readonly Hit[], ReadonlyMap<Passage, Guards>>();

function guardsIn(hits: readonly Hit[], passage: Passage): Guards {
  const known = GUARDS.get(hits);
  const all = known ?? guardsByPassage(hits);
  if (known === undefined) GUARDS.set(hits, all);
  return all.get(passage) ?? NO_GUARDS;
}

const NO_GUARDS: Guards = { from: [], hitAt: new Map() };

function guardsByPassage(hits: readonly Hit[]): ReadonlyMap<Passage, Guards> {
  const found = new Map<Passage, Hit[]>();
  for (const hit of hits) {
    const others = found.get(hit.passage);
    if (others === undefined) found.set(hit.passage, [hit]);
    else others.push(hit);
  }
  return new Map(
    [...found].map(([passage, own]): [Passage, Guards] => {
      const from = own.map((hit) => hit.from).toSorted((one, other) => one - other);
      return [passage, { from, hitAt: new Map(own.map((hit) => [hit.from, hit])) }];
    }),
  );
}

/** The largest of rising numbers below a limit. */
function lastBefore(rising: readonly number[], limit: number): number | null {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return rising[low - 1] ?? null;
}
