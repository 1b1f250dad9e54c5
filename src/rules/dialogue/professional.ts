import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { contentStems } from '../measure/content.ts';
import { hasLists, passagesOf } from '../measure/parts.ts';

const MOST = 4;

/** What the subject names is what the letter is about, and has no other word. */
export const professional: Etiquette = {
  id: 'dialogue/professional',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: [],
  languages: null,
  summary: 'no word comes more than four times in the body, but for what the letter is about',
  why: 'A word that comes back in every line sounds as if there were no other, and the reader stops hearing it.',
  source: { document: '001-nb', line: 207, quote: 'flytende i fagterminologi og har et stort vokabular' },
  also: [
    { document: '001-nb', line: 35, quote: 'utilstrekkelige kvalifikasjoner til konsulenten' },
    { document: '001-nb', line: 141, quote: 'godt begrunnet og presist svar' },
  ],
  examples: {
    bad: [
      'body: |\n  The driver comes on Tuesday, 24 November. The driver calls you, the driver carries both lamps, and the driver takes the boxes. Thank the «driver» if you like.',
    ],
    good: [
      'body: |\n  The lamps come on Tuesday, 24 November. One lamp is tall, one lamp is small. Each lamp has a switch, and this lamp turns.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  if (!hasLists(reading, ['stop_words'])) return;
  const [subject] = passagesOf(reading, ['subject']);
  const focus = subject === undefined ? new Set<string>() : contentStems(subject, reading);
  const counts = new Map<string, number>();
  for (const passage of passagesOf(reading, ['body'])) {
    const stems = contentStems(passage, reading);
    for (const [at, token] of passage.tokens.entries()) {
      const stem = stemOf(token);
      if (stem === null || !stems.has(stem) || focus.has(stem)) continue;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      if (count !== MOST + 1) continue;
      const sentence = `“${token.text}” comes here for the fifth time`;
      const help = 'say it otherwise, or join the sentences that need it';
      report(warning(professional.id, spanOf({ passage, from: at, to: at + 1 }), sentence, { help }));
    }
  }
}

/** As `contentStems` has it; null for what is no word, or nobody's choice. */
function stemOf({ kind, folded, isQuiet }: Token): string | null {
  return kind !== 'word' || isQuiet || folded.length < 4 ? null : folded.slice(0, 5);
}
