import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** A YAML or JSON file as a tree, written once by the parser. An alias stands for the anchored node itself. */
export type Node = ScalarNode | MapNode | SequenceNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The scalar as written, with its quotes or its block header; an empty one is a place of no length. */
  readonly span: Span;
  readonly style: ScalarStyle;
  /** The text: of a plain scalar as written (`0012`, `Null`, `yes`), of the others without quotes, escapes and folds. */
  readonly text: Text;
  /** What YAML 1.2's core schema makes of it; a quoted or block scalar is always its text. */
  readonly value: string | number | boolean | null;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  /** A key without a value has an `empty` scalar behind its colon. */
  readonly value: Node;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly items: readonly Node[];
}

/** A way into a tree: keys of maps and indices of sequences. */
export type Path = readonly (string | number)[];

export function entryOf(node: Node | null | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key.text.value === key) : undefined;
}

/** The node at a path, or undefined where the tree ends before it. */
export function nodeAt(root: Node | null | undefined, path: Path): Node | undefined {
  let node: Node | undefined = root ?? undefined;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = typeof step === 'number' ? itemOf(node, step) : entryOf(node, step)?.value;
  }
  return node;
}

/** The text at a path, or undefined where there is none: what is missing or of another kind has been reported. */
export function textAt(root: Node | null | undefined, path: Path): Text | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.style !== 'empty' ? node.text : undefined;
}

function itemOf(node: Node, index: number): Node | undefined {
  return node.kind === 'sequence' ? node.items[index] : undefined;
}
