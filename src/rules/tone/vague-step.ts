import type { Hit, Reading } from '../../model/reading.ts';

/** In the summary “circle back” and “as soon as possible” are vague before they are anything else: `next-step/not-vague`. */
export function isVagueStep(hit: Hit, { hits }: Reading): boolean {
  if (hit.passage.part !== 'summary') return false;
  return hits('vague_next_step').some(
    ({ passage, from, to }) => passage === hit.passage && from < hit.to && hit.from < to,
  );
}
