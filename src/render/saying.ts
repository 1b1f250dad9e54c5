import { leafText } from '../trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../trace/link-target.ts';
import type { Walk } from '../trace/walk.ts';
import type { LeafPlanHole, LinkPlan, Part } from './text-plan.ts';

/**
 * What one hole in a link's words says. In letters to many a text often comes again, and what it says is known then, for
 * the price of one comparison: all letters of one layout may call the same numbers.
 */
class Saying {
  private readonly hole: LeafPlanHole;
  private readonly phones: readonly string[];
  private value = '';
  private said = '';

  constructor(hole: LeafPlanHole, phones: readonly string[]) {
    this.hole = hole;
    this.phones = phones;
  }

  in(walk: Walk): string {
    const value = valueAt(this.hole, walk);
    if (value === this.value) return this.said;
    const said = leafText(value, this.hole, this.phones);
    this.value = value;
    this.said = said;
    return said;
  }
}

/** A link as it is in one letter. */
interface Answered {
  readonly answer: LinkAnswer;
  readonly target: string;
}

/** How a link is written that is not the same in all letters of its layout. */
export class OpenLink {
  private readonly words: readonly (string | Saying)[];
  private readonly target: readonly Part[];
  private readonly phones: readonly string[];

  constructor({ words, target }: Extract<LinkPlan, { isFixed: false }>, phones: readonly string[]) {
    this.words = words.map((part) => (typeof part === 'string' ? part : new Saying(part, phones)));
    this.target = target;
    this.phones = phones;
  }

  in(walk: Walk): Answered {
    let words = '';
    for (const part of this.words) words += typeof part === 'string' ? part : part.in(walk);
    let href = '';
    for (const part of this.target) href += typeof part === 'string' ? part : valueAt(part, walk);
    const shown = shownTarget(words, href, this.phones);
    return { answer: linkAnswer(href, shown), target: shown ?? '' };
  }
}

function valueAt({ kind, index }: LeafPlanHole, { outside, inside }: Walk): string {
  return (kind === 'value' ? outside : inside).values[index] ?? '';
}
