import type { ScalarNode } from '../model/node.ts';
import { sliceText, type Text } from '../model/text.ts';

/**
 * The paragraphs of a text, without blanks around them, with their places. In a literal block an empty line parts
 * them; in any other scalar YAML has folded the lines already, and each line break that is left is a parting.
 */
export function paragraphsOf(node: ScalarNode): readonly Text[] {
  const parting = node.style === 'literal' ? /\n[^\S\n]*(?:\n[^\S\n]*)+/g : /\n/g;
  const paragraphs: Text[] = [];
  let from = 0;
  for (const { 0: blank, index } of node.text.value.matchAll(parting)) {
    paragraphs.push(trimmed(node.text, from, index));
    from = index + blank.length;
  }
  paragraphs.push(trimmed(node.text, from, node.text.value.length));
  return paragraphs.filter(({ value }) => value !== '');
}

function trimmed(text: Text, from: number, to: number): Text {
  const part = text.value.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return sliceText(text, start, Math.max(start, from + part.trimEnd().length));
}
