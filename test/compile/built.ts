import { compileTemplate } from '../../src/compile/compile.ts';
import { mjmlFindings } from '../../src/compile/mjml-problems.ts';
import type { Report } from '../../src/model/diagnostic.ts';
import type { LetterModel } from '../../src/model/letter-model.ts';
import type { Markup } from '../../src/model/mjml.ts';
import { noVariants } from '../../src/model/program.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import type { Template } from '../../src/model/template.ts';
import { functions } from '../../src/press/functions.ts';
import { TemplatePress } from '../../src/press/template-press.ts';
import { BodyWriter } from '../../src/render/body-writer.ts';
import type { BoundLetter } from '../../src/render/bound.ts';
import { refusals } from '../../src/render/refusals.ts';
import { Sink } from '../../src/render/sink.ts';
import { utf8 } from '../../src/render/utf8.ts';

/** What a reader sees of a letter, and its language. */
export interface Content {
  readonly html: string;
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  readonly preheader: string;
}

/** Makes letters one after the other, as a build does; null where something was reported. */
export type Build = (model: LetterModel, locale: Locale, report: Report) => Promise<Content | null>;

/**
 * Compiles a template once; its letters share what is learnt of it, so that most are copied and filled in. A template
 * that the proof refuses is an exception.
 */
export function buildOf(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  markup: () => Promise<Markup>,
): Build {
  const program = compileTemplate(template, partials, new Set(functions.helpers.keys()));
  const store = { read: () => null, write: () => undefined };
  const press = new TemplatePress({ program, variants: noVariants() }, { markup, store });
  const bodies = new BodyWriter<Uint8Array>(utf8);
  const sourceOf = (path: string): Template['source'] | undefined =>
    [template, ...partials.values()].map(({ source }) => source).find(({ file }) => file === path);
  const make: Build = async (model, locale, report) => {
    const pressed = await press.press(model, locale, () => new Set());
    if (pressed.kind === 'bound') return contentOf(model, pressed.bound, bodies);
    const findings =
      pressed.kind === 'problems'
        ? mjmlFindings(pressed.problems, template, partials)
        : refusals(pressed.failures, { program, sourceOf, helpers: functions.helpers });
    for (const finding of findings) report(finding);
    return null;
  };
  // A letter that is bound can be written only until the next one is.
  let last: Promise<unknown> = Promise.resolve();
  return (...letter) => {
    const next = last.then(() => make(...letter));
    last = next.catch(() => null);
    return next;
  };
}

function contentOf({ language, preheader }: LetterModel, bound: BoundLetter, bodies: BodyWriter<Uint8Array>): Content {
  const html = written((sink) => bodies.writeHtml(bound, sink));
  return { html, text: written((sink) => bodies.writeText(bound, sink)), language, preheader };
}

function written(write: (sink: Sink) => void): string {
  const sink = new Sink();
  write(sink);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(sink.view());
}
