import type { NamePart } from '../../../link/vocatives.ts';
import { byCodeUnit } from '../../../model/by-code-unit.ts';

/** A name of which nobody has said how it is called out, and in how many rows it stands. */
export interface MissingName {
  readonly name: string;
  readonly part: NamePart;
  readonly count: number;
}

/**
 * The distinct names of a list that need an answer. It keeps so many of them as a person can answer, and those that come
 * first: the frequent ones are among them.
 */
export class MissingNames {
  readonly #counts = new Map<string, { readonly part: NamePart; count: number }>();

  add(word: string, part: NamePart): void {
    // Put together anew: the word alone may be a slice of its block, and would keep it in memory.
    const key = `${part} ${word.trim().normalize('NFC')}`;
    const known = this.#counts.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.#counts.size < MOST_NAMES) this.#counts.set(key, { part, count: 1 });
  }

  /** The most frequent first; of equal ones, by their letters. */
  end(): readonly MissingName[] {
    return Array.from(this.#counts, ([key, { part, count }]) => ({
      name: key.slice(part.length + 1),
      part,
      count,
    })).toSorted(
      (one, other) => other.count - one.count || byCodeUnit(one.part, other.part) || byCodeUnit(one.name, other.name),
    );
  }
}

const MOST_NAMES = 100_000;
