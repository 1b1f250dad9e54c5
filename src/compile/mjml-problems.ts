import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/**
 * MJML counts lines in the text that the template became. Where the tag stands only once in the template and its
 * partials, that is the place; else the template's first line is all that can honestly be said.
 */
export function placeOfTag(tag: string, sources: readonly Source[]): Span | null {
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
