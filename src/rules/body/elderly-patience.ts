import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt, textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { placeOfFact } from '../fact-place.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';
import { isLongStep } from '../next-step/summary.ts';

const MOST_WORDS = 15;

/** Only where the message says that its reader is one; nobody's age is guessed. Acronyms are for `body/explain-terms`. */
export const elderlyPatience: Etiquette = {
  id: 'body/elderly-patience',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'to a senior reader: sentences of at most 15 words, and a number to call',
  why: 'Short sentences can be read twice without effort, and a number to call is a person to ask. Both say that there is time.',
  source: { document: '000-fy', line: 29, quote: 'soe nedich in grutter oandiel fan geduld' },
  also: [
    { document: '000-fy', line: 29, quote: 'djipper te foarmjen fertrouwend kontakt' },
    { document: '000-fy', line: 29, quote: 'yngreven útlizze it jout nuânses' },
  ],
  examples: {
    bad: [
      'context:\n  reader: senior\nsender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  phone: "+47 55 50 12 34"\nbody: |\n  Thank you for your order. «The two lamps come to you on Tuesday, 24 November, between 9 and 12, and the driver calls you.»',
      'context:\n  reader: «senior»\nbody: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November.',
    ],
    good: [
      'context:\n  reader: senior\nsender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  phone: "+47 55 50 12 34"\nbody: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November. The driver calls you first.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { message, facts } = reading;
  if (facts.reader !== 'senior') return;
  for (const passage of passagesOf(reading, ['body', 'option', 'summary'])) {
    if (isLongStep(passage)) continue;
    for (const { from, to } of passage.sentences) {
      const words = countWords(passage, { from, to });
      if (words <= MOST_WORDS) continue;
      const help = `make two of it: this reader takes in ${MOST_WORDS} words at a time`;
      const sentence = `this sentence has ${words} words`;
      report(warning(elderlyPatience.id, spanOf({ passage, from, to }), sentence, { help }));
    }
  }
  const hasPhone = [textAt(message.sender, ['phone']), nodeAt(message.root, ['next_step', 'action', 'phone'])];
  if (message.sender === null || hasPhone.some((phone) => phone !== undefined)) return;
  const help = 'add `phone:` to the sender';
  const sentence = 'the letter gives this reader no number to call';
  report(warning(elderlyPatience.id, placeOfFact(reading, ['context', 'reader']), sentence, { help }));
}
