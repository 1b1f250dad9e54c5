import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { type AstAction, type AstExpression, type AstProgram, statementsOf } from './handlebars-ast.ts';
import { placesIn } from './handlebars-places.ts';
import { type Refusal, refusalsOfAction, refusalsOfExpression } from './handlebars-refusals.ts';

/**
 * Is there nothing in a parsed template that the language does not have? Refused is above all what lets a template
 * change itself, choose at run time, or reach out of its data: decorators, partials named by data, inherited names.
 */
export function isSupported(source: Source, program: AstProgram, report: Report): boolean {
  const placeOf = placesIn(source);
  const refusals = refusalsIn(program, ({ loc }) => {
    const { start, end } = placeOf(loc);
    return source.text.slice(start, end);
  });
  for (const { node, code, message, help } of refusals) {
    report(error(code, firstLine(placeOf(node.loc)), message, { help }));
  }
  return refusals.length === 0;
}

function refusalsIn(program: AstProgram | undefined, written: (action: AstAction) => string): readonly Refusal[] {
  return statementsOf(program).flatMap((statement) => {
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return [];
    const own = refusalsOfAction(statement, written(statement));
    // What stands in a statement that is refused goes with it.
    if (own.length > 0) return own;
    const inParts = expressionsIn(statement).flatMap(refusalsOfExpression);
    const inBody = 'program' in statement ? refusalsIn(statement.program, written) : [];
    return inParts.concat(inBody, 'inverse' in statement ? refusalsIn(statement.inverse, written) : []);
  });
}

/** What a part is made of, and what that is made of; not what stands in a block. */
function expressionsIn(node: AstExpression | AstAction): readonly AstExpression[] {
  if (!('params' in node)) return [];
  const parts = [
    'path' in node ? node.path : node.name,
    ...node.params,
    ...(node.hash?.pairs.map(({ value }) => value) ?? []),
  ];
  return parts.flatMap((part) => [part].concat(expressionsIn(part)));
}

/** A block's place is all of it; its opening is enough to find it. */
function firstLine(span: Span): Span {
  const line = span.source.text.slice(span.start, span.end).split(/[\r\n]/, 1)[0] ?? '';
  return { ...span, end: span.start + line.length };
}
