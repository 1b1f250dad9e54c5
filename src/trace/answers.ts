import type { Locale } from '../model/template-helper.ts';

/** An answer, and the locale in which it is right. */
interface Given {
  readonly locale: Locale;
  readonly answer: string | boolean;
}

/**
 * What one call gave for values that may come again, such as days: in letters to many, to look an answer up takes a tenth
 * of the time of making it. All else that the call is given must be the same each time.
 */
export class Answers {
  private readonly given = new Map<unknown, Given>();

  of(value: unknown): Given | undefined {
    return this.given.get(value);
  }

  hasRoomFor(value: unknown): boolean {
    return isKept(value) && (this.given.size < MOST_ANSWERS || this.given.has(value));
  }

  note(value: unknown, given: Given): void {
    this.given.set(value, given);
  }
}

/** Long texts hardly come again; as parts of a longer one they would keep all of that in memory. */
function isKept(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST);
}

/** V8 copies a part of a text up to this length. */
const LONGEST = 12;

/** More days than a list has; of values that never come again, no more memory than a block of rows takes. */
const MOST_ANSWERS = 4096;
