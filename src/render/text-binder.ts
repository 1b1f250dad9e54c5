import { MOST_VARIANTS, type Variants } from '../model/program.ts';
import type { Shortcut } from '../trace/shortcut.ts';
import { answerLetter, textVariantKey } from '../trace/text-key.ts';
import { textKeyOf, type Walk } from '../trace/walk.ts';
import type { BoundText, TextPlan } from './bound.ts';
import { slotsOf } from './html-plan.ts';
import { phonesReader } from './phones.ts';
import { type Answered, OpenLink, Saying } from './saying.ts';
import { type LinkPlan, linkPlans, type TextPlaces, textPlaces, textPlan } from './text-plan.ts';

/** The letters of one text key: their links, and the plans for the ways in which those are answered. */
interface Layout {
  readonly textKey: string;
  readonly places: TextPlaces;
  readonly links: readonly LinkPlan[];
  /** Of the links those that each letter is asked for. */
  readonly open: readonly OpenLink[];
  /** By the answers of the open links. */
  readonly plans: Map<string, Planned>;
}

/** A plan, and how its holes are filled. */
interface Planned {
  readonly plan: TextPlan;
  /** What a leaf says, or the target of an open link by its position among them. */
  readonly fillings: readonly (Saying | number)[];
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
    const answers = layout.open.map((link) => link.in(walk));
    const planned = layout.plans.get(keyOf(answers)) ?? this.#textPlan(layout, answers);
    if (planned === null) return 'unknown';
    return { text: planned.plan, said: saidBy(planned.fillings, walk, answers) };
  }

  #plan(key: string, record: object, phones: readonly string[]): Layout | null {
    const whole = this.#shortcut.whole(record);
    const textKey = textKeyOf(whole);
    const found = this.#variants.layouts.get(textKey);
    if (found === undefined) return null;
    const places = textPlaces(whole, phones);
    const links = linkPlans(found, places);
    const open = links.flatMap((link) => (link.isFixed ? [] : [new OpenLink(link, phones)]));
    const layout = { textKey, places, links, open, plans: new Map<string, Planned>() };
    if (this.#layouts.size < MOST_VARIANTS || this.#layouts.has(key)) this.#layouts.set(key, layout);
    return layout;
  }

  #textPlan({ textKey, places, links, plans }: Layout, answers: readonly Answered[]): Planned | null {
    const slots = slotsOf(links.map(({ isFixed }) => isFixed));
    const all = links.flatMap((link, index) => (link.isFixed ? link : (answers[slots[index] ?? -1] ?? [])));
    const variant = this.#variants.texts.get(
      textVariantKey(
        textKey,
        all.map(({ answer }) => answer),
      ),
    );
    if (variant === undefined) return null;
    const plan = textPlan(variant, links, places);
    const fillings = plan.holes.map((hole) =>
      hole.kind === 'target' ? (slots[hole.index] ?? -1) : new Saying(hole, places.phones),
    );
    const planned = { plan, fillings };
    if (plans.size < MOST_VARIANTS) plans.set(keyOf(answers), planned);
    return planned;
  }
}

function keyOf(answers: readonly Answered[]): string {
  let key = '';
  for (const { answer } of answers) key += answerLetter(answer);
  return key;
}

function saidBy(fillings: readonly (Saying | number)[], walk: Walk, answers: readonly Answered[]): readonly string[] {
  const said: string[] = [];
  for (const filling of fillings)
    said.push(typeof filling === 'number' ? (answers[filling]?.target ?? '') : filling.in(walk));
  return said;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((text, index) => text === others[index]));
}
