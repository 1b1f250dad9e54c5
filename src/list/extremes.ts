import type { ListTexts } from '../model/list.ts';
import type { RowData } from '../model/rows.ts';
import { ownData } from '../parse/rows/own-text.ts';
import { scriptOf, Strangeness } from './strangeness.ts';
import { shownFields } from './text-fields.ts';

/** A row whose letter shows best what the values of a list can do to its texts. */
export interface ExtremeRow {
  readonly row: number;
  readonly data: RowData;
  /** Of which fields it has the extreme value, such as `the longest company`. */
  readonly why: readonly string[];
}

/**
 * The rows with the longest, the shortest and the strangest value of each field that the texts of a message print or
 * ask. At most three rows a field are kept, whatever the length of the list.
 */
export class Extremes {
  readonly #fields: readonly FieldExtremes[];

  /** `language`: the tag of the message's. */
  constructor(texts: ListTexts, language: string) {
    const strangeness = new Strangeness(scriptOf(language));
    this.#fields = shownFields(texts).map((field) => new FieldExtremes(field, strangeness));
  }

  add(row: number, data: RowData): void {
    const fields = this.#fields;
    for (let index = 0; index < fields.length; index++) fields[index]?.add(row, data);
  }

  /**
   * To be told when the rows of a block have been here: until then what is kept is a part of the block. To copy it at
   * once would be to copy every row of a list in which a number grows from row to row.
   */
  endBlock(): void {
    for (const field of this.#fields) field.endBlock();
  }

  /** Each row once, in the order of the file. */
  rows(): readonly ExtremeRow[] {
    const found = new Map<number, { readonly data: RowData; readonly why: string[] }>();
    for (const { row, data, why } of this.#fields.flatMap((field) => field.rows())) {
      const known = found.get(row);
      if (known) known.why.push(why);
      else found.set(row, { data, why: [why] });
    }
    return [...found].map(([row, { data, why }]) => ({ row, data, why })).toSorted((one, other) => one.row - other.row);
  }
}

interface Kept {
  readonly row: number;
  readonly data: RowData;
  readonly why: string;
  /** No part of a block any more. */
  readonly isOwn: boolean;
}

function settled(kept: Kept | null): Kept | null {
  return kept === null || kept.isOwn ? kept : { ...kept, data: ownData(kept.data), isOwn: true };
}

class FieldExtremes {
  readonly #field: string;
  readonly #strangeness: Strangeness;
  #least = Infinity;
  #most = -Infinity;
  #strangest = 0;
  #shortest: Kept | null = null;
  #longest: Kept | null = null;
  #odd: Kept | null = null;

  constructor(field: string, strangeness: Strangeness) {
    this.#field = field;
    this.#strangeness = strangeness;
  }

  /** The first of equals is kept. A number is as long as it is great. */
  add(row: number, data: RowData): void {
    const value = data[this.#field];
    const isText = typeof value === 'string';
    if (!isText && typeof value !== 'number') return;
    const size = isText ? value.length : value;
    if (size < this.#least) {
      this.#least = size;
      this.#shortest = { row, data, why: isText ? 'shortest' : 'smallest', isOwn: false };
    }
    if (size > this.#most) {
      this.#most = size;
      this.#longest = { row, data, why: isText ? 'longest' : 'greatest', isOwn: false };
    }
    if (!isText) return;
    const score = this.#strangeness.of(value, this.#strangest + 1);
    if (score <= this.#strangest) return;
    this.#strangest = score;
    this.#odd = { row, data, why: 'strangest', isOwn: false };
  }

  endBlock(): void {
    this.#shortest = settled(this.#shortest);
    this.#longest = settled(this.#longest);
    this.#odd = settled(this.#odd);
  }

  rows(): readonly Kept[] {
    return [this.#longest, this.#shortest, this.#odd].flatMap((kept) =>
      kept === null ? [] : [{ ...kept, why: `the ${kept.why} ${this.#field}` }],
    );
  }
}
