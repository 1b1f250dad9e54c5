import type { Escape, TemplateNode, TemplateTree } from '../model/template-tree.ts';

/** Where values need more than to be escaped for HTML, by the offsets of their holes. */
export function escapesIn(tree: TemplateTree): ReadonlyMap<number, Escape> {
  const escapes = new Map<number, Escape>();
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'hole' && node.escape !== 'html' && node.escape !== 'none') {
        escapes.set(node.span.start, node.escape);
      }
      for (const part of partsOf(node)) visit(part);
    }
  };
  visit(tree.nodes);
  return escapes;
}

function partsOf(node: TemplateNode): readonly (readonly TemplateNode[])[] {
  switch (node.kind) {
    case 'text':
    case 'hole':
    case 'comment':
      return [];
    case 'block':
      return [node.body, node.otherwise];
    case 'inclusion':
      return node.body === null ? [] : [node.body];
    case 'definition':
      return [node.body];
    case 'inlined':
      return [node.nodes];
    case 'element':
      return [...node.attributes.map(({ value }) => value), node.children];
  }
}
