import type { BoundLetter } from './bound.ts';

/** SHA-256 of the UTF-8 of a text, in hexadecimal. */
export type Digest = (content: string) => string;

/** What the wire shows of it: 128 bits. */
const DIGITS = 32;

/**
 * Tells letters apart by what is in them: the static texts, which have their digest once, and each value. A digest over
 * the finished mail would cost more than the mail. The same letter of the same list has the same id in every run.
 */
export class ContentDigest {
  readonly #digest: Digest;
  /** Of everything that all letters share. */
  readonly #list: string;
  readonly #known = new WeakMap<object, string>();

  constructor(list: string, digest: Digest) {
    this.#list = list;
    this.#digest = digest;
  }

  /** `header`: the values of the headers that the letter has of its own. */
  of(bound: BoundLetter, header: readonly string[]): string {
    const { html, text, values, regionValues, regions, targets } = bound;
    const parts = [this.#list, this.#ofStatic(html), this.#ofStatic(text)];
    addAll(header, parts);
    addAll(values, parts);
    addAll(regionValues, parts);
    for (const { pieces } of regions) parts.push(this.#ofStatic(pieces));
    // All else that the text says follows from the values and from its plan.
    for (const target of targets) parts.push(target);
    // No part has a CR in it, neither a value nor a header: other parts never give the same. All at once they become one
    // string; added one to another they would be a tree that must be gathered again.
    return this.#digest(parts.join('\r')).slice(0, DIGITS);
  }

  /** Equal letters share these objects: what they are is asked once. */
  #ofStatic(plan: object): string {
    const known = this.#known.get(plan);
    if (known !== undefined) return known;
    const digest = this.#digest(JSON.stringify(plan));
    this.#known.set(plan, digest);
    return digest;
  }
}

function addAll(texts: readonly string[], parts: string[]): void {
  parts.push(`${texts.length}`);
  for (const text of texts) parts.push(text);
}
