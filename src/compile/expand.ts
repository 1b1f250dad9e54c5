import { error, type Report } from '../model/diagnostic.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { Template } from '../model/template.ts';
import { type Failure, fillIn, type HandlebarsTemplate, type Helper, parseHandlebars } from '../parse/handlebars.ts';

/** Partials in each other: more than anyone can follow. */
const MAX_DEPTH = 32;

export interface Expansion {
  /** MJML, in which no expression is left; lines end as on no special machine, with LF. */
  readonly mjml: string;
  /** The template and the partials that went into it. */
  readonly parts: readonly HandlebarsTemplate[];
}

/** Fills a letter model into a template and its partials. Null where something was reported. */
export function expand(
  template: Template,
  library: ReadonlyMap<string, Template>,
  helpers: { readonly [name: string]: Helper },
  model: LetterModel,
  report: Report,
): Expansion | null {
  const main = parseHandlebars(template.source, report);
  if (main === null) return null;
  const partials = new Map<string, HandlebarsTemplate>();
  const isLinked = linkPartials(main, [template.name], { library, partials, heights: new Map(), report });
  const parts = [main, ...partials.values()];
  const isCallable = parts.map((part) => checkCalls(part, helpers, report)).every((isKnown) => isKnown);
  if (!isLinked || !isCallable) return null;
  const { text, failures } = fillIn(main, partials, helpers, model);
  for (const failure of failures) reportFailure(failure, report);
  return failures.length === 0 ? { mjml: text.replace(/\r\n?/g, '\n'), parts } : null;
}

interface Links {
  readonly library: ReadonlyMap<string, Template>;
  /** What is reached so far. */
  readonly partials: Map<string, HandlebarsTemplate>;
  /** How many partials are in each other in one that is done, itself included. */
  readonly heights: Map<string, number>;
  readonly report: Report;
}

/** Parses every partial that is reached; `path` are the names that led here, the template's own first. */
function linkPartials(part: HandlebarsTemplate, path: readonly string[], links: Links): boolean {
  const { library, partials, heights, report } = links;
  let isLinked = true;
  let height = 1;
  for (const { name, span } of part.partials) {
    const refusal = refusalOf(name, path, links);
    if (refusal !== null) {
      report(error(refusal.code, span, refusal.message, { help: refusal.help }));
      isLinked = false;
      continue;
    }
    const template = library.get(name);
    if (template && !partials.has(name)) {
      const partial = parseHandlebars(template.source, report);
      if (partial) partials.set(name, partial);
      isLinked = partial !== null && linkPartials(partial, [...path, name], links) && isLinked;
    }
    height = Math.max(height, 1 + (heights.get(name) ?? 0));
  }
  heights.set(path.at(-1) ?? '', height);
  return isLinked;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

function refusalOf(name: string, path: readonly string[], { library, heights }: Links): Refusal | null {
  if (!library.has(name)) {
    const known = [...library.keys()].toSorted().join(', ');
    return { code: 'template/unknown-partial', message: `there is no partial "${name}"`, help: `known are: ${known}` };
  }
  const circle = path.indexOf(name, 1);
  if (circle > 0) {
    const names = [...path.slice(circle), name].map((step) => `"${step}"`).join(' → ');
    const message = `the partial "${name}" includes itself: ${names}`;
    return { code: 'template/recursion', message, help: 'take one of these inclusions out' };
  }
  if (path.length - 1 + (heights.get(name) ?? 1) <= MAX_DEPTH) return null;
  const message = `more than ${MAX_DEPTH} partials include each other here`;
  return { code: 'template/too-deep', message, help: 'include some of them in the template itself' };
}

function checkCalls(part: HandlebarsTemplate, helpers: { readonly [name: string]: Helper }, report: Report): boolean {
  const unknown = part.calls.filter(({ name }) => !Object.hasOwn(helpers, name));
  for (const { name, span } of unknown) {
    const isBlock = name.startsWith('#');
    report(
      error('template/unknown-helper', span, `there is no ${isBlock ? 'block' : 'helper'} "${name.replace('#', '')}"`, {
        help: isBlock
          ? `write {{#if ${name.slice(1)}}} for a field that may be absent, {{#each ${name.slice(1)}}} for a list`
          : `known are: ${Object.keys(helpers).join(', ')}`,
      }),
    );
  }
  return unknown.length === 0;
}

function reportFailure({ kind, span }: Failure, report: Report): void {
  const written = span.source.text.slice(span.start, span.end);
  const name = /([^\s{}~&]+)[\s}~]*$/.exec(written)?.[1] ?? written;
  switch (kind) {
    case 'missing':
      report(
        error('template/maybe-missing', span, `"${name}" is absent in this letter`, {
          help: `if the message may leave it out, write {{#if ${name}}} … {{/if}} around it; else correct the name`,
        }),
      );
      return;
    case 'not-text':
      report(
        error('template/not-text', span, `"${name}" is a list or a group of fields, it cannot be printed`, {
          help: 'name one of its fields, or write {{#each}} around what stands for each of its items',
        }),
      );
      return;
    case 'refused':
      report(
        error('template/wrong-argument', span, `"${written}" does not say one date or time`, {
          help: 'give one field that the schema describes as a date or a date-time: {{date details.starts_at}}',
        }),
      );
  }
}
