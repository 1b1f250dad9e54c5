import type { TextHole, TextLayout, TextLink, TextVariant } from '../model/program.ts';
import type { LinkAnswer } from '../trace/link-target.ts';
import type { Piece } from '../trace/pieces.ts';
import { textOf } from './plain-text.ts';
import { type TextTokens, textTokens } from './text-tokens.ts';

/**
 * The links of the plain text of all letters whose MJML is these pieces, in the order in which they are answered. What
 * the values of open leaves are decides nothing else in it: none is empty or has white space at its ends.
 */
export function textLayout(pieces: readonly Piece[]): TextLayout {
  const tokens = textTokens(pieces);
  const links: TextLink[] = [];
  textOf(tokens.mjml, (words, href) => {
    const target = tokens.target(links.length);
    links.push({ words: partsOf(words, tokens), target: partsOf(href, tokens) });
    return { target, isCall: false };
  });
  return { links };
}

/** The plain text of the letters that answer the links of the layout like this. */
export function textVariant(pieces: readonly Piece[], answers: readonly LinkAnswer[]): TextVariant {
  const tokens = textTokens(pieces);
  const open = answers.entries();
  const text = textOf(tokens.mjml, () => {
    const next = open.next();
    if (next.done === true) throw new Error('a link without an answer');
    const [link, answer] = next.value;
    const isShown = answer === 'shows' || answer === 'call-shows';
    return { target: isShown ? tokens.target(link) : null, isCall: answer === 'call-says' || answer === 'call-shows' };
  });
  return tokens.split(text);
}

function partsOf(text: string, tokens: TextTokens): readonly (string | TextHole)[] {
  const { texts, holes } = tokens.split(text);
  const parts: (string | TextHole)[] = [];
  for (const [index, before] of texts.entries()) {
    const hole = holes[index];
    if (hole?.kind === 'target') throw new Error('the proof lets no link stand in a link');
    if (before !== '') parts.push(before);
    if (hole !== undefined) parts.push(hole);
  }
  return parts;
}
