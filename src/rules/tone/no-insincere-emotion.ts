import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { noInsincereEmotionExamples } from './no-insincere-emotion.examples.ts';

export const noInsincereEmotion: Etiquette = {
  id: 'tone/no-insincere-emotion',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter does not gush',
  why: 'Feelings larger than the occasion are not believed, and then nothing else in the letter is.',
  source: { document: '000-fy', line: 29, quote: 'minimalisearje de manifestaasjes fan insincere emoasjes' },
  needs: ['gushing'],
  languages: null,
  check,
  ...noInsincereEmotionExamples,
};

/** One “fantastic” is a way of speaking; two are a style, and older readers see through the first. */
function check({ hits, facts }: Reading, report: Report): void {
  const gushing = hits('gushing').filter(({ passage }) => passage.isWritten);
  const areSeveral = new Set(gushing.map(({ entry }) => entry)).size > 1;
  for (const hit of gushing) {
    if (hit.isWeak && !areSeveral && facts.reader !== 'senior') continue;
    const help = 'say it plainly, with the fact that you are glad of, or leave it out';
    report(warning(noInsincereEmotion.id, spanOf(hit), `“${wordsOf(hit)}” is more than a reader believes`, { help }));
  }
}
