import type { Diagnostic, Report } from './diagnostic.ts';

/**
 * Remembers what was made and what was found on the way, by name, and gives both again as long as it would be made from
 * the same: inputs are compared by identity, texts and numbers by value. What was not asked for longest is forgotten.
 */
export class Recall<T> {
  readonly #known = new Map<string, Known<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  recall(name: string, inputs: readonly unknown[], report: Report, make: (report: Report) => T): T {
    const before = this.#known.get(name);
    const known = before !== undefined && areSame(before.inputs, inputs) ? before : made(inputs, make);
    // Behind the others: a map keeps the order in which its entries came.
    this.#known.delete(name);
    this.#known.set(name, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    for (const finding of known.findings) report(finding);
    return known.value;
  }
}

interface Known<T> {
  readonly inputs: readonly unknown[];
  readonly value: T;
  readonly findings: readonly Diagnostic[];
}

function made<T>(inputs: readonly unknown[], make: (report: Report) => T): Known<T> {
  const findings: Diagnostic[] = [];
  const value = make((finding) => findings.push(finding));
  return { inputs, value, findings };
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, index) => Object.is(input, now[index]));
}
