import { MOST_VARIANTS, type Variants } from '../model/program.ts';
import type { Shortcut } from '../trace/shortcut.ts';
import type { LinkAnswer } from '../trace/link-target.ts';
import { answerLetter, textVariantKey } from '../trace/text-key.ts';
import { textKeyOf, type Walk } from '../trace/walk.ts';
import type { BoundText, TextPlan } from './bound.ts';
import { slotsOf } from './html-plan.ts';
import { phonesReader } from './phones.ts';
import { OpenLink } from './saying.ts';
import { type LinkPlan, linkPlans, type TextPlaces, textPlaces, textPlan } from './text-plan.ts';

/** The letters of one text key: their links, and the plans for the ways in which those are answered. */
interface Layout {
  readonly textKey: string;
  readonly places: TextPlaces;
  readonly links: readonly LinkPlan[];
  /** Of the links those that each letter is asked for. */
  readonly open: readonly OpenLink[];
  /** By the answers of the open links. */
  readonly plans: Map<string, TextPlan>;
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
    const answers: LinkAnswer[] = [];
    const targets: string[] = [];
    for (const link of layout.open) {
      const { answer, target } = link.in(walk);
      answers.push(answer);
      targets.push(target);
    }
    const text = layout.plans.get(keyOf(answers)) ?? this.#textPlan(layout, answers);
    if (text === null) return 'unknown';
    return { text, values: walk.outside.values, regionValues: walk.inside.values, targets };
  }

  #plan(key: string, record: object, phones: readonly string[]): Layout | null {
    const whole = this.#shortcut.whole(record);
    const textKey = textKeyOf(whole);
    const found = this.#variants.layouts.get(textKey);
    if (found === undefined) return null;
    const places = textPlaces(whole, phones);
    const links = linkPlans(found, places);
    const open = links.flatMap((link) => (link.isFixed ? [] : [new OpenLink(link, phones)]));
    const layout = { textKey, places, links, open, plans: new Map<string, TextPlan>() };
    if (this.#layouts.size < MOST_VARIANTS || this.#layouts.has(key)) this.#layouts.set(key, layout);
    return layout;
  }

  #textPlan({ textKey, places, links, plans }: Layout, answers: readonly LinkAnswer[]): TextPlan | null {
    const slots = slotsOf(links.map(({ isFixed }) => isFixed));
    const all = links.flatMap((link, index) => (link.isFixed ? link.answer : (answers[slots[index] ?? -1] ?? [])));
    const variant = this.#variants.texts.get(textVariantKey(textKey, all));
    if (variant === undefined) return null;
    const plan = textPlan(variant, links, places);
    if (plans.size < MOST_VARIANTS) plans.set(keyOf(answers), plan);
    return plan;
  }
}

function keyOf(answers: readonly LinkAnswer[]): string {
  let key = '';
  for (const answer of answers) key += answerLetter(answer);
  return key;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((text, index) => text === others[index]));
}
