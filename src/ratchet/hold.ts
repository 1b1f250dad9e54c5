import { fewOfEach } from '../check/few-of-each.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Outcome, Summary } from '../model/outcome.ts';
import { type Baseline, identityOf, type KnownFinding, keyOf } from './baseline.ts';
import { heirsOf } from './heirs.ts';
import { type Look, staleIn } from './stale.ts';

/**
 * The outcome of a check after what a baseline knows: such findings are marked and no longer counted, and what the
 * baseline knows in vain is a finding. `outcome` holds every finding, also those beyond the twenty of a rule in a message
 * that a report shows: whoever mends one of these must not be told of the twenty-first as new.
 */
export function holdAgainst(outcome: Outcome, baseline: Baseline, look: Look): Outcome {
  const { known, left } = matched(outcome.diagnostics, baseline.entries, look);
  const because = `it stands in ${baseline.file}`;
  const marked = [...known].map((finding) => asKnown(finding, because));
  const others = outcome.diagnostics.filter((finding) => !known.has(finding));
  const diagnostics = [...fewOfEach(others), ...marked, ...staleIn(left, outcome, look)];
  return { ...outcome, diagnostics, summary: recounted(outcome, diagnostics) };
}

function asKnown(finding: Diagnostic, because: string): Diagnostic {
  return { ...finding, suppressed: { because, until: null, span: null } };
}

export interface Matched {
  readonly known: ReadonlySet<Diagnostic>;
  /** Each entry with how many findings it still waits for. */
  readonly left: ReadonlyMap<KnownFinding, number>;
}

/**
 * Deals the findings out to the entries, each as many as it counts, in the order of their places. What was known of a
 * file that is gone is known of the one that it was renamed to, and nowhere else.
 */
export function matched(
  diagnostics: readonly Diagnostic[],
  entries: readonly KnownFinding[],
  look: Pick<Look, 'isThere' | 'isNamed'>,
): Matched {
  const left = new Map(entries.map((entry) => [entry, entry.count]));
  const known = new Set<Diagnostic>();
  const open = diagnostics.flatMap((finding) => {
    const identity = finding.suppressed === null ? identityOf(finding) : null;
    return identity === null ? [] : [{ finding, identity }];
  });
  const inPlace = open.toSorted((one, other) => startOf(one.finding) - startOf(other.finding));
  const deal = (wanted: readonly KnownFinding[], keyIn: typeof keyOf): void => {
    const byKey = groupedBy(wanted, keyIn);
    for (const { finding, identity } of inPlace) {
      if (known.has(finding)) continue;
      const entry = byKey.get(keyOf(identity))?.find((one) => (left.get(one) ?? 0) > 0);
      if (entry === undefined) continue;
      known.add(finding);
      left.set(entry, (left.get(entry) ?? 0) - 1);
    }
  };
  deal(entries, keyOf);
  const gone = entries.filter((entry) => entry.file !== null && !look.isThere(entry.file));
  if (gone.length === 0) return { known, left };
  const rest = open.filter(({ finding }) => !known.has(finding)).map(({ identity }) => identity);
  const heirs = heirsOf(gone, rest, entries, look);
  const renamed = gone.filter(({ file }) => heirs.has(file ?? ''));
  deal(renamed, (entry) => keyOf({ ...entry, file: heirs.get(entry.file ?? '') ?? null }));
  return { known, left };
}

function groupedBy(
  entries: readonly KnownFinding[],
  keyIn: typeof keyOf,
): ReadonlyMap<string, readonly KnownFinding[]> {
  const groups = new Map<string, KnownFinding[]>();
  for (const entry of entries) {
    const group = groups.get(keyIn(entry));
    if (group === undefined) groups.set(keyIn(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function startOf({ span }: Diagnostic): number {
  return span?.start ?? 0;
}

/** The sums of the run with these findings in place of its own; rows stay as they were counted. */
function recounted({ summary, diagnostics: before }: Outcome, after: readonly Diagnostic[]): Summary {
  const change = (severity: Severity | null): number => countOf(after, severity) - countOf(before, severity);
  return {
    ...summary,
    errors: summary.errors + change('error'),
    warnings: summary.warnings + change('warning'),
    suppressed: summary.suppressed + change(null),
  };
}

/** Null counts those that are suppressed. */
function countOf(diagnostics: readonly Diagnostic[], wanted: Severity | null): number {
  return diagnostics.filter(({ severity, suppressed }) => (suppressed === null ? severity : null) === wanted).length;
}
