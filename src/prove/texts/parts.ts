import type { ListText } from '../../link/list-texts.ts';
import type { Inline } from '../../model/markup.ts';
import type { Source } from '../../model/source.ts';
import { spanOfText, type Text } from '../../model/text.ts';
import { withMaskedExpressions } from '../../parse/expression-mask.ts';
import type { Part } from '../../parse/expression-nodes.ts';
import { prose } from '../../parse/markdown.ts';
import { paragraphsOf } from '../../parse/paragraphs.ts';

/**
 * The parts of a text that become one piece of its letter each: paragraphs, what is bold, links and their addresses.
 * Their places are offsets into the text itself. What is wrong with the markup has been reported.
 */
export function partsOf({ node, kind }: ListText, source: Source): readonly Part[] {
  const end = source.text.length;
  if (kind === 'line') return [];
  if (kind === 'address') return [{ start: 0, end, isAddress: true }];
  const text = withMaskedExpressions({ value: source.text, source, segments: [{ at: 0, start: 0, end }] });
  const paragraphs = kind === 'body' ? paragraphsOf({ ...node, text }) : [text];
  return paragraphs.flatMap((paragraph) => {
    const { inlines } = prose(paragraph, () => undefined);
    return [partOf(paragraph)].concat(inlines.flatMap(partsInInline));
  });
}

function partsInInline(inline: Inline): readonly Part[] {
  if (inline.kind === 'text') return [];
  const { start, end } = inline.span;
  const address = inline.kind === 'link' ? [{ ...partOf(inline.href), isAddress: true }] : [];
  return [{ start, end, isAddress: false }, ...address, ...inline.children.flatMap(partsInInline)];
}

function partOf(text: Text): Part {
  const { start, end } = spanOfText(text);
  return { start, end, isAddress: false };
}
