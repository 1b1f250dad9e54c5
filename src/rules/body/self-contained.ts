import type { Etiquette } from '../../model/rule.ts';
import { lexicon } from '../lexicon.ts';

/** A thread has what was said before below it. */
export const selfContained: Etiquette = lexicon({
  id: 'body/self-contained',
  severity: 'warning',
  isOptIn: true,
  summary: 'a letter outside of a thread says itself what it refers to',
  why: 'Letters are passed on. Whoever reads “as discussed” and was not there has to ask what was discussed, and with whom.',
  source: { document: '001-nb', line: 145, quote: 'videreformidle all relevant informasjon til den som er ansvarlig' },
  needs: ['dangling'],
  parts: ['subject', 'preheader', 'body', 'option', 'advantage', 'summary'],
  isInnocent: (_, { facts }) => facts.isInThread,
  sentence: (said) => `“${said}” refers to something that is not in the letter`,
  help: () => 'say in a few words what it was, and when',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «As discussed», the two lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, «as before».',
    ],
    good: [
      'body: |\n  Thank you for your order. As discussed, the two lamps come on Tuesday, 24 November.\nthread:\n  in_reply_to: "<4512@example.no>"',
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. The “as before” in your mail was clear.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Som avtalt» kommer de to lampene tirsdag 24. november.',
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november, «samme som sist».',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Som avtalt kommer lampene tirsdag 24. november.\nthread:\n  in_reply_to: "<4512@example.no>"',
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november, til den avtalte tiden klokken 9.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. «Як домовлялися», лампи привезуть у вівторок, 24 листопада.'],
      good: ['body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада, на погоджену годину.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Как договаривались», лампы привезут во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября, в согласованный час.'],
    },
    fy: {
      bad: ["body: |\n  Tige tank foar jo bestelling. «Sa't ôfpraat» komme de lampen tiisdei 24 novimber."],
      good: ['body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber by jo.'],
    },
  },
});
