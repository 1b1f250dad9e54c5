import Handlebars from 'handlebars';
import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { placeOfSyntaxError } from './handlebars-error.ts';
import { offsetOf, type References, referencesOf, spanOf } from './handlebars-references.ts';
import { scanHandlebars } from './handlebars-scan.ts';

/** A parsed template and what it refers to. */
export interface HandlebarsTemplate extends References {
  readonly source: Source;
  /** Handlebars' own tree: nothing outside `parse/` looks into it. */
  readonly program: hbs.AST.Program;
}

/** A function of one value that templates may call; null where it cannot take the value. */
export type Helper = (value: unknown) => string | null;

/** What stopped a value from becoming text, and where in the template. */
export interface Failure {
  readonly kind: 'missing' | 'not-text' | 'refused';
  /** The expression as written: `{{recipient.patronymic}}`. */
  readonly span: Span;
}

/** The name under which every plain value is printed; a template cannot write it. */
const PRINT = '#print';

/** Parses a template within its limits; null where something was reported. */
export function parseHandlebars(source: Source, report: Report): HandlebarsTemplate | null {
  if (!scanHandlebars(source, report)) return null;
  const program = parseProgram(source, report);
  const references = program && referencesOf(source, program, report);
  return references && { source, program, ...references };
}

/**
 * Fills in a template whose partials and helpers are all known. A value that is absent, or is no text, is never
 * printed as nothing: it is a failure at its expression, and the rest goes on. Values are escaped for HTML, those in
 * `{{{ }}}` are not. `partials` holds every partial that is reached, by its name.
 */
export function fillIn(
  template: HandlebarsTemplate,
  partials: ReadonlyMap<string, HandlebarsTemplate>,
  helpers: { readonly [name: string]: Helper },
  data: object,
): { readonly text: string; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const sources = new Map([template, ...partials.values()].map(({ source }) => [source.file, source]));
  const fail: Fail = (kind, values) => {
    const loc = values.findLast(isCallOptions)?.loc ?? template.program.loc;
    failures.push({ kind, span: spanOf(sources.get(loc.source) ?? template.source, loc) });
    return '';
  };
  const names = Object.keys(helpers);
  const text = executable(template, names)(data, {
    partials: withoutPrototype([...partials].map(([name, partial]) => [name, executable(partial, names)])),
    helpers: withoutPrototype([
      [PRINT, printer(fail)],
      ...Object.entries(helpers).map(([name, helper]): [string, RuntimeHelper] => [name, caller(helper, fail)]),
    ]),
    // Said although they are the defaults: only then does Handlebars not write about it to the console.
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  });
  return { text, failures };
}

function parseProgram(source: Source, report: Report): hbs.AST.Program | null {
  try {
    return Handlebars.parse(source.text, { srcName: source.file });
  } catch {
    const place = placeOfSyntaxError(source.text);
    const start = place === null ? 0 : offsetOf(source.text, place);
    const [, blank = '', token = ''] =
      /^(\s*)(\{\{[^{}]*\}\}|\}\}|[^\s{}()=|]+|.)?/.exec(source.text.slice(start)) ?? [];
    const span = { source, start: start + blank.length, end: start + blank.length + token.length };
    report(error('template/syntax', span, `${token === '' ? 'the end' : `"${token}"`} is not expected here`));
    return null;
  }
}

type RuntimeHelper = (...values: readonly unknown[]) => string;
type Fail = (kind: Failure['kind'], values: readonly unknown[]) => string;

/** Only our own tree is compiled, and only to calls of helpers that we named. */
function executable({ program }: HandlebarsTemplate, helpers: readonly string[]): Handlebars.TemplateDelegate<object> {
  const known = ['if', 'unless', 'each', 'with', PRINT, ...helpers];
  return Handlebars.create().compile(printing(program, helpers), {
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(known.map((name) => [name, true])),
    preventIndent: true,
  });
}

/** The same tree, in which each plain value is given to PRINT: Handlebars' own strict mode does not tell which file. */
function printing(program: hbs.AST.Program, helpers: readonly string[]): hbs.AST.Program {
  return { ...program, body: program.body.map((statement) => printingStatement(statement, helpers)) };
}

function printingStatement(statement: hbs.AST.Statement, helpers: readonly string[]): hbs.AST.Statement {
  if (isBlock(statement)) {
    const block: hbs.AST.BlockStatement = { ...statement, program: printing(statement.program, helpers) };
    if (statement.inverse) block.inverse = printing(statement.inverse, helpers);
    return block;
  }
  if (!isMustache(statement) || statement.params.length > 0 || helpers.includes(nameOf(statement.path)))
    return statement;
  const { loc } = statement;
  const path: hbs.AST.PathExpression = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [PRINT],
    original: PRINT,
    loc,
  };
  const mustache: hbs.AST.MustacheStatement = { ...statement, path, params: [statement.path] };
  return mustache;
}

function printer(fail: Fail): RuntimeHelper {
  return (...values) => {
    const [value] = values;
    if (value === undefined || value === null) return fail('missing', values);
    return isPrintable(value) ? String(value) : fail('not-text', values);
  };
}

function caller(helper: Helper, fail: Fail): RuntimeHelper {
  return (...values) => {
    const [value] = values;
    if (values.length !== 2) return fail('refused', values);
    if (value === undefined || value === null) return fail('missing', values);
    return helper(value) ?? fail('refused', values);
  };
}

function isPrintable(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Handlebars gives a helper its values and, behind them, an object that tells where it was called. */
function isCallOptions(value: unknown): value is { readonly loc: hbs.AST.SourceLocation } {
  return typeof value === 'object' && value !== null && 'loc' in value;
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement';
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement';
}

function nameOf(path: hbs.AST.Node): string {
  return 'original' in path ? String(path.original) : '';
}

/** A dictionary in which no name is taken before it is given. */
function withoutPrototype<T>(entries: readonly (readonly [string, T])[]): { [name: string]: T } {
  const dictionary: { [name: string]: T } = Object.create(null);
  for (const [name, value] of entries) dictionary[name] = value;
  return dictionary;
}
