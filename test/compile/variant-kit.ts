import { classify } from '../../src/compile/classify.ts';
import { lower } from '../../src/compile/lower.ts';
import { shrink } from '../../src/compile/shrink.ts';
import { htmlVariant } from '../../src/compile/variant.ts';
import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';
import { plainNumber } from '../../src/link/number-text.ts';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Markup } from '../../src/model/mjml.ts';
import type { HtmlVariant, Program } from '../../src/model/program.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import type { TemplateTree } from '../../src/model/template-tree.ts';
import { templateText } from '../../src/parse/template-text.ts';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import type { Functions } from '../../src/trace/functions.ts';
import { type Piece, piecesOf } from '../../src/trace/pieces.ts';
import { type Trace, trace } from '../../src/trace/trace.ts';
import type { Work } from '../reference/pipeline.ts';

/** What programs call. */
export const FUNCTIONS: Functions = {
  helpers: new Map(templateHelpers.map((helper) => [helper.name, helper])),
  escapes: { 'url-part': urlPart, 'mail-address': mailAddress, 'phone-number': phoneNumber },
  number: plainNumber,
};

/** A template written in a test, as a program whose leaves know where they stand. */
export function programOf({ template, partials = {} }: Work): Program {
  const trees = new Map(Object.entries(partials).map(([name, text]) => [name, treeOf(name, text)]));
  return classify(lower(treeOf('main', template), trees, new Set(FUNCTIONS.helpers.keys())));
}

function treeOf(name: string, text: string): TemplateTree {
  const codes: string[] = [];
  const tree = templateText({ name, source: { file: `${name}.mjml`, text } }, ({ code }) => codes.push(code));
  if (tree === null) throw new Error(`${name} is refused: ${codes.join(' ')}`);
  return tree;
}

/** Letters of one program, and of how many keys they were. */
export class StagedLetters {
  readonly variants: Map<string, HtmlVariant | null> = new Map<string, HtmlVariant | null>();
  readonly #program: Program;
  readonly #markup: Markup;
  readonly #locale: Locale;

  constructor(program: Program, markup: Markup, locale: Locale) {
    this.#program = program;
    this.#markup = markup;
    this.#locale = locale;
  }

  /** Null where MJML finds something wrong or a value is missing. */
  async html(record: object): Promise<string | null> {
    const traced = trace(this.#program, record, this.#locale, FUNCTIONS);
    if (traced.kind === 'refusal') return null;
    const pieces = piecesOf(this.#program, record, this.#locale, FUNCTIONS);
    if (!this.variants.has(traced.key)) {
      const { variant } = await htmlVariant(pieces, traced, this.#markup);
      this.variants.set(traced.key, variant);
    }
    const variant = this.variants.get(traced.key) ?? null;
    return variant && written(variant, pieces, traced);
  }
}

function written({ texts, holes, isShrunk }: HtmlVariant, pieces: readonly Piece[], traced: Trace): string {
  const narrow = isShrunk ? shrink : (text: string): string => text;
  const parts = texts.map((text, index) => {
    const hole = holes[index];
    if (hole === undefined) return text;
    if (hole.kind === 'region') return text + narrow(regionText(pieces, hole.region, traced));
    return text + narrow(valueText(hole, traced));
  });
  return parts.join('');
}

function regionText(pieces: readonly Piece[], region: number, traced: Trace): string {
  const found = pieces.find((piece) => typeof piece !== 'string' && piece.kind === 'region' && piece.region === region);
  if (found === undefined || typeof found === 'string' || found.kind !== 'region') throw new Error('no such region');
  return found.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'leaf' ? valueText(piece, traced) : '';
    })
    .join('');
}

function valueText({ leaf, isRaw }: { readonly leaf: number; readonly isRaw: boolean }, { values }: Trace): string {
  const value = values[leaf] ?? '';
  return isRaw ? value : escapeHtml(value);
}
