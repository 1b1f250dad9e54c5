import { textLayout, textVariant } from '../compile/text-variant.ts';
import { htmlVariant } from '../compile/variant.ts';
import type { Markup, MarkupProblem } from '../model/mjml.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import { piecesOf } from '../trace/pieces.ts';
import { textVariantKey } from '../trace/text-key.ts';
import type { Trace } from '../trace/trace.ts';
import { functions } from './functions.ts';
import { linkAnswers } from './link-answers.ts';

/** A letter whose way through the program is new. */
export interface NewLetter {
  readonly record: object;
  readonly locale: Locale;
  readonly trace: Trace;
}

/** The keys of the variants of one letter; or what MJML finds wrong. */
export type MadeVariants =
  | { readonly kind: 'made'; readonly html: string; readonly layout: string; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: readonly MarkupProblem[] };

/** Makes what is not yet known of the variants of a letter. */
export async function makeVariants(
  { program, variants }: CompiledProgram,
  { record, locale, trace }: NewLetter,
  markup: () => Promise<Markup>,
): Promise<MadeVariants> {
  const pieces = piecesOf(program, record, locale, functions);
  if (!variants.html.has(trace.key)) {
    const { variant, problems } = await htmlVariant(pieces, trace, await markup());
    if (variant === null) return { kind: 'problems', problems };
    variants.html.set(trace.key, variant);
  }
  const layout = variants.layouts.get(trace.textKey) ?? textLayout(pieces);
  variants.layouts.set(trace.textKey, layout);
  const answers = linkAnswers(layout, trace, record);
  const text = textVariantKey(trace.textKey, answers);
  if (!variants.texts.has(text)) variants.texts.set(text, textVariant(pieces, answers));
  return { kind: 'made', html: trace.key, layout: trace.textKey, text };
}
