import Handlebars from 'handlebars';
import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { type AstProgram, nameOf, statementsOf } from './handlebars-ast.ts';
import { placeOfSyntaxError } from './handlebars-error.ts';
import { offsetOf } from './handlebars-places.ts';
import { scanHandlebars } from './handlebars-scan.ts';
import { isSupported } from './handlebars-supported.ts';

/** A parsed template. */
export interface HandlebarsTemplate {
  readonly source: Source;
  /** Handlebars' own tree: nothing outside `parse/` looks into it. */
  readonly program: hbs.AST.Program;
  /** The names of the partials that it includes, those that it defines itself too. */
  readonly included: readonly string[];
}

/** Parses a template within its limits; null where something was reported. */
export function parseHandlebars(source: Source, report: Report): HandlebarsTemplate | null {
  if (!scanHandlebars(source, report)) return null;
  const program = parseProgram(source, report);
  if (program === null || !isSupported(source, program, report)) return null;
  return { source, program, included: includedNames(program) };
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

/** The names of all partials that a tree includes, those that it defines itself too. */
function includedNames(program: AstProgram | undefined): readonly string[] {
  return statementsOf(program).flatMap((statement) => {
    const own = 'name' in statement ? [nameOf(statement.name)] : [];
    const inBody = 'program' in statement ? includedNames(statement.program) : [];
    return own.concat(inBody, 'inverse' in statement ? includedNames(statement.inverse) : []);
  });
}
