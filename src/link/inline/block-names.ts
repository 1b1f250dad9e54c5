import type { Argument, Expression, PathExpression, TemplateNode } from '../../model/template-tree.ts';

/** The name that a path may take from a block param: `option` of `option.text`, none of `../option` or `this.option`. */
export function blockNameOf({ depth, isData, isThis, parts }: PathExpression): string | null {
  return depth > 0 || isData || isThis ? null : (parts[0] ?? null);
}

/** The first path that takes one of these names from around the nodes; null where none does. */
export function blockNameIn(nodes: readonly TemplateNode[], names: readonly string[]): PathExpression | null {
  return first(nodes, (node) => {
    switch (node.kind) {
      case 'text':
      case 'comment':
        return null;
      case 'hole':
        return inExpression(node.expression, names);
      case 'element':
        return first(node.attributes, ({ value }) => blockNameIn(value, names)) ?? blockNameIn(node.children, names);
      case 'definition':
        return blockNameIn(node.body, names);
      case 'block': {
        const left = names.filter((name) => !node.names.includes(name));
        const inBody = inExpression(node.argument, names) ?? blockNameIn(node.body, left);
        return inBody ?? blockNameIn(node.otherwise, names);
      }
      case 'inclusion':
        return inArguments(node, names) ?? blockNameIn(node.body ?? [], names);
      case 'inlined':
        return inArguments(node, names);
    }
  });
}

function inArguments(
  { context, hash }: { readonly context: Expression | null; readonly hash: readonly Argument[] },
  names: readonly string[],
): PathExpression | null {
  return (context && inExpression(context, names)) ?? first(hash, ({ value }) => inExpression(value, names));
}

function inExpression(expression: Expression, names: readonly string[]): PathExpression | null {
  switch (expression.kind) {
    case 'literal':
      return null;
    case 'path':
      return names.includes(blockNameOf(expression) ?? '') ? expression : null;
    case 'call':
      return first([...expression.values, ...expression.hash.map(({ value }) => value)], (value) =>
        inExpression(value, names),
      );
  }
}

function first<Item>(items: readonly Item[], find: (item: Item) => PathExpression | null): PathExpression | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
