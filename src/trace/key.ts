/**
 * A key as far as a walk has come. Letters decide alike more often than not: what a key becomes is known from the last
 * letter that decided so, and a key that comes again is the same object with the same text. Nothing is put together then,
 * and nothing is hashed.
 */
export class Key {
  readonly text: string;
  private readonly room: Room | null;
  private met: Key | null = null;
  private unmet: Key | null = null;
  private counts: (Key | undefined)[] | null = null;
  private regions: Map<Key, Key> | null = null;

  /** Without room no key that comes of this one is kept. */
  private constructor(text: string, room: Room | null) {
    this.text = text;
    this.room = room;
  }

  /** Where walks begin that are to have their keys in common. */
  static shared(): Key {
    return new Key('', { left: MOST_KEYS });
  }

  /** Where a walk begins that keeps nothing. */
  static readonly alone: Key = new Key('', null);

  /** Behind a choice. */
  outcome(isMet: boolean): Key {
    const known = isMet ? this.met : this.unmet;
    if (known !== null) return known;
    const key = this.next(isMet ? '1' : '0');
    if (key.room !== null && isMet) this.met = key;
    else if (key.room !== null) this.unmet = key;
    return key;
  }

  /** Behind a loop over so many. */
  count(items: number): Key {
    const known = this.counts?.[items];
    if (known !== undefined) return known;
    const key = items < MOST_ITEMS ? this.next(`${items};`) : this.behind(`${items};`);
    if (key.room !== null) (this.counts ??= [])[items] = key;
    return key;
  }

  /** With the key of a region. */
  region(region: Key): Key {
    const known = this.regions?.get(region);
    if (known !== undefined) return known;
    const text = `|${region.text}`;
    const key = region.room === null ? this.behind(text) : this.next(text);
    if (key.room !== null) (this.regions ??= new Map()).set(region, key);
    return key;
  }

  /** With what hardly any other letter has. */
  behind(text: string): Key {
    return new Key(this.text + text, null);
  }

  private next(text: string): Key {
    if (this.room === null || this.room.left === 0) return this.behind(text);
    this.room.left -= 1;
    return new Key(this.text + text, this.room);
  }
}

/** How many more keys are kept. */
interface Room {
  left: number;
}

/** Lists are short as a rule. */
const MOST_ITEMS = 64;

/** More than the layouts of most templates, and no more memory than their variants take. */
const MOST_KEYS = 4096;
