import Handlebars from 'handlebars';
import type { Span } from '../../src/model/span.ts';
import type { Locale, TemplateHelper } from '../../src/model/template-helper.ts';
import type { HandlebarsTemplate } from '../../src/parse/handlebars.ts';
import type { AstProgram } from '../../src/parse/handlebars-ast.ts';
import { blocks } from './handlebars-blocks.ts';
import { type Cell, cellOf, contentOf } from './handlebars-cells.ts';
import { calledName, LITERAL, PRINT, rewrite, type Site } from './handlebars-rewrite.ts';

/** What stopped a value from becoming text, and where in the template. */
export type Failure =
  | {
      readonly kind: 'missing' | 'not-text';
      /** The expression as written: `{{recipient.patronymic}}`. */
      readonly span: Span;
      /** The value in it, as written: `recipient.patronymic`. */
      readonly value: string;
    }
  | { readonly kind: 'refused'; readonly span: Span; readonly helper: TemplateHelper };

/** What a template is filled in with. */
export interface Filling {
  /** Every partial that is reached, by its name. */
  readonly partials: ReadonlyMap<string, HandlebarsTemplate>;
  readonly helpers: readonly TemplateHelper[];
  readonly locale: Locale;
  /** What a value becomes at its hole; it is escaped for HTML after that, except in `{{{ }}}`. */
  readonly print: (value: string | number | boolean, hole: Span) => string;
  readonly data: object;
}

/**
 * Fills in a template whose partials and helpers are all known. A value that is absent, or is no text, is never
 * printed as nothing: it is a failure at its expression, and the rest goes on.
 */
export function fillIn(
  template: HandlebarsTemplate,
  { partials, helpers, locale, print, data }: Filling,
): { readonly text: string; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const sites: Site[] = [];
  const siteAt = (number: unknown): Site => siteOf(sites, number);
  const runtime: Runtime = { locale, print, siteAt, fail: (failure) => failures.push(failure) };
  const called = calledFunctions(helpers, runtime);
  const names = new Set(helpers.map(({ name }) => name));
  const executable = ({ source, program }: HandlebarsTemplate): Handlebars.TemplateDelegate<Cell> =>
    compiled(rewrite(source, program, names, sites), Object.keys(called));
  const text = executable(template)(cellOf(data), {
    partials: withoutPrototype([...partials].map(([name, partial]) => [name, executable(partial)])),
    helpers: called,
    // Said although they are the defaults: only then does Handlebars not write about it to the console.
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  });
  return { text, failures };
}

/** Only our own tree is compiled, and only to calls of what we named: none of Handlebars' own helpers. */
function compiled(program: AstProgram, known: readonly string[]): Handlebars.TemplateDelegate<Cell> {
  const foreign = ['if', 'unless', 'each', 'with', 'log', 'lookup', 'helperMissing', 'blockHelperMissing'];
  return Handlebars.create().compile(program, {
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...foreign.map((name) => [name, false]), ...known.map((name) => [name, true])]),
    preventIndent: true,
  });
}

interface Runtime {
  readonly locale: Locale;
  readonly print: Filling['print'];
  readonly siteAt: (number: unknown) => Site;
  readonly fail: (failure: Failure) => void;
}

/** Handlebars gives a function its values in cells and, behind them, what else stands in the call. */
type Called = (this: unknown, ...values: never[]) => unknown;

function calledFunctions(helpers: readonly TemplateHelper[], runtime: Runtime): { readonly [name: string]: Called } {
  return withoutPrototype<Called>([
    ...Object.entries(blocks).map(([word, block]): [string, Called] => [calledName(word), block]),
    ...helpers.map((helper): [string, Called] => [calledName(helper.name), caller(helper, runtime)]),
    [LITERAL, (value: unknown) => cellOf(value)],
    [PRINT, printer(runtime)],
  ]);
}

function printer({ print, siteAt, fail }: Runtime): (cell: unknown, site: unknown) => string {
  return (cell, site) => {
    const content = contentOf(cell);
    const { span, values } = siteAt(site);
    if (isPrintable(content)) return print(content, span);
    fail({ kind: isAbsent(content) ? 'missing' : 'not-text', span, value: values[0] ?? '' });
    return '';
  };
}

/** What a helper gives is a value like any other; what it could not give is a failure, and an empty text. */
function caller(helper: TemplateHelper, { locale, siteAt, fail }: Runtime): (...given: unknown[]) => Cell {
  return (...given) => {
    const [site, call] = given.slice(-2);
    const { span, values: written } = siteAt(site);
    const values = given.slice(0, -2).map(contentOf);
    const missing = values.findIndex((value, index) => isAbsent(value) && helper.values[index]?.canBeAbsent === false);
    const hash = hashOf(call);
    if (missing >= 0) fail({ kind: 'missing', span, value: written[missing] ?? '' });
    const result = missing < 0 && fits(helper, values, hash) ? helper.apply(values, hash, locale) : null;
    if (missing < 0 && result === null) fail({ kind: 'refused', span, helper });
    return cellOf(result ?? '');
  };
}

/** Has each value that the helper must have, and none that it does not know. */
function fits(helper: TemplateHelper, values: readonly unknown[], hash: ReadonlyMap<string, unknown>): boolean {
  const isEnough = helper.values.every(({ isOptional }, index) => isOptional || index < values.length);
  const isNamed = helper.hash.every(({ name, isOptional }) => isOptional || hash.has(name));
  const isKnown = [...hash.keys()].every((key) => helper.hash.some(({ name }) => name === key));
  return isEnough && isNamed && isKnown && values.length <= helper.values.length;
}

/** What is absent counts as not given. */
function hashOf(call: unknown): ReadonlyMap<string, unknown> {
  const hash = typeof call === 'object' && call !== null && 'hash' in call ? call.hash : null;
  const given = Object.entries(hash ?? {}).map(([key, value]): [string, unknown] => [key, contentOf(value)]);
  return new Map(given.filter(([, value]) => !isAbsent(value)));
}

function isAbsent(content: unknown): boolean {
  return content === undefined || content === null;
}

function isPrintable(content: unknown): content is string | number | boolean {
  return typeof content === 'string' || typeof content === 'boolean' || Number.isFinite(content);
}

function siteOf(sites: readonly Site[], number: unknown): Site {
  const site = typeof number === 'number' ? sites[number] : undefined;
  if (site === undefined) throw new Error(`no place ${String(number)} in the template`);
  return site;
}

/** A dictionary in which no name is taken before it is given. */
function withoutPrototype<T>(entries: readonly (readonly [string, T])[]): { [name: string]: T } {
  const dictionary: { [name: string]: T } = Object.create(null);
  for (const [name, value] of entries) dictionary[name] = value;
  return dictionary;
}
