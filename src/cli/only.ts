import { didYouMean } from '../link/did-you-mean.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Cause, Outcome } from '../model/outcome.ts';
import { knownCodes } from '../rules/index.ts';
import type { Refusal } from './say.ts';

/** Which codes a run shows and counts. */
export type Only =
  | { readonly kind: 'codes'; readonly matches: (code: string) => boolean }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Reads `--only`: codes and whole areas (`subject/*`), separated by commas; undefined means all. */
export function readOnly(list: string | undefined): Only {
  if (list === undefined) return { kind: 'codes', matches: () => true };
  const known = knownCodes();
  const patterns = list.split(',').map((pattern) => pattern.trim());
  const unknown = patterns.find((pattern) => !known.some((code) => isMatch(code, pattern)));
  if (unknown === undefined) {
    return { kind: 'codes', matches: (code) => patterns.some((pattern) => isMatch(code, pattern)) };
  }
  const areas = known.map((code) => `${code.slice(0, code.indexOf('/'))}/*`);
  const suggestion = didYouMean(unknown, unknown.endsWith('/*') ? areas : known);
  const help =
    suggestion === null
      ? '`envoi explain` lists all codes; a whole area is written subject/*'
      : `did you mean ${suggestion}?`;
  return { kind: 'refusal', refusal: { problem: `--only ${unknown}: there is no such code`, help } };
}

/** The outcome with nothing but the findings of these codes, counted anew. */
export function keepOnly(outcome: Outcome, matches: (code: string) => boolean): Outcome {
  const diagnostics = outcome.diagnostics.filter(({ code }) => matches(code));
  const lists = outcome.lists.map((list) => ({ ...list, causes: list.causes.filter(({ code }) => matches(code)) }));
  const all: readonly Counted[] = [
    ...diagnostics.map(({ severity, suppressed }) => ({ severity, isAllowed: suppressed !== null, count: 1 })),
    ...lists.flatMap(({ causes }) => causes.map(countedCause)),
  ];
  const open = all.filter(({ isAllowed }) => !isAllowed);
  return {
    ...outcome,
    diagnostics,
    lists,
    summary: {
      ...outcome.summary,
      errors: sum(open.filter(({ severity }) => severity === 'error')),
      warnings: sum(open.filter(({ severity }) => severity === 'warning')),
      suppressed: sum(all) - sum(open),
    },
  };
}

interface Counted {
  readonly severity: Severity;
  readonly isAllowed: boolean;
  readonly count: number;
}

function countedCause({ severity, first, count }: Cause): Counted {
  return { severity, isAllowed: (first[0]?.suppressed ?? null) !== null, count };
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

function isMatch(code: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}
