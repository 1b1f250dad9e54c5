import type { Cause, Outcome } from '../model/outcome.ts';
import { type Baseline, canBeKnown, identityOf, type KnownFinding, keyOf } from './baseline.ts';
import { matched } from './hold.ts';
import { answeredBy, type Look } from './stale.ts';

/** A baseline after a run, and what is new in it. */
export interface BaselineUpdate {
  readonly baseline: Baseline;
  /** How many findings it knows more than before, and how many no longer. */
  readonly added: number;
  readonly gone: number;
  /** Findings that no baseline holds: errors and warnings that a message cannot allow either. */
  readonly leftOut: number;
  /** The same about rows of lists. */
  readonly leftOutRows: number;
}

/**
 * The baseline that knows all that this run has found and nothing that it has not. Of what the run did not look at, or
 * could not for a mistake, the entries stay. `before` is null for the first one.
 */
export function updatedBaseline(outcome: Outcome, before: Baseline | null, file: string, look: Look): BaselineUpdate {
  const entries = before?.entries ?? [];
  const { known, left } = matched(outcome.diagnostics, entries, look);
  const isAnswered = answeredBy(outcome, look);
  const counts = new Map<string, KnownFinding>();
  const add = (entry: KnownFinding): void => {
    const key = keyOf(entry);
    counts.set(key, { ...entry, count: entry.count + (counts.get(key)?.count ?? 0) });
  };
  const open = outcome.diagnostics.filter(({ suppressed }) => suppressed === null);
  const identities = open.map(identityOf).filter((identity) => identity !== null);
  for (const identity of identities) add({ ...identity, count: 1, span: null });
  // What was found is counted; what an entry still waits for stays where nobody has looked for it.
  const waiting = [...left].filter(([entry, count]) => count > 0 && canBeKnown(entry.code) && !isAnswered(entry));
  for (const [entry, count] of waiting) add({ ...entry, count, span: null });
  const kept = waiting.reduce((sum, [, count]) => sum + count, 0);
  const all = entries.reduce((sum, { count }) => sum + count, 0);
  return {
    baseline: { file, entries: [...counts.values()] },
    added: identities.length - known.size,
    gone: all - known.size - kept,
    leftOut: open.filter(({ row, code }) => row === null && !canBeKnown(code)).length,
    leftOutRows: outcome.lists
      .flatMap(({ causes }) => causes.filter(isOpen))
      .reduce((sum, { count }) => sum + count, 0),
  };
}

function isOpen({ first }: Cause): boolean {
  return (first[0]?.suppressed ?? null) === null;
}
