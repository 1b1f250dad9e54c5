import type { Explanation } from '../../model/rule.ts';

export const thanksExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  thanks_for: «the photos of the chair»\nbody: |\n  The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
      'context:\n  thanks_for: «the quick answer»\nbody: |\n  Your answer came in time. The two lamps come to you on Tuesday, 24 November.',
    ],
    good: [
      'context:\n  thanks_for: the order',
      'context:\n  thanks_for: the photos\nbody: |\n  The photos helped a lot, many thanks. The two lamps come to you on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  thanks_for: «samtalen»\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
        'context:\n  thanks_for: «bildene»\nbody: |\n  Bildene viser feilen. De to lampene kommer til deg tirsdag 24. november.',
      ],
      good: [
        'context:\n  thanks_for: bestillingen',
        'context:\n  thanks_for: samtalen\nbody: |\n  De to lampene kommer til deg tirsdag 24. november. Vi setter pris på samtalen.',
      ],
    },
    uk: {
      bad: [
        'context:\n  thanks_for: «розмову»\nbody: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
      ],
      good: ['context:\n  thanks_for: замовлення'],
    },
    ru: {
      bad: [
        'context:\n  thanks_for: «разговор»\nbody: |\n  Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
      good: ['context:\n  thanks_for: заказ'],
    },
    fy: {
      bad: [
        'context:\n  thanks_for: «it petear»\nbody: |\n  De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
      ],
      good: ['context:\n  thanks_for: de bestelling'],
    },
  },
};
