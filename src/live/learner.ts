import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Variants } from '../render/letters.ts';
import { MOST_VARIANTS, type ProgramCache } from '../run/program-cache.ts';
import { persistable } from '../trace/persistable.ts';
import { trace } from '../trace/trace.ts';
import { functions } from './functions.ts';
import type { MadeVariants, VariantMaker } from './make-variants.ts';
import type { Roots } from './record.ts';

/** Makes variants for letters whose way through the program is new, and keeps those that say nothing of any letter. */
export class Learner {
  readonly #program: Program;
  readonly #variants: Variants;
  readonly #cache: ProgramCache;
  /** Made, and not yet on the disk. */
  #fresh: Variants = noVariants();
  #saved = 0;
  #maker: Promise<VariantMaker> | null = null;

  constructor(program: Program, variants: Variants, cache: ProgramCache) {
    this.#program = program;
    this.#variants = variants;
    this.#cache = cache;
  }

  /**
   * What stands in the way, in words; nothing where the variants are there now. `own` is what the project itself says.
   * A letter that is refused has no variants: it is not asked for them.
   */
  async learn(record: Roots, locale: Locale, own: () => ReadonlySet<string>): Promise<readonly string[]> {
    const traced = trace(this.#program, record, locale, functions);
    if (traced.kind === 'refusal') return [];
    this.#maker ??= loadMaker(this.#program, this.#variants);
    const make = await this.#maker;
    const made = await make({ record, locale, trace: traced });
    if (made.kind === 'problems') return made.problems;
    const { html, text } = persistable(traced, own());
    this.#note(made, html, text);
    for (const known of Object.values(this.#variants)) dropOldest(known);
    return [];
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
    const count = this.#fresh.html.size + this.#fresh.texts.size;
    if (count * 5 <= this.#saved) return;
    this.#cache.write(this.#program.name, { program: this.#program, variants: this.#fresh });
    this.#saved += count;
    this.#fresh = noVariants();
  }
}

export function noVariants(): Variants {
  return { html: new Map(), layouts: new Map(), texts: new Map() };
}

async function loadMaker(program: Program, variants: Variants): Promise<VariantMaker> {
  const { variantMaker } = await import('./make-variants.ts');
  return variantMaker(program, variants);
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
