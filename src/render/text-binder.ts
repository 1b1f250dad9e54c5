import { MOST_VARIANTS, type Variants } from '../model/program.ts';
import { leafText } from '../trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../trace/link-target.ts';
import type { Shortcut } from '../trace/shortcut.ts';
import { answersKey, textVariantKey } from '../trace/text-key.ts';
import { textKeyOf, type Walk } from '../trace/walk.ts';
import type { BoundText, TextPlan, TextPlanHole } from './bound.ts';
import { phonesReader } from './phones.ts';
import { type LinkPlan, linkPlans, type Part, type TextPlaces, textPlaces, textPlan } from './text-plan.ts';

/** The letters of one text key: their links, and the plans for the ways in which those are answered. */
interface Layout {
  readonly textKey: string;
  readonly places: TextPlaces;
  readonly links: readonly LinkPlan[];
  readonly plans: Map<string, TextPlan>;
}

/** A link as it is in one letter. */
interface Answered {
  readonly answer: LinkAnswer;
  readonly target: string;
}

/** Finds the plain text of letters that were walked through. */
export class TextBinder {
  readonly #variants: Variants;
  readonly #shortcut: Shortcut;
  readonly #phonesOf: (record: object) => readonly string[];
  readonly #layouts = new Map<string, Layout>();

  constructor(variants: Variants, way: Shortcut, fixed: object) {
    this.#variants = variants;
    this.#shortcut = way;
    this.#phonesOf = phonesReader(fixed);
  }

  /** `walk` is the brief one of the record. */
  bound(walk: Walk, record: object): BoundText | 'unknown' {
    const phones = this.#phonesOf(record);
    const key = textKeyOf(walk);
    const known = this.#layouts.get(key);
    // What is fixed is written with the numbers of one letter, and another may have others.
    const layout =
      known !== undefined && areEqual(known.places.phones, phones) ? known : this.#plan(key, record, phones);
    if (layout === null) return 'unknown';
    const links = layout.links.map((link) => answered(link, walk, phones));
    const text = this.#textPlan(layout, links);
    if (text === null) return 'unknown';
    return { text, said: text.holes.map((hole) => said(hole, walk, links, phones)) };
  }

  #plan(key: string, record: object, phones: readonly string[]): Layout | null {
    const whole = this.#shortcut.whole(record);
    const textKey = textKeyOf(whole);
    const found = this.#variants.layouts.get(textKey);
    if (found === undefined) return null;
    const places = textPlaces(whole, phones);
    const layout = { textKey, places, links: linkPlans(found, places), plans: new Map<string, TextPlan>() };
    if (this.#layouts.size < MOST_VARIANTS || this.#layouts.has(key)) this.#layouts.set(key, layout);
    return layout;
  }

  #textPlan({ textKey, places, links: plans, plans: known }: Layout, links: readonly Answered[]): TextPlan | null {
    const answers = links.map(({ answer }) => answer);
    const key = answersKey(answers);
    const plan = known.get(key);
    if (plan !== undefined) return plan;
    const variant = this.#variants.texts.get(textVariantKey(textKey, answers));
    if (variant === undefined) return null;
    const made = textPlan(variant, plans, places);
    if (known.size < MOST_VARIANTS) known.set(key, made);
    return made;
  }
}

function answered(link: LinkPlan, walk: Walk, phones: readonly string[]): Answered {
  if (link.isFixed) return link;
  const words = link.words.map((part) => (typeof part === 'string' ? part : leafSays(part, walk, phones))).join('');
  const href = link.target.map((part) => (typeof part === 'string' ? part : valueAt(part, walk))).join('');
  const target = shownTarget(words, href, phones);
  return { answer: linkAnswer(href, target), target: target ?? '' };
}

function said(hole: TextPlanHole, walk: Walk, links: readonly Answered[], phones: readonly string[]): string {
  return hole.kind === 'target' ? (links[hole.index]?.target ?? '') : leafSays(hole, walk, phones);
}

function leafSays(hole: Exclude<Part, string>, walk: Walk, phones: readonly string[]): string {
  return leafText(valueAt(hole, walk), hole, phones);
}

function valueAt({ kind, index }: Exclude<Part, string>, { outside, inside }: Walk): string {
  return (kind === 'value' ? outside : inside).values[index] ?? '';
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((text, index) => text === others[index]));
}
