import { plainWords } from '../compile/mjml-problems.ts';
import { textLayout, textVariant } from '../compile/text-variant.ts';
import { htmlVariant } from '../compile/variant.ts';
import type { Markup } from '../model/mjml.ts';
import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Variants } from '../render/letters.ts';
import { loadMarkup } from '../run/mjml.ts';
import { piecesOf } from '../trace/pieces.ts';
import { textVariantKey } from '../trace/text-key.ts';
import type { Trace } from '../trace/trace.ts';
import { functions } from './functions.ts';
import { linkAnswers } from './link-answers.ts';
import type { Roots } from './record.ts';

/** A letter whose way through the program is new. */
export interface NewLetter {
  readonly record: Roots;
  readonly locale: Locale;
  readonly trace: Trace;
}

/** The variants of one letter by their keys; or what MJML finds wrong, in words. */
export type MadeVariants =
  | { readonly kind: 'made'; readonly html: string; readonly layout: string; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export type VariantMaker = (letter: NewLetter) => Promise<MadeVariants>;

/**
 * Makes what is not yet known of the variants of a letter. Loaded, with MJML, for the first new one of a process; MJML
 * is loaded once.
 */
export async function variantMaker(program: Program, variants: Variants): Promise<VariantMaker> {
  const markup = await loadMarkup();
  return (letter) => makeVariants(program, variants, letter, markup);
}

async function makeVariants(
  program: Program,
  variants: Variants,
  { record, locale, trace }: NewLetter,
  markup: Markup,
): Promise<MadeVariants> {
  const pieces = piecesOf(program, record, locale, functions);
  if (!variants.html.has(trace.key)) {
    const { variant, problems } = await htmlVariant(pieces, trace, markup);
    if (variant === null) {
      return {
        kind: 'problems',
        problems: problems.map(({ tag, message }) => `${program.name}: ${plainWords(tag, message)}`),
      };
    }
    variants.html.set(trace.key, variant);
  }
  const layout = variants.layouts.get(trace.textKey) ?? textLayout(pieces);
  variants.layouts.set(trace.textKey, layout);
  const answers = linkAnswers(layout, trace, record);
  const text = textVariantKey(trace.textKey, answers);
  if (!variants.texts.has(text)) variants.texts.set(text, textVariant(pieces, answers));
  return { kind: 'made', html: trace.key, layout: trace.textKey, text };
}
