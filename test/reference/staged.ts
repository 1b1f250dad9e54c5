import { classify } from '../../src/compile/classify.ts';
import { lower } from '../../src/compile/lower.ts';
import { textLayout, textVariant } from '../../src/compile/text-variant.ts';
import { htmlVariant } from '../../src/compile/variant.ts';
import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';
import { plainNumber } from '../../src/link/number-text.ts';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Markup } from '../../src/model/mjml.ts';
import type { Program, TextHole, TextLayout, Variants } from '../../src/model/program.ts';
import type { TemplateTree } from '../../src/model/template-tree.ts';
import { templateText } from '../../src/parse/template-text.ts';
import type { Functions } from '../../src/trace/functions.ts';
import { leafText } from '../../src/trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../../src/trace/link-target.ts';
import { piecesOf } from '../../src/trace/pieces.ts';
import { textVariantKey } from '../../src/trace/text-key.ts';
import { type Failure, type Trace, trace } from '../../src/trace/trace.ts';
import {
  type LetterRecord,
  type LocaleOf,
  type Outcome,
  phonesIn,
  type Pipeline,
  type Refused,
  type Work,
} from './pipeline.ts';
import { type Written, writerOf } from './written.ts';

/** What programs call. */
export const functions: Functions = {
  helpers: new Map(templateHelpers.map((helper) => [helper.name, helper])),
  escapes: { 'url-part': urlPart, 'mail-address': mailAddress, 'phone-number': phoneNumber },
  number: plainNumber,
};

/** The fast way, and what it has compiled so far. */
export interface Staged extends Pipeline {
  readonly program: Program;
  readonly variants: Variants;
}

/**
 * The fast way: the template becomes a program, MJML runs once for each way through it, and letters are written from
 * that as bytes. No proof is asked: what the parser takes must come out right. All that may be kept on a disk goes
 * through JSON.
 */
export function stagedPipeline(compiled: Program, markup: Markup, localeOf: LocaleOf): Staged {
  const program = throughJson(compiled);
  const variants: Variants = { html: new Map(), layouts: new Map(), texts: new Map() };
  const write = writerOf({ program, variants, functions, localeOf });
  const letter = async (record: LetterRecord): Promise<Outcome> => {
    const first = write(record);
    if (first !== 'unknown') return outcomeOf(first, program);
    if (!(await addVariants({ program, variants, markup, localeOf }, record)))
      return { kind: 'problem', problem: 'mjml' };
    const again = write(record);
    if (again === 'unknown') throw new Error('a letter is unknown whose variants were just made');
    return outcomeOf(again, program);
  };
  return { program, variants, letter };
}

/** A template and its partials as a program; or what the parser says of them. */
export function programOf({ template, partials = {} }: Work): Program | Refused {
  const codes = new Set<string>();
  const note = ({ code }: Diagnostic): void => void codes.add(code);
  const parse = (name: string, text: string): TemplateTree | null =>
    templateText({ name, source: { file: `${name}.mjml`, text } }, note);
  const main = parse('main', template);
  const parsed = Object.entries(partials).flatMap(([name, text]) => {
    const tree = parse(name, text);
    return tree === null ? [] : [[name, tree] as const];
  });
  if (main === null || codes.size > 0) return { refused: [...codes].toSorted() };
  return classify(lower(main, new Map(parsed), new Set(functions.helpers.keys())));
}

interface Making {
  readonly program: Program;
  readonly variants: Variants;
  readonly markup: Markup;
  readonly localeOf: LocaleOf;
}

/** False where MJML finds something wrong. */
async function addVariants({ program, variants, markup, localeOf }: Making, record: LetterRecord): Promise<boolean> {
  const traced = trace(program, record, localeOf(record), functions);
  if (traced.kind === 'refusal') throw new Error('a letter is unknown that cannot be made');
  const pieces = piecesOf(program, record, localeOf(record), functions);
  if (!variants.html.has(traced.key)) {
    const { variant } = await htmlVariant(pieces, traced, markup);
    if (variant === null) return false;
    variants.html.set(traced.key, throughJson(variant));
  }
  const layout = variants.layouts.get(traced.textKey) ?? throughJson(textLayout(pieces));
  variants.layouts.set(traced.textKey, layout);
  const answers = answersOf(layout, traced, phonesIn(record));
  const key = textVariantKey(traced.textKey, answers);
  if (!variants.texts.has(key)) variants.texts.set(key, throughJson(textVariant(pieces, answers)));
  return true;
}

function answersOf({ links }: TextLayout, { values }: Trace, phones: readonly string[]): readonly LinkAnswer[] {
  const valueOf = ({ leaf }: TextHole): string => values[leaf] ?? '';
  return links.map(({ words, target }) => {
    const said = words.map((part) => (typeof part === 'string' ? part : leafText(valueOf(part), part, phones)));
    const href = target.map((part) => (typeof part === 'string' ? part : valueOf(part))).join('');
    return linkAnswer(href, shownTarget(said.join(''), href, phones));
  });
}

function outcomeOf(written: Written | { readonly failures: readonly Failure[] }, { places }: Program): Outcome {
  if (!('failures' in written)) return { kind: 'letter', ...written };
  const words = written.failures.map((failure) => {
    const { file = '', start = 0, end = 0 } = places[failure.place] ?? {};
    const what = failure.kind === 'refused' ? failure.helper : failure.value;
    return `${failure.kind} ${what} at ${file}:${start}-${end}`;
  });
  return { kind: 'problem', problem: words.join('\n') };
}

function throughJson<T extends object>(data: T): T {
  const copy: T = JSON.parse(JSON.stringify(data));
  return copy;
}
