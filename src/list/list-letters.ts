import type { ListPlan, SharedModel } from '../model/list.ts';
import type { MarkupProblem } from '../model/mjml.ts';
import { type CompiledProgram, MOST_VARIANTS, type Variants } from '../model/program.ts';
import type { RowData } from '../model/rows.ts';
import { functions } from '../press/functions.ts';
import { Learner, type LearnerDoors } from '../press/learner.ts';
import { Letters } from '../render/letters.ts';
import type { Failure } from '../trace/failure.ts';
import type { LocaleOf } from '../trace/walk.ts';
import type { TextLimits } from './limits.ts';
import { QuickLook } from './quick-look.ts';
import { listLocale, type ModelParts, type RowModel, rowModels, type RowModels } from './row-model.ts';
import { RowFaults } from './row-faults.ts';
import { emptyText, type RowFault } from './text-faults.ts';

export interface ListLettersInput extends ModelParts, Pick<ListPlan, 'texts'> {
  /** The template's program, and what is known of its letters from before. */
  readonly compiled: CompiledProgram;
  readonly limits: TextLimits;
  readonly doors: LearnerDoors;
  /** What the project says whoever a letter goes to: only layouts that say no more are kept for the next run. */
  readonly own: () => ReadonlySet<string>;
}

/** What of a row cannot become a letter. */
export type RowTrouble =
  | { readonly kind: 'texts'; readonly faults: readonly RowFault[] }
  /** The template cannot print what the row says. */
  | { readonly kind: 'template'; readonly failures: readonly Failure[] }
  | { readonly kind: 'markup'; readonly problems: readonly MarkupProblem[] }
  /** The list has as many layouts as are kept, and this letter needs another one. */
  | { readonly kind: 'layouts' };

/**
 * The letters of a list before any is written: each row's texts and letter model are made, and looked through; a layout
 * that no letter had before is learnt. When all rows have been here, `compiled` has what all of their letters need.
 */
export class ListLetters {
  readonly compiled: CompiledProgram;
  readonly #input: ListLettersInput;
  readonly #faults: RowFaults;
  readonly #models: RowModels;
  readonly #letters: Letters;
  readonly #localeOf: LocaleOf;
  readonly #quick: QuickLook | null;
  readonly #learner: Learner;
  /** As the learner knows them: it forgets the oldest where they become many. */
  readonly #learnt: Variants;
  readonly #most: number;

  constructor(input: ListLettersInput) {
    const { compiled, texts, limits, language, envelope, shared, doors } = input;
    const { program } = compiled;
    this.#input = input;
    this.#localeOf = listLocale(language, envelope.sendAt);
    this.#faults = new RowFaults(texts, limits, functions, this.#localeOf);
    this.#models = rowModels(input, this.#faults.words, this.#localeOf);
    this.compiled = { program, variants: copyOf(compiled.variants) };
    this.#most = compiled.variants.html.size + MOST_VARIANTS;
    this.#learnt = copyOf(compiled.variants);
    this.#learner = new Learner({ program, variants: this.#learnt }, doors);
    this.#letters = new Letters({ ...this.compiled, functions, localeOf: this.#localeOf, fixed: shared });
    this.#quick = QuickLook.at({ ...input, compiled: this.compiled, functions, localeOf: this.#localeOf });
  }

  /** Null for a row whose letter can be written. A promise only where a layout has to be learnt. */
  check(data: RowData): RowTrouble | null | Promise<RowTrouble | null> {
    return this.#quick?.isGood(data) === true ? null : this.#follow(data);
  }

  /** Follows the texts of a row and the template, whatever is known of others. */
  #follow(data: RowData): RowTrouble | null | Promise<RowTrouble | null> {
    const faults = this.#faults;
    faults.isSuspect = false;
    const model = this.#models(data);
    if (faults.isSuspect || model.failures.length > 0 || model.roots.greeting === '') {
      const found = this.#faultsOf(data, model);
      if (found.length > 0) return { kind: 'texts', faults: found };
    }
    const bound = this.#letters.bound(model.roots);
    if (bound === 'unknown') return this.#learn(model);
    if ('failures' in bound) return { kind: 'template', failures: bound.failures };
    this.#quick?.learn(data, model.roots);
    return null;
  }

  /** The letter model of a row in which nothing is wrong: for what looks at letters, such as the rules. */
  modelOf(data: RowData): SharedModel {
    return { ...this.#input.shared, ...this.#models(data).roots };
  }

  /** How many layouts the list's letters can choose from by now. */
  get layouts(): number {
    return this.compiled.variants.html.size;
  }

  /** Keeps what was learnt for the next run. */
  save(): void {
    this.#learner.save();
  }

  #faultsOf(data: RowData, { roots }: RowModel): readonly RowFault[] {
    const found = this.#faults.faultsOf(data);
    if (roots.greeting !== '' || found.some(({ path }) => path === 'greeting')) return found;
    return [...found, { path: 'greeting', fields: GREETED, ...emptyText('the greeting') }];
  }

  async #learn({ roots }: RowModel): Promise<RowTrouble | null> {
    if (this.layouts >= this.#most) return { kind: 'layouts' };
    const record = { ...this.#input.shared, ...roots };
    const problems = await this.#learner.learn(record, this.#localeOf(roots), this.#input.own);
    if (problems.length > 0) return { kind: 'markup', problems };
    addAll(this.#learnt, this.compiled.variants);
    if (this.#letters.bound(roots) === 'unknown')
      throw new Error(`${this.compiled.program.name} has no variant for a letter for which it was just made`);
    return null;
  }
}

/** What a greeting is made of. */
const GREETED: readonly string[] = ['greet_as', 'given_name', 'family_name', 'name'];

function copyOf({ html, layouts, texts }: Variants): Variants {
  return { html: new Map(html), layouts: new Map(layouts), texts: new Map(texts) };
}

function addAll(from: Variants, to: Variants): void {
  for (const [key, variant] of from.html) to.html.set(key, variant);
  for (const [key, layout] of from.layouts) to.layouts.set(key, layout);
  for (const [key, variant] of from.texts) to.texts.set(key, variant);
}
