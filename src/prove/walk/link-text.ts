import type { Condition } from '../../model/condition.ts';
import type { Scope } from './scope.ts';
import type { Hiding, Showing } from '../showing.ts';

/** A link that is being walked: where it leads, and under which conditions there is something to click on. */
export interface Link {
  /** How much of the guard inside of it is that of the link itself. */
  readonly outer: number;
  readonly targets: Showing[];
  readonly texts: (readonly Condition[])[];
}

export function linkAt({ guard }: Scope): Link {
  return { outer: guard.length, targets: [], texts: [] };
}

/** Notes in all links around that there is text in them where the guard holds. */
export function noteText(links: readonly Link[], { guard }: Scope): void {
  for (const { outer, texts } of links) texts.push(guard.slice(outer));
}

/** The targets of a link, each shown where the link has text. */
export function shownTargets({ targets, texts }: Link, hidden: Hiding | null): readonly Showing[] {
  const hasText: Condition = { kind: 'any', of: texts.map((of) => ({ kind: 'all', of })) };
  const isAlwaysSeen = texts.some((conditions) => conditions.length === 0);
  return targets.map(({ guard, ...target }) => ({
    ...target,
    guard: isAlwaysSeen ? guard : [...guard, hasText],
    hidden,
  }));
}
