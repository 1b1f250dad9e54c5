import type { Definition, TemplateNode, TemplateTree } from '../../model/template-tree.ts';

/** Inline partials by name. */
export type InlinePartials = ReadonlyMap<string, InlinePartial>;

interface InlinePartial {
  readonly definition: Definition;
  /** Where it is written. */
  readonly file: TemplateTree;
}

export const NONE: InlinePartials = new Map();

/** What is defined among these nodes, whatever elements it stands in; blocks keep what is defined in them. */
export function definedIn(nodes: readonly TemplateNode[], file: TemplateTree): InlinePartials {
  const found = new Map<string, InlinePartial>();
  for (const node of nodes) {
    if (node.kind === 'definition') found.set(node.name, { definition: node, file });
    if (node.kind !== 'element') continue;
    for (const [name, partial] of definedIn(node.children, file)) found.set(name, partial);
  }
  return found;
}

export function isSame(one: InlinePartials, other: InlinePartials): boolean {
  const isAlike = [...one].every(([name, { definition }]) => other.get(name)?.definition === definition);
  return one.size === other.size && isAlike;
}
