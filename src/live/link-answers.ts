import type { TextHole, TextLayout } from '../model/program.ts';
import { leafText } from '../trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../trace/link-target.ts';
import type { Trace } from '../trace/trace.ts';
import type { Roots } from './record.ts';

/** How each link of a letter's plain text is written. */
export function linkAnswers({ links }: TextLayout, { values }: Trace, letter: Roots): readonly LinkAnswer[] {
  const phones = [letter.next_step?.action?.phone, letter.sender?.phone].filter((phone) => phone !== undefined);
  const valueOf = ({ leaf }: TextHole): string => values[leaf] ?? '';
  return links.map(({ words, target }) => {
    const said = words
      .map((part) => (typeof part === 'string' ? part : leafText(valueOf(part), part, phones)))
      .join('');
    const href = target.map((part) => (typeof part === 'string' ? part : valueOf(part))).join('');
    return linkAnswer(href, shownTarget(said, href, phones));
  });
}
