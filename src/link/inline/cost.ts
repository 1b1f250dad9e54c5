import type { TemplateNode } from '../../model/template-tree.ts';

/** How many nodes of a tree a node is itself, with its attributes and without its children. */
export function costOf(node: TemplateNode): number {
  if (node.kind !== 'element') return 1;
  return node.attributes.reduce((sum, { value }) => sum + 1 + expressionsIn(value), 1);
}

function expressionsIn(value: readonly TemplateNode[]): number {
  return value.reduce((sum, node) => {
    const inside = node.kind === 'block' ? expressionsIn(node.body) + expressionsIn(node.otherwise) : 0;
    return sum + inside + (node.kind === 'text' ? 0 : 1);
  }, 0);
}
