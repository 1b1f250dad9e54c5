import { error, type Report } from '../model/diagnostic.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { Markup } from '../model/mjml.ts';
import type { LetterContent } from '../model/letter.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Template } from '../model/template.ts';
import { expand } from './expand.ts';
import { placeOfTag, plainWords } from './mjml-problems.ts';
import { plainText } from './plain-text.ts';

export interface CompileInput {
  readonly template: Template;
  /** Every partial by its name, those that no template includes too. */
  readonly partials: ReadonlyMap<string, Template>;
  readonly model: LetterModel;
  readonly locale: Locale;
}

/** Makes a template and a letter model into the two parts of a letter. Null where something was reported. */
export async function compile(input: CompileInput, markup: Markup, report: Report): Promise<LetterContent | null> {
  const { model } = input;
  const expansion = expand(input, report);
  if (expansion === null) return null;
  const { html, problems } = await markup(expansion.mjml);
  for (const { tag, message } of problems) {
    report(error('mjml/invalid', placeOfTag(tag, expansion.sources), plainWords(tag, message)));
  }
  if (problems.length > 0) return null;
  return {
    html,
    text: plainText(expansion.mjml, phonesIn(model)),
    language: model.language,
    preheader: model.preheader,
  };
}

/** The numbers that a letter may lead to, as people wrote them. */
function phonesIn({ sender, next_step: { action } }: LetterModel): readonly string[] {
  return [action?.phone, sender.phone].filter((phone) => phone !== undefined);
}
