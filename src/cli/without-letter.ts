import type { ListOutcome, Outcome } from '../model/outcome.ts';
import type { Machine } from './machine.ts';
import { noteAll } from './say.ts';

/**
 * Lists whose rows were read, and none of them gets a letter: whether all have errors, are left out or are not there, what
 * was asked for has not come of the build.
 */
export function withoutLetter({ lists }: Pick<Outcome, 'lists'>): readonly ListOutcome[] {
  return lists.filter(({ file, written }) => file !== null && written === null);
}

/** Says of each why. */
export async function noteWithoutLetter(lists: readonly ListOutcome[], machine: Machine): Promise<void> {
  const lines = lists.map(({ id, leftOut }) => {
    const why = leftOut.invalid > 0 ? 'every row that would get one has errors' : 'no row of its list gets one';
    return `no letter was written for ${id}: ${why}`;
  });
  await noteAll(lines, machine);
}
