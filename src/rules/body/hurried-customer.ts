import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';

const MOST_WORDS = 60;

/** Only where the message says that its reader is one. */
export const hurriedCustomer: Etiquette = {
  id: 'body/hurried-customer',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'to a reader in a hurry: one paragraph of at most 60 words',
  why: 'Somebody without time reads what fits on a phone. The rest is not read, and may be what mattered.',
  source: { document: '001-nb', line: 114, quote: 'Derfor bør kommunikasjonen reduseres til det banale' },
  examples: {
    bad: [
      'context:\n  reader: hurried\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November.\n\n  «The driver calls you first, and carries them in.»',
      'context:\n  reader: hurried\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, between 9 and 12. The driver calls you first. He carries both lamps up to your hall, and takes the boxes with him. He brings the bulbs too. You find the switch on the cable, below the shade. Both lamps turn, so that you can read in «the chair by the window.»',
    ],
    good: [
      'context:\n  reader: hurried\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  if (reading.facts.reader !== 'hurried') return;
  const [first, second] = passagesOf(reading, ['body']);
  if (first !== undefined && countWords(first) > MOST_WORDS) {
    const sentence = `the paragraph has ${countWords(first)} words, and its reader is in a hurry`;
    const help = `cut it to ${MOST_WORDS}: what is settled, and what the reader has to do`;
    report(warning(hurriedCustomer.id, spanOf(restOf(first)), sentence, { help }));
  } else if (second !== undefined) {
    const sentence = 'a second paragraph, and the reader is in a hurry';
    const help = 'keep what the reader needs for the next step, in one paragraph';
    report(warning(hurriedCustomer.id, spanOf(wholeOf(second)), sentence, { help }));
  }
}

/** What stands behind the last word that still has room. */
function restOf(passage: Passage): ReturnType<typeof wholeOf> {
  let words = 0;
  const from = passage.tokens.findIndex(({ kind }) => {
    if (kind !== 'mark') words += 1;
    return words > MOST_WORDS;
  });
  return { passage, from: Math.max(0, from), to: passage.tokens.length };
}
