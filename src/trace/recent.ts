/** What a leaf printed for a text; null before it printed one. */
interface Printed {
  content: string | null;
  text: string;
}

/**
 * What one leaf printed last of what it accepts, by its place in the letter: the turns of a loop are told apart. In
 * letters to many most texts come again, and one that is the same object as before is known at a glance wherever it goes
 * from here. Where a text never comes again, this costs one comparison.
 */
export class Recent {
  private readonly printed: readonly Printed[] = Array.from({ length: PLACES }, () => ({ content: null, text: '' }));

  /** Null where this is another content than the last. */
  textOf(content: unknown, leaf: number): string | null {
    const before = this.printed[leaf % PLACES];
    return before !== undefined && content !== null && before.content === content ? before.text : null;
  }

  note(content: unknown, leaf: number, text: string): void {
    const before = this.printed[leaf % PLACES];
    if (before === undefined || typeof content !== 'string') return;
    before.content = content;
    before.text = text;
  }
}

const PLACES = 8;
