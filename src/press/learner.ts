import type { Markup, MarkupProblem } from '../model/mjml.ts';
import {
  type CompiledProgram,
  MOST_VARIANTS,
  noVariants,
  type Program,
  type ProgramStore,
  type Variants,
} from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import { persistable } from '../trace/persistable.ts';
import { trace } from '../trace/trace.ts';
import { functions } from './functions.ts';
import type { MadeVariants } from './make-variants.ts';

export interface LearnerDoors {
  /** Asked for when a letter has a layout that none had before: most runs never do. */
  readonly markup: () => Promise<Markup>;
  readonly store: ProgramStore;
}

/** Makes variants for letters whose way through the program is new, and keeps those that say nothing of any letter. */
export class Learner {
  readonly #program: Program;
  readonly #variants: Variants;
  readonly #doors: LearnerDoors;
  /** Made, and not yet in the store. */
  #fresh: Variants = noVariants();
  #saved: number;

  constructor({ program, variants }: CompiledProgram, doors: LearnerDoors) {
    this.#program = program;
    this.#variants = variants;
    this.#doors = doors;
    this.#saved = variants.html.size + variants.texts.size;
  }

  /**
   * What MJML finds wrong; nothing where the variants are there now. `own` is what the project itself says. A letter
   * that is refused has no variants: it is not asked for them.
   */
  async learn(record: object, locale: Locale, own: () => ReadonlySet<string>): Promise<readonly MarkupProblem[]> {
    const traced = trace(this.#program, record, locale, functions);
    if (traced.kind === 'refusal') return [];
    const compiled = { program: this.#program, variants: this.#variants };
    const { makeVariants } = await import('./make-variants.ts');
    const made = await makeVariants(compiled, { record, locale, trace: traced }, this.#doors.markup);
    if (made.kind === 'problems') return made.problems;
    const { html, text } = persistable(traced, own());
    this.#note(made, html, text);
    for (const known of Object.values(this.#variants)) dropOldest(known);
    return [];
  }

  /** Writes what is new to the store, should that not have been worth it yet. */
  save(): void {
    const count = this.#fresh.html.size + this.#fresh.texts.size;
    if (count === 0) return;
    this.#doors.store.write(this.#program.name, { program: this.#program, variants: this.#fresh });
    this.#saved += count;
    this.#fresh = noVariants();
  }

  /** Written when a fifth of what is known is new: so many variants are written a few times and not many. */
  #note(
    { html, layout, text }: MadeVariants & { readonly kind: 'made' },
    isHtmlKept: boolean,
    isTextKept: boolean,
  ): void {
    const { html: pages, layouts, texts } = this.#variants;
    if (isHtmlKept) copy(html, pages, this.#fresh.html);
    if (isTextKept) copy(layout, layouts, this.#fresh.layouts);
    if (isTextKept) copy(text, texts, this.#fresh.texts);
    if ((this.#fresh.html.size + this.#fresh.texts.size) * 5 > this.#saved) this.save();
  }
}

function copy<T>(key: string, from: ReadonlyMap<string, T>, to: Map<string, T>): void {
  const found = from.get(key);
  if (found !== undefined) to.set(key, found);
}

/** A template whose layout depends on a free value has as many variants as values: memory has an end. */
function dropOldest(known: Map<string, unknown>): void {
  for (const key of known.keys()) {
    if (known.size <= MOST_VARIANTS) return;
    known.delete(key);
  }
}
