import type { TextHole, TextLayout } from '../model/program.ts';
import { phonesReader } from '../render/phones.ts';
import { leafText } from '../trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../trace/link-target.ts';
import type { Trace } from '../trace/trace.ts';

/** How each link of a letter's plain text is written. */
export function linkAnswers({ links }: TextLayout, { values }: Trace, record: object): readonly LinkAnswer[] {
  const phones = phonesReader(record)(record);
  const valueOf = ({ leaf }: TextHole): string => values[leaf] ?? '';
  return links.map(({ words, target }) => {
    const said = words
      .map((part) => (typeof part === 'string' ? part : leafText(valueOf(part), part, phones)))
      .join('');
    const href = target.map((part) => (typeof part === 'string' ? part : valueOf(part))).join('');
    return linkAnswer(href, shownTarget(said, href, phones));
  });
}
