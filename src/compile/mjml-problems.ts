import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { MarkupProblem } from '../model/mjml.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import { parseHandlebars } from '../parse/handlebars.ts';

/** What MJML finds wrong with a template and its partials, each at its tag. */
export function mjmlFindings(
  problems: readonly MarkupProblem[],
  template: Template,
  partials: ReadonlyMap<string, Template>,
): readonly Diagnostic[] {
  const sources = sourcesOf(template, partials);
  return problems.map(({ tag, message }) => error('mjml/invalid', placeOfTag(tag, sources), plainWords(tag, message)));
}

/** The template, and every partial that it reaches. */
function sourcesOf(template: Template, partials: ReadonlyMap<string, Template>): readonly Source[] {
  const reached = new Set([template]);
  for (const { source } of reached) {
    for (const name of parseHandlebars(source, () => undefined)?.included ?? []) {
      const partial = partials.get(name);
      if (partial) reached.add(partial);
    }
  }
  return [...reached].map(({ source }) => source);
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
export function plainWords(tag: string, message: string): string {
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
