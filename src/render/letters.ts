import { MOST_VARIANTS, type Program, type Variants } from '../model/program.ts';
import type { Functions } from '../trace/functions.ts';
import { type Shortcut, shortcut } from '../trace/shortcut.ts';
import { type Refusal, traceOf } from '../trace/trace.ts';
import type { LocaleOf, Walk } from '../trace/walk.ts';
import { BodyWriter } from './body-writer.ts';
import type { BoundHtml, BoundLetter, HtmlPlan } from './bound.ts';
import { htmlPlan } from './html-plan.ts';
import type { Sink } from './sink.ts';
import { TextBinder } from './text-binder.ts';
import { utf8 } from './utf8.ts';

export interface LettersInput {
  readonly program: Program;
  readonly variants: Variants;
  readonly functions: Functions;
  readonly localeOf: LocaleOf;
  /** Roots of the letter model that are equal for all letters. One that no letter has stands here as undefined. */
  readonly fixed: object;
}

/** `unknown`: there is no variant for this letter yet. */
export type Writing = 'written' | 'unknown' | Refusal;

/**
 * Writes the letters of one program. A record has at least the roots of its letter model that are not fixed. Each way
 * through the program is planned once; then a letter is a short walk, and a copy.
 */
export class Letters {
  readonly #input: LettersInput;
  readonly #shortcut: Shortcut;
  readonly #writer: BodyWriter<Uint8Array> = new BodyWriter(utf8);
  readonly #htmlPlans = new Map<string, HtmlPlan>();
  readonly #texts: TextBinder;

  constructor(input: LettersInput) {
    const { program, functions, localeOf, fixed } = input;
    this.#input = input;
    this.#shortcut = shortcut(program, functions, localeOf, fixed);
    this.#texts = new TextBinder(input.variants, this.#shortcut, fixed);
  }

  /** Appends the HTML of a letter; nothing unless it answers `written`. */
  html(record: object, sink: Sink): Writing {
    const walk = this.#shortcut.brief(record);
    const bound = walk.failures.length > 0 ? this.#refusal(record) : this.#boundHtml(walk, record);
    if (bound === 'unknown' || 'failures' in bound) return bound;
    this.#writer.writeHtml(bound, sink);
    return 'written';
  }

  /** Appends the plain text of a letter; nothing unless it answers `written`. */
  text(record: object, sink: Sink): Writing {
    const walk = this.#shortcut.brief(record);
    const bound = walk.failures.length > 0 ? this.#refusal(record) : this.#texts.bound(walk, record);
    if (bound === 'unknown' || 'failures' in bound) return bound;
    this.#writer.writeText(bound, sink);
    return 'written';
  }

  /** A letter to be written by other writers: traced once, with HTML and text. */
  bound(record: object): BoundLetter | 'unknown' | Refusal {
    const walk = this.#shortcut.brief(record);
    if (walk.failures.length > 0) return this.#refusal(record);
    const html = this.#boundHtml(walk, record);
    const text = this.#texts.bound(walk, record);
    if (html === 'unknown' || text === 'unknown') return 'unknown';
    const { values, regionValues, regions } = html;
    return { html: html.html, values, regionValues, regions, text: text.text, targets: text.targets };
  }

  /** With all that is missing, also where it is fixed. */
  #refusal(record: object): Refusal {
    const whole = traceOf(this.#shortcut.whole(record));
    if (whole.kind === 'trace') throw new Error('a letter was refused for what no whole walk finds');
    return whole;
  }

  #boundHtml(walk: Walk, record: object): BoundHtml | 'unknown' {
    const html = this.#htmlPlans.get(walk.key.text) ?? this.#newHtmlPlan(walk.key.text, record);
    if (html === null) return 'unknown';
    const { outside, inside, regions } = walk;
    return { html, values: outside.values, regionValues: inside.values, regions };
  }

  #newHtmlPlan(key: string, record: object): HtmlPlan | null {
    const whole = this.#shortcut.whole(record);
    const variant = this.#input.variants.html.get(whole.key.text);
    if (variant === undefined) return null;
    const plan = htmlPlan(variant, whole);
    if (this.#htmlPlans.size < MOST_VARIANTS) this.#htmlPlans.set(key, plan);
    return plan;
  }
}
