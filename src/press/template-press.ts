import type { MarkupProblem } from '../model/mjml.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { BoundLetter } from '../render/bound.ts';
import { Letters } from '../render/letters.ts';
import type { Refusal } from '../trace/trace.ts';
import { functions } from './functions.ts';
import { Learner, type LearnerDoors } from './learner.ts';

/** A letter that can be written until the next one is bound; or why there is none. */
export type Pressed =
  | { readonly kind: 'bound'; readonly bound: BoundLetter }
  | { readonly kind: 'problems'; readonly problems: readonly MarkupProblem[] }
  | Refusal;

/** Letters of one template, each from a letter model of its own. */
export class TemplatePress {
  readonly #name: string;
  readonly #letters: Letters;
  readonly #learner: Learner;
  /** Of the letter that is being bound. */
  #locale: Locale | null = null;

  constructor(compiled: CompiledProgram, doors: LearnerDoors) {
    this.#name = compiled.program.name;
    this.#letters = new Letters({
      ...compiled,
      functions,
      localeOf: () => this.#localeNow(),
      fixed: {},
    });
    this.#learner = new Learner(compiled, doors);
  }

  /** `own` is what the project itself says: see `persistable`. */
  async press(record: object, locale: Locale, own: () => ReadonlySet<string>): Promise<Pressed> {
    const known = this.#bound(record, locale);
    if (known !== 'unknown') return pressed(known);
    const problems = await this.#learner.learn(record, locale, own);
    if (problems.length > 0) return { kind: 'problems', problems };
    const bound = this.#bound(record, locale);
    if (bound === 'unknown') throw new Error(`${this.#name} has no variant for a letter for which it was just made`);
    return pressed(bound);
  }

  /** Keeps what was learnt for the next run. */
  save(): void {
    this.#learner.save();
  }

  #bound(record: object, locale: Locale): BoundLetter | 'unknown' | Refusal {
    this.#locale = locale;
    return this.#letters.bound(record);
  }

  #localeNow(): Locale {
    if (this.#locale === null) throw new Error(`${this.#name}: a locale is asked for where no letter is bound`);
    return this.#locale;
  }
}

function pressed(bound: BoundLetter | Refusal): Pressed {
  return 'failures' in bound ? bound : { kind: 'bound', bound };
}
