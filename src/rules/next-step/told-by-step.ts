import type { Hit, Part, Reading } from '../../model/reading.ts';
import { isConditional, isNegated } from '../../text/guards.ts';

/** Letters that offer something, and leave their reader time. */
export const OFFERS: ReadonlySet<string> = new Set(['offer', 'invite', 'renewal', 'news']);

/** Letters whose reader may choose. */
export const CHOICES: ReadonlySet<string> = new Set(['offer', 'invite']);

/** Where the reader is asked for something. */
export const ASKING: ReadonlySet<Part> = new Set<Part>(['subject', 'summary', 'label']);

/** Demands of an answer at once, in an offer: `next-step/no-instant-demand`. */
export function instantDemands(reading: Reading): readonly Hit[] {
  if (reading.facts.intent === null || !OFFERS.has(reading.facts.intent)) return [];
  return reading.hits('instant_answer').filter((hit) => ASKING.has(hit.passage.part) && isMeant(hit, reading));
}

/** What leaves no choice, in an offer: `next-step/choice-is-theirs`. */
export function impositions(reading: Reading): readonly Hit[] {
  if (reading.facts.intent === null || !CHOICES.has(reading.facts.intent)) return [];
  return reading.hits('imposing').filter((hit) => !hit.isWeak && isMeant(hit, reading));
}

/** Whether the rules of the next step say of the same words, at the end of an offer, what would be said of them here. */
export function isToldByStep(hit: Hit, reading: Reading): boolean {
  if (!ASKING.has(hit.passage.part)) return false;
  return [...instantDemands(reading), ...impositions(reading)].some((other) => overlap(hit, other));
}

export function overlap(one: Hit, other: Hit): boolean {
  return one.passage === other.passage && one.from < other.to && other.from < one.to;
}

function isMeant(hit: Hit, reading: Reading): boolean {
  return hit.passage.isWritten && !isConditional(hit, reading) && !isNegated(hit, reading);
}
