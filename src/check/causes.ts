import type { Diagnostic } from '../model/diagnostic.ts';
import { CAUSE_LIMIT, type Cause } from '../model/outcome.ts';

/**
 * Gathers findings about rows by what they have in common: code, column, severity, and whether the message allows them.
 * All are counted, few are kept, so that a million wrong rows take no more memory than a hundred.
 */
export class Causes {
  readonly #causes = new Map<string, Gathered>();
  /** Code units of the rows that are kept with their findings. */
  #kept = 0;

  add(finding: Diagnostic): void {
    const gathered = this.#of(finding);
    gathered.count += 1;
    const { length } = finding.span?.source.text ?? '';
    const isFew = gathered.first.length < FEW;
    if (!isFew && (gathered.first.length >= CAUSE_LIMIT || this.#kept + length > MAX_KEPT)) return;
    this.#kept += length;
    gathered.first.push(finding);
  }

  /** In the order in which they were first met. */
  end(): readonly Cause[] {
    return [...this.#causes.values()];
  }

  /** Fields of JSON have any names: beyond a bound of causes those of one code stand together, without a column. */
  #of({ code, severity, row, suppressed }: Diagnostic): Gathered {
    const field = row?.field ?? null;
    const keyOf = (name: string | null): string => JSON.stringify([code, severity, name, suppressed !== null]);
    const own = this.#causes.get(keyOf(field));
    if (own !== undefined) return own;
    const named = this.#causes.size < MAX_CAUSES ? field : null;
    const gathered = this.#causes.get(keyOf(named)) ?? { code, severity, field: named, count: 0, first: [] };
    this.#causes.set(keyOf(named), gathered);
    return gathered;
  }
}

interface Gathered extends Cause {
  count: number;
  readonly first: Diagnostic[];
}

/** So many are shown on a screen: kept whatever they take. */
const FEW = 3;
const MAX_KEPT = 16 * 1024 * 1024;
const MAX_CAUSES = 1000;
