import { addressKey } from './address-key.ts';

/** The row in which an address was seen first, and its line; 0 where the line is not known. */
export interface Seen {
  readonly row: number;
  readonly line: number;
}

/**
 * All addresses of a list. It keeps 64 bits of each and no text: 24 to 33 bytes an address. Two addresses of a million are
 * taken for one in one of 10^7 lists, and then the list is refused, nothing is lost.
 */
export class AddressBook {
  /** Two numbers a slot: the first half of the hash, and the number of its entry, from 1; 0 is free. */
  #slots = new Uint32Array(2 * FEWEST_SLOTS);
  #mask = FEWEST_SLOTS - 1;
  /** The second half of the hash, row and line of each entry; in pieces, so that growing copies nothing. */
  readonly #pieces: Uint32Array[] = [];
  #count = 0;
  /** The key that was asked for last, and its hash: who is not there yet is mostly kept next. */
  #key: string | null = null;
  #first = 0;
  #second = 0;

  /** Keeps an address; of one that is there already, where it was first. */
  keep(email: string, row: number, line: number): void {
    const slot = this.#slotOf(addressKey(email));
    if (this.#slots[slot + 1] === 0) this.#fill(slot, row, line);
  }

  /** Where an address was seen first, or null. */
  find(email: string): Seen | null {
    const slot = this.#slotOf(addressKey(email));
    const entry = this.#slots[slot + 1] ?? 0;
    return entry === 0 ? null : this.#seenAt(entry);
  }

  /** Of the entry that has the hash of this key, or the free one where it belongs. */
  #slotOf(key: string): number {
    this.#hash(key);
    const [first, second] = [this.#first, this.#second];
    const slots = this.#slots;
    for (let at = first & this.#mask; ; at = (at + 1) & this.#mask) {
      const entry = slots[2 * at + 1] ?? 0;
      if (entry === 0 || (slots[2 * at] === first && this.#field(entry, SECOND) === second)) return 2 * at;
    }
  }

  #fill(slot: number, row: number, line: number): void {
    const index = this.#count % PIECE;
    if (index === 0) this.#pieces.push(new Uint32Array(FIELDS * PIECE));
    const piece = this.#pieces.at(-1);
    if (piece === undefined) return;
    piece[FIELDS * index + SECOND] = this.#second;
    piece[FIELDS * index + ROW] = row;
    piece[FIELDS * index + LINE] = line;
    this.#count += 1;
    this.#slots[slot] = this.#first;
    this.#slots[slot + 1] = this.#count;
    if (this.#count > this.#mask * FULLEST) this.#grow();
  }

  #grow(): void {
    const old = this.#slots;
    const mask = 2 * this.#mask + 1;
    const slots = new Uint32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      const first = old[from] ?? 0;
      const entry = old[from + 1] ?? 0;
      if (entry === 0) continue;
      let at = first & mask;
      while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
      slots[2 * at] = first;
      slots[2 * at + 1] = entry;
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  #seenAt(entry: number): Seen {
    return { row: this.#field(entry, ROW), line: this.#field(entry, LINE) };
  }

  #hash(key: string): void {
    if (key === this.#key) return;
    this.#key = key;
    let first = FIRST_SEED ^ key.length;
    let second = SECOND_SEED ^ key.length;
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at);
      first = Math.imul(first ^ code, 0x5bd1e995);
      first ^= first >>> 15;
      second = Math.imul(second ^ code, 0x01000193);
      second ^= second >>> 13;
    }
    this.#first = mixed(first);
    this.#second = mixed(second);
  }

  #field(entry: number, field: number): number {
    const index = entry - 1;
    return this.#pieces[Math.floor(index / PIECE)]?.[FIELDS * (index % PIECE) + field] ?? 0;
  }
}

/** A power of two. */
const FEWEST_SLOTS = 1024;
/** A power of two. */
const PIECE = 16_384;
const FULLEST = 0.7;

const SECOND = 0;
const ROW = 1;
const LINE = 2;
const FIELDS = 3;

/** Two streams over the characters, each then mixed as in MurmurHash3, so that every bit depends on every other. */
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x9747b28c;

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
