import type { RowData } from '../model/rows.ts';
import { type LocaleOf, newWalk, type Walk } from '../trace/walk.ts';
import { inZones } from './in-zones.ts';
import { isPlainValue } from './plain-value.ts';
import type { RowPart } from './row-parts.ts';

/** What a part of a row can be: something that cannot be printed, an empty text or an unmet condition, a plain value or a met one. */
export const ABSENT = 0;
export const EMPTY = 1;
export const PLAIN = 2;
/** A value that may be like no other. */
const ITS_OWN = 3;

/** What rows have in common whose letters differ in plain values and in nothing else. */
export interface Look {
  /** Null as long as nobody has said it. */
  likeness: Likeness | null;
}

/** `own`: a letter of this look says nothing of the others. Of letters that are `alike` texts may still be too long. */
export type Likeness = { readonly kind: 'own' } | { readonly kind: 'alike'; readonly rooms: readonly Room[] };

/** How many characters the values of a text may have together, and the numbers of the parts that these are. */
export interface Room {
  readonly most: number;
  readonly values: readonly number[];
}

/**
 * Tells rows by their looks: rows of one look take the same way through message and template, so that what is known of
 * the letter of one is known of all.
 */
export class RowLooks {
  readonly #parts: readonly RowPart[];
  readonly #record: { recipient: RowData } = { recipient: {} };
  readonly #walk: Walk;
  readonly #lookIn: (timeZone: string | null) => Growing;
  readonly #outcomes: number[];
  readonly #lengths: number[];
  #grown = 0;

  constructor(parts: readonly RowPart[], localeOf: LocaleOf) {
    this.#parts = parts;
    this.#walk = newWalk(this.#record, localeOf);
    this.#lookIn = inZones(() => new Growing());
    this.#outcomes = parts.map(() => ABSENT);
    this.#lengths = parts.map(() => 0);
  }

  /** Null for a row with a value of its own. */
  of(data: RowData): Look | null {
    const parts = this.#parts;
    this.#record.recipient = data;
    const { timezone } = data;
    let look = this.#lookIn(typeof timezone === 'string' ? timezone : null);
    for (let index = 0; index < parts.length; index++) {
      const outcome = this.#see(index, data);
      if (outcome === ITS_OWN) return null;
      const next = look.next[outcome] ?? this.#grow(look, outcome);
      if (next === null) return null;
      look = next;
    }
    return look;
  }

  /** What each part was in the row that was seen last. */
  get outcomes(): readonly number[] {
    return this.#outcomes;
  }

  /** Whether the texts of that row are short enough. */
  hasRoom(rooms: readonly Room[]): boolean {
    for (let text = 0; text < rooms.length; text++) {
      const room = rooms[text];
      if (room === undefined) continue;
      const { most, values } = room;
      let length = 0;
      for (let index = 0; index < values.length; index++) length += this.#lengths[values[index] ?? 0] ?? 0;
      if (length > most) return false;
    }
    return true;
  }

  #see(index: number, data: RowData): number {
    const { failures } = this.#walk;
    const said = this.#parts[index]?.say(data, this.#walk) ?? null;
    const hasFailed = failures.length > 0;
    const outcome = hasFailed ? ABSENT : outcomeOf(said);
    if (hasFailed) failures.length = 0;
    this.#outcomes[index] = outcome;
    this.#lengths[index] = typeof said === 'string' ? said.length : 0;
    return outcome;
  }

  #grow(look: Growing, outcome: number): Growing | null {
    if (this.#grown === MOST_GROWN) return null;
    this.#grown += 1;
    const next = new Growing();
    look.next[outcome] = next;
    return next;
  }
}

function outcomeOf(said: string | boolean | null): number {
  if (typeof said === 'string') return said === '' ? EMPTY : isPlainValue(said) ? PLAIN : ITS_OWN;
  if (said === null) return ABSENT;
  return said ? PLAIN : EMPTY;
}

/** A look as far as the parts of a row have been seen: what comes of it by what is seen next. */
class Growing implements Look {
  readonly next: (Growing | null)[] = [null, null, null];
  likeness: Likeness | null = null;
}

/** A list has as many looks as there are ways through its texts. */
const MOST_GROWN = 20_000;
