import { error, type Report } from '../model/diagnostic.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { Markup } from '../model/mjml.ts';
import type { LetterContent } from '../model/letter.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Template } from '../model/template.ts';
import { expand } from './expand.ts';
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

/**
 * MJML counts lines in the text that the template became. Where the tag stands only once in the template and its
 * partials, that is the place; else the template's first line is all that can honestly be said.
 */
function placeOfTag(tag: string, sources: readonly Source[]): Span | null {
  const places = sources.flatMap((source) =>
    [...source.text.matchAll(/<([a-z][\w-]*)/gi)]
      .filter(([, name]) => name === tag)
      .map(({ index }) => ({ source, start: index + 1, end: index + 1 + tag.length })),
  );
  const [template] = sources;
  if (places.length === 1) return places[0] ?? null;
  return template ? { source: template, start: 0, end: /^[^\r\n]*/.exec(template.text)?.[0].length ?? 0 } : null;
}

/** MJML's sentences in plain words; one that is not known here stays as it is, without its capital and its stop. */
function plainWords(tag: string, message: string): string {
  const rewordings: readonly (readonly [RegExp, string])[] = [
    [/^(?:Parsing failed|Malformed MJML)\b.*$/s, 'the template is no page: a page is <mjml> with an <mj-body> in it'],
    [/^Element \S+ doesn't exist.*$/, `there is no element <${tag}>`],
    [/^Attributes? (.+) (?:is|are) illegal$/, `<${tag}> has no attribute $1`],
    [/^\S+ cannot be used inside (\S+), only inside: (.+)$/, `<${tag}> cannot stand in <$1>, only in $2`],
    [/^(\S)(.*?)\.?\s*$/u, `<${tag}>: ${message.charAt(0).toLowerCase()}$2`],
  ];
  const [pattern, words] = rewordings.find(([known]) => known.test(message)) ?? [/$/, ''];
  return message.replace(pattern, words);
}
