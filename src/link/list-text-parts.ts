import type { Inline, Prose } from '../model/markup.ts';
import type { Source } from '../model/source.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { withMaskedExpressions } from '../parse/expression-mask.ts';
import type { Part } from '../parse/expression-nodes.ts';
import { prose } from '../parse/markdown.ts';
import { paragraphsOf } from '../parse/paragraphs.ts';
import type { ListText } from './list-texts.ts';

/**
 * The parts of a text that become one piece of its letter each: paragraphs, what is bold, links and their addresses.
 * Their places are offsets into the text itself. What is wrong with the markup has been reported.
 */
export function partsOf(text: ListText, source: Source): readonly Part[] {
  const end = source.text.length;
  if (text.kind === 'line') return [];
  if (text.kind === 'address') return [{ start: 0, end, isAddress: true }];
  return proseIn(text, source).flatMap(({ written, inlines }) =>
    [partOf(written)].concat(inlines.flatMap(partsInInline)),
  );
}

/** The paragraphs of a text with markup, their expressions masked. Their places are offsets into the text itself. */
export function proseIn({ node, kind }: ListText, source: Source): readonly Prose[] {
  const end = source.text.length;
  const text = withMaskedExpressions({ value: source.text, source, segments: [{ at: 0, start: 0, end }] });
  const paragraphs = kind === 'body' ? paragraphsOf({ ...node, text }) : [text];
  return paragraphs.map((paragraph) => prose(paragraph, () => undefined));
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
