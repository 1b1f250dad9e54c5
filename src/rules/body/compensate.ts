import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';
import { EVERYWHERE } from '../lexicon.ts';
import { hasLists, hitsInParts } from '../measure/parts.ts';

/** What the template prints as compensation counts, and so does a sentence that says it. */
export const compensate: Etiquette = {
  id: 'body/compensate',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: ['compensations'],
  languages: null,
  summary: 'a letter about a delay or a mistake says what the reader gets for the trouble',
  why: 'Words are free, and the reader knows it. A small thing that costs us something shows that we mean them.',
  source: { document: '001-nb', line: 308, quote: 'på en eller annen måte kompensere for tapet av klienten' },
  examples: {
    bad: [
      'intent: «apology»\nbody: |\n  We are sorry about the cracked lamp. A new one comes on Tuesday, 24 November.',
      'intent: «apology»\nbody: |\n  Your lamp came with a crack, and we are sorry. You get another on Tuesday, 24 November.',
    ],
    good: [
      'intent: apology\nbody: |\n  We are sorry about the cracked lamp. A new one comes on Tuesday, 24 November, free of charge.',
      'intent: service\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: «apology»\nbody: |\n  Vi beklager at lampen var sprukket. En ny kommer tirsdag 24. november.',
        'intent: «apology»\nbody: |\n  Lampen kom med en sprekk, og det beklager vi. Du får en ny tirsdag 24. november.',
      ],
      good: [
        'intent: apology\nbody: |\n  Vi beklager at lampen var sprukket. En ny kommer tirsdag 24. november, og frakten betaler vi.',
        'intent: service\nbody: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['intent: «apology»\nbody: |\n  Перепрошуємо за тріщину в лампі. Нову привеземо у вівторок, 24 листопада.'],
      good: [
        'intent: apology\nbody: |\n  Перепрошуємо за тріщину в лампі. Нову привеземо безкоштовно у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: [
        'intent: «apology»\nbody: |\n  Приносим извинения за трещину в лампе. Новую привезём во вторник, 24 ноября.',
      ],
      good: [
        'intent: apology\nbody: |\n  Приносим извинения за трещину в лампе. Новую привезём бесплатно во вторник, 24 ноября.',
      ],
    },
    fy: {
      bad: ['intent: «apology»\nbody: |\n  It spyt ús fan de stikkene lamp. In nije komt tiisdei 24 novimber.'],
      good: ['intent: apology\nbody: |\n  It spyt ús fan de stikkene lamp. In nije komt tiisdei 24 novimber, fergees.'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { intent } = reading.facts;
  if ((intent !== 'delay' && intent !== 'apology') || !hasLists(reading, ['compensations'])) return;
  if (nodeAt(reading.message.root, ['details', 'compensation']) !== undefined) return;
  if (hitsInParts(reading, ['compensations'], EVERYWHERE).length > 0) return;
  const sentence = `a letter with \`intent: ${intent}\`, and the reader gets nothing for the trouble`;
  const help = 'say what you do for them, in `details.compensation` or in the body; small is enough';
  report(warning(compensate.id, placeOfFact(reading, ['intent']), sentence, { help }));
}
