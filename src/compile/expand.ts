import { templateHelpers } from '../link/template-helpers.ts';
import { type Diagnostic, error, type Report } from '../model/diagnostic.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { Source } from '../model/source.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Template } from '../model/template.ts';
import { type Failure, fillIn, type HandlebarsTemplate, parseHandlebars } from '../parse/handlebars.ts';
import { parseTemplate } from '../parse/template.ts';
import { escapesIn } from '../parse/template-escapes.ts';
import { type Escapes, printerFor } from './escapes.ts';

export interface ExpandInput {
  readonly template: Template;
  /** Every partial by its name, those that no template includes too. */
  readonly partials: ReadonlyMap<string, Template>;
  readonly model: LetterModel;
  readonly locale: Locale;
}

export interface Expansion {
  /** MJML, in which no expression is left; lines end as on no special machine, with LF. */
  readonly mjml: string;
  /** The template and the partials that went into it. */
  readonly sources: readonly Source[];
}

/**
 * Fills a letter model into a template and its partials. The proof has been over them: a helper or a partial that is
 * not known is an exception here. Null where something was reported.
 */
export function expand({ template, partials: library, locale, model }: ExpandInput, report: Report): Expansion | null {
  const main = partOf(template, report);
  const partials = main && partialsOf(main, library, report);
  if (main === null || partials === null) return null;
  const parts = [main, ...partials.values()];
  const { text, failures } = fillIn(main.handlebars, {
    partials: new Map([...partials].map(([name, { handlebars }]) => [name, handlebars])),
    helpers: templateHelpers,
    locale,
    print: printerFor(new Map(parts.map(({ handlebars, escapes }) => [handlebars.source, escapes]))),
    data: model,
  });
  for (const failure of failures) report(finding(failure));
  const sources = parts.map(({ handlebars }) => handlebars.source);
  return failures.length === 0 ? { mjml: text.replace(/\r\n?/g, '\n'), sources } : null;
}

interface Part {
  readonly handlebars: HandlebarsTemplate;
  readonly escapes: Escapes;
}

/** Every partial that can be reached, by its name; null where something was reported. */
function partialsOf(
  main: Part,
  library: ReadonlyMap<string, Template>,
  report: Report,
): ReadonlyMap<string, Part> | null {
  const partials = new Map<string, Part>();
  const open = [main];
  for (const { handlebars } of open) {
    for (const name of handlebars.included) {
      // Those that are not in the library are defined in a template.
      const found = partials.has(name) ? undefined : library.get(name);
      const part = found && partOf(found, report);
      if (part === null) return null;
      if (part === undefined) continue;
      partials.set(name, part);
      open.push(part);
    }
  }
  return partials;
}

function partOf(template: Template, report: Report): Part | null {
  const findings: Diagnostic[] = [];
  const note: Report = (diagnostic) => findings.push(diagnostic);
  const tree = parseTemplate(template, note);
  const handlebars = tree && findings.length === 0 ? parseHandlebars(template.source, note) : null;
  for (const diagnostic of findings) report(diagnostic);
  return tree && handlebars && { handlebars, escapes: escapesIn(tree) };
}

function finding(failure: Failure): Diagnostic {
  switch (failure.kind) {
    case 'missing':
      return error('template/maybe-missing', failure.span, `"${failure.value}" is absent in this letter`, {
        help: `if the message may leave it out, write {{#if ${failure.value}}} … {{/if}} around it; else correct the name`,
      });
    case 'not-text':
      return error(
        'template/not-text',
        failure.span,
        `"${failure.value}" is a list or a group of fields, it cannot be printed`,
        { help: 'name one of its fields, or write {{#each}} around what stands for each of its items' },
      );
    case 'refused': {
      const { name, example } = failure.helper;
      return error('template/wrong-argument', failure.span, `the helper "${name}" cannot take these values`, {
        help: `write it with the values that it takes: ${example}`,
      });
    }
  }
}
