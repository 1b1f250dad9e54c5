import type { Attribute, Element, TemplateNode } from '../model/template-tree.ts';
import type { Mustache } from './handlebars-scan.ts';
import type { Saying } from './template-expressions.ts';
import type { Flow } from './template-flow.ts';
import type { Tag } from './template-tag.ts';

export interface OpenElement {
  readonly kind: 'element';
  readonly tag: Tag;
  readonly attributes: readonly Attribute[];
  readonly nodes: TemplateNode[];
  /** A branch closes it, or it stands in one that does not: that was said. */
  isSplit: boolean;
}

export interface OpenBlock {
  readonly kind: 'block';
  readonly mustache: Mustache;
  readonly saying: Exclude<Saying, { readonly kind: 'hole' }>;
  /** `{{else if}}`: it ends where the block around it ends. */
  readonly isChained: boolean;
  /** What it was opened into goes on with this. */
  readonly before: Flow;
  readonly ends: Flow[];
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** Of `body` and `otherwise` the one that is being filled, and the mustache that it begins with. */
  nodes: TemplateNode[];
  branch: Mustache;
  isSplit: boolean;
}

/** What it is when it is closed. */
export function elementNode({ tag, attributes, nodes }: OpenElement): Element {
  const { start, end, name, nameSpan } = tag;
  return { kind: 'element', span: { ...nameSpan, start, end }, name, nameSpan, attributes, children: nodes };
}

export function blockNode({ mustache: { span }, saying, body, otherwise }: OpenBlock): TemplateNode {
  switch (saying.kind) {
    case 'block':
      return { ...saying, span, body, otherwise };
    case 'definition':
      return { ...saying, span, body };
    case 'inclusion': {
      const { kind, name, nameSpan, context, hash } = saying;
      return { kind, span, name, nameSpan, context, hash, body };
    }
  }
}
