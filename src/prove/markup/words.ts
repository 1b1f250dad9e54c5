import { didYouMean } from '../../link/did-you-mean.ts';
import type { Attribute, TemplateNode } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import { parseMarkup } from '../../parse/mjml.ts';

/** Text as a reader sees it: character references are decoded. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return parseMarkup(text.replaceAll('<', '&lt;'))
    .map((node) => (node.kind === 'text' ? node.text : ''))
    .join('');
}

/** The place of an attribute's value; where it is empty, that of the attribute. */
export function spanOfValue({ value, span }: Attribute): Span {
  const [first] = value;
  const last = value.at(-1);
  if (first === undefined || last === undefined) return span;
  // A block's span is its opening only; the closing quote ends the value in any case.
  return { source: span.source, start: first.span.start, end: span.end - 1 };
}

/** `write X`, with what was probably meant in front, else `otherwise`. */
export function meantOr(written: string, known: readonly string[], otherwise: string | null): string | null {
  const meant = didYouMean(written, known);
  return meant === null ? otherwise : `did you mean ${meant}?`;
}

/** All nodes below these, themselves included, in order. */
export function* nodesIn(nodes: readonly TemplateNode[]): Generator<TemplateNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(childrenOf(node));
  }
}

function childrenOf(node: TemplateNode): readonly TemplateNode[] {
  switch (node.kind) {
    case 'element':
      return node.children;
    case 'block':
      return [...node.body, ...node.otherwise];
    case 'inlined':
      return node.nodes;
    case 'inclusion':
      return node.body ?? [];
    case 'definition':
      return node.body;
    case 'text':
    case 'hole':
    case 'comment':
      return [];
  }
}
