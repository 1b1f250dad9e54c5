import { didYouMean } from '../../link/did-you-mean.ts';
import { templateHelpers } from '../../link/template-helpers.ts';
import type { DataType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Expression, PathExpression, TemplateNode } from '../../model/template-tree.ts';
import { fieldNames } from '../walk/fields.ts';

/**
 * Reports each path that does not begin with `recipient`: of a letter there is more, but texts see no more. Gives a
 * report that says nothing else about these.
 */
export function checkRoots(nodes: readonly TemplateNode[], row: DataType, report: Report): Report {
  const said = new Set<number>();
  for (const path of pathsIn(nodes)) {
    const names = path.isData ? path.parts.slice(1) : path.parts;
    const [name] = names;
    if (name === undefined || name === 'recipient' || path.depth > 0 || (path.isData && path.parts[0] !== 'root'))
      continue;
    said.add(path.span.start);
    const help = helpFor(names, name, row);
    report(error('template/unknown-path', path.span, `the texts of a message have no field "${name}"`, { help }));
  }
  return (finding) => {
    if (finding.code !== 'template/unknown-path' || !said.has(finding.span?.start ?? -1)) report(finding);
  };
}

function helpFor(names: readonly string[], name: string, row: DataType): string {
  const columns = fieldNames({ kind: 'data', path: ['recipient'], type: row, canBeAbsent: false });
  if (columns.includes(name)) return `write ${['recipient', ...names].join('.')}`;
  if (didYouMean(name, ['recipient']) !== null) return `did you mean "${['recipient', ...names.slice(1)].join('.')}"?`;
  const column = didYouMean(name, columns);
  if (column !== null) return `did you mean "${['recipient', column, ...names.slice(1)].join('.')}"?`;
  const list = columns.map((one) => `"${one}"`).join(', ');
  return `they see the recipient and nothing else: write recipient. and a column of its row, ${list}`;
}

const HELPERS: ReadonlySet<string> = new Set(templateHelpers.map(({ name }) => name));

function pathsIn(nodes: readonly TemplateNode[]): readonly PathExpression[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'hole') return isHelper(node.expression) ? [] : pathsOf(node.expression);
    if (node.kind !== 'block') return [];
    return [...pathsOf(node.argument), ...pathsIn(node.body), ...pathsIn(node.otherwise)];
  });
}

/** `{{date}}` calls a helper with nothing. */
function isHelper(expression: Expression): boolean {
  if (expression.kind !== 'path' || expression.isData || expression.isThis || expression.depth > 0) return false;
  return expression.parts.length === 1 && HELPERS.has(expression.parts[0] ?? '');
}

function pathsOf(expression: Expression): readonly PathExpression[] {
  switch (expression.kind) {
    case 'path':
      return [expression];
    case 'literal':
      return [];
    case 'call':
      // What a helper that does not exist is given nobody judges.
      if (!HELPERS.has(expression.name)) return [];
      return [...expression.values, ...expression.hash.map(({ value }) => value)].flatMap(pathsOf);
  }
}
