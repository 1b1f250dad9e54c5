import type { BoundLetter } from './bound.ts';

/** SHA-256 of a text's UTF-8, or of bytes, in hexadecimal. */
export type Digest = (content: string | Uint8Array) => string;

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
  readonly #content = new Content();

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
    parts.push('');
    return this.#digest(this.#content.of(parts.join('\r'))).slice(0, DIGITS);
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

/**
 * The UTF-8 of texts, in the same memory each time, filled up with zeros to whole blocks of the digest: so a few views of
 * it are enough. To make a view for each letter, or to hand over a new string, costs as much as its digest.
 */
class Content {
  #memory = new Uint8Array(16 * BLOCK);
  #views: (Uint8Array | undefined)[] = [];

  /** A text with a CR at its end: the zeros behind that are no part of it. */
  of(text: string): Uint8Array {
    if (3 * text.length + BLOCK > this.#memory.length) {
      this.#memory = new Uint8Array(6 * text.length + BLOCK);
      this.#views = [];
    }
    const { written } = encoder.encodeInto(text, this.#memory);
    const blocks = Math.ceil(written / BLOCK);
    const end = blocks * BLOCK;
    for (let index = written; index < end; index++) this.#memory[index] = 0;
    return (this.#views[blocks] ??= this.#memory.subarray(0, end));
  }
}

const BLOCK = 64;

const encoder = new TextEncoder();

function addAll(texts: readonly string[], parts: string[]): void {
  parts.push(`${texts.length}`);
  for (const text of texts) parts.push(text);
}
