import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import type { Escape, TemplateNode, TemplateTree, TextPart } from '../model/template-tree.ts';
import { type AstContent, type AstProgram, type AstStatement, statementsOf } from './handlebars-ast.ts';
import { placesIn } from './handlebars-places.ts';
import { joinMarkup } from './template.ts';
import { escapesIn } from './template-escapes.ts';
import { type ReadExpressions, readExpressions, type Saying } from './template-expressions.ts';

/**
 * A template as text: its expressions as `parseTemplate` has them, and between them what Handlebars prints, markup and
 * all. White space that belongs to the lines of blocks is gone, comments of the template print nothing. Null where
 * `parseTemplate` gives null, which was reported.
 */
export function templateText(template: Template, report: Report): TemplateTree | null {
  const read = readExpressions(template.source, report);
  const tree = read && joinMarkup(template, read, report);
  if (!read || !tree) return null;
  const spanOf = placesIn(template.source);
  const spellings: Spellings = { said: saidBy(read), escapes: escapesIn(tree), spanOf };
  return { ...tree, nodes: nodesOf(read.program, spellings) };
}

interface Spellings {
  readonly said: ReadonlyMap<AstStatement, { readonly saying: Saying; readonly span: Span }>;
  readonly escapes: ReadonlyMap<number, Escape>;
  readonly spanOf: (loc: hbs.AST.SourceLocation) => Span;
}

function saidBy({ dealt, said }: ReadExpressions): Spellings['said'] {
  return new Map(
    dealt.flatMap(({ statement, mustache }) => {
      const saying = said.get(mustache);
      return saying ? [[statement, { saying, span: mustache.span }] as const] : [];
    }),
  );
}

function nodesOf(program: AstProgram | undefined, spellings: Spellings): readonly TemplateNode[] {
  return statementsOf(program).flatMap((statement) =>
    statement.type === 'ContentStatement' ? textOf(statement, spellings) : nodeOf(statement, spellings),
  );
}

function textOf({ value, loc }: AstContent, { spanOf }: Spellings): readonly TemplateNode[] {
  return value === '' ? [] : [{ kind: 'text', span: spanOf(loc), text: value }];
}

function nodeOf(statement: Exclude<AstStatement, AstContent>, spellings: Spellings): readonly TemplateNode[] {
  const found = spellings.said.get(statement);
  if (found === undefined) return [];
  const { saying, span } = found;
  const program = 'program' in statement ? statement.program : undefined;
  const inverse = 'inverse' in statement ? statement.inverse : undefined;
  switch (saying.kind) {
    case 'hole': {
      const escape = saying.isRaw ? 'none' : (spellings.escapes.get(span.start) ?? 'html');
      return [{ ...saying, span, escape }];
    }
    case 'block':
      return [{ ...saying, span, body: nodesOf(program, spellings), otherwise: nodesOf(inverse, spellings) }];
    case 'inclusion': {
      const { kind, name, nameSpan, context, hash, hasBody } = saying;
      const body = hasBody ? nodesOf(program, spellings) : null;
      const inclusion = { kind, span, name, nameSpan, context, hash, body };
      const indent = 'indent' in statement ? (statement.indent ?? '') : '';
      return indent === '' ? [inclusion] : [indentOf(span, indent), inclusion];
    }
    case 'definition':
      return [{ ...saying, span, body: nodesOf(program, spellings) }];
  }
}

/** Taken with the line, and put back in front of the partial. */
function indentOf({ source, start }: Span, indent: string): TextPart {
  return { kind: 'text', span: { source, start: start - indent.length, end: start }, text: indent };
}
