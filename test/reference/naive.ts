import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';
import { plainNumber } from '../../src/link/number-text.ts';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Markup } from '../../src/model/mjml.ts';
import type { Source } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import type { Escape } from '../../src/model/template-tree.ts';
import { type HandlebarsTemplate, parseHandlebars } from '../../src/parse/handlebars.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { escapesIn } from '../../src/parse/template-escapes.ts';
import { type Failure, fillIn } from './fill-in.ts';
import {
  type LetterRecord,
  type LocaleOf,
  type Outcome,
  phonesIn,
  type Pipeline,
  type Refused,
  type Work,
} from './pipeline.ts';
import { plainText } from './plain-text.ts';
import { shrunk } from './white-space.ts';

/**
 * The slow, obvious way: Handlebars fills the record in, MJML makes HTML of it, and the white space behind line breaks
 * goes. All other ways must give the same bytes.
 */
export function naivePipeline(work: Work, markup: Markup, localeOf: LocaleOf): Pipeline | Refused {
  const { main, partials, refused } = partsOf(work);
  if (main === null || refused.length > 0) return { refused };
  return {
    letter: async (record) => {
      const filled = filledIn(main, partials, record, localeOf);
      if ('problem' in filled) return { kind: 'problem', problem: filled.problem };
      return letterOf(filled.mjml, record, markup);
    },
  };
}

async function letterOf(mjml: string, record: LetterRecord, markup: Markup): Promise<Outcome> {
  const { html, problems } = await markup(mjml);
  if (problems.length > 0) return { kind: 'problem', problem: 'mjml' };
  return { kind: 'letter', html: asSent(shrunk(html)), text: asSent(plainText(mjml, phonesIn(record))) };
}

/** As bytes and back: half of a surrogate pair has no bytes of its own. */
function asSent(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

interface Part {
  readonly handlebars: HandlebarsTemplate;
  readonly escapes: ReadonlyMap<number, Escape>;
}

interface Parts {
  readonly main: Part | null;
  readonly partials: ReadonlyMap<string, Part>;
  readonly refused: readonly string[];
}

function partsOf({ template, partials = {} }: Work): Parts {
  const codes = new Set<string>();
  const note = ({ code }: Diagnostic): void => void codes.add(code);
  const parse = (name: string, text: string): Part | null => {
    const source = { file: `${name}.mjml`, text };
    const tree = parseTemplate({ name, source }, note);
    const handlebars = parseHandlebars(source, note);
    return tree && handlebars && { handlebars, escapes: escapesIn(tree) };
  };
  const main = parse('main', template);
  const parsed = Object.entries(partials).flatMap(([name, text]) => {
    const part = parse(name, text);
    return part === null ? [] : [[name, part] as const];
  });
  return { main, partials: new Map(parsed), refused: [...codes].toSorted() };
}

function filledIn(
  main: Part,
  partials: ReadonlyMap<string, Part>,
  record: LetterRecord,
  localeOf: LocaleOf,
): { readonly mjml: string } | { readonly problem: string } {
  const escapes = new Map([main, ...partials.values()].map((part) => [part.handlebars.source, part.escapes]));
  const { text, failures } = fillIn(main.handlebars, {
    partials: new Map([...partials].map(([name, { handlebars }]) => [name, handlebars])),
    helpers: templateHelpers,
    locale: localeOf(record),
    print: (value, hole) => printed(value, hole, escapes),
    data: record,
  });
  if (failures.length > 0) return { problem: failures.map(wordsOf).join('\n') };
  return { mjml: text.replace(/\r\n?/g, '\n') };
}

/** The same words as of a refusal of the staged way. */
function wordsOf(failure: Failure): string {
  const { source, start, end } = failure.span;
  const what = failure.kind === 'refused' ? failure.helper.name : failure.value;
  return `${failure.kind} ${what} at ${source.file}:${start}-${end}`;
}

function printed(
  value: string | number | boolean,
  { source, start }: Span,
  escapes: ReadonlyMap<Source, ReadonlyMap<number, Escape>>,
): string {
  const text = typeof value === 'number' ? plainNumber(value) : String(value);
  switch (escapes.get(source)?.get(start)) {
    case 'url-part':
      return urlPart(text);
    case 'mail-address':
      return mailAddress(text);
    case 'phone-number':
      return phoneNumber(text);
    default:
      return text;
  }
}
