import type { Attribute, Hole, TemplateNode, TextPart } from '../../model/template-tree.ts';
import { HOLE } from './hides.ts';
import { decoded } from './words.ts';

/** One of the ways in which the value of an attribute can be put together, depending on its blocks. */
export type Variant = readonly (TextPart | Hole)[];

/** More than anybody means to write. */
const MOST = 64;

/** All the ways in which a value can be put together; null where there are too many, or where a list decides. */
export function variantsOf({ value }: Attribute): readonly Variant[] | null {
  return variantsIn(value);
}

/** What the value says, character references decoded, with a mark for each printed value. */
export function textOf(variant: Variant): string {
  return variant.map((part) => (part.kind === 'text' ? decoded(part.text) : HOLE)).join('');
}

function variantsIn(nodes: readonly TemplateNode[]): readonly Variant[] | null {
  let variants: readonly Variant[] = [[]];
  for (const node of nodes) {
    const ways = waysOf(node);
    if (ways === null || ways.length * variants.length > MOST) return null;
    variants = variants.flatMap((variant) => ways.map((way) => variant.concat(way)));
  }
  return variants;
}

function waysOf(node: TemplateNode): readonly Variant[] | null {
  switch (node.kind) {
    case 'text':
    case 'hole':
      return [[node]];
    case 'block': {
      if (node.word === 'each') return null;
      const body = variantsIn(node.body);
      const otherwise = variantsIn(node.otherwise);
      return body === null || otherwise === null ? null : [...body, ...otherwise];
    }
    case 'inlined':
      return variantsIn(node.nodes);
    case 'element':
    case 'comment':
    case 'inclusion':
    case 'definition':
      return null;
  }
}
