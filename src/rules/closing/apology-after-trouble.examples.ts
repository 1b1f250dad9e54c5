import type { Explanation } from '../../model/rule.ts';

export const apologyAfterTroubleExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'intent: «complaint»\nbody: |\n  I am sorry that your two lamps are late.\n\n  They come to you on Tuesday, 24 November, between 9 and 12.',
      'intent: complaint\nbody: |\n  I am sorry that your two lamps are late. For the wrong date I apologise too.\n\n  They come to you on Tuesday, 24 November, and I am «sorry» for the wait.',
    ],
    good: [
      'intent: complaint\nbody: |\n  I am sorry that your two lamps are late.\n\n  They come to you on Tuesday, 24 November, and I apologise again for the wait.',
      'intent: service\nbody: |\n  Your two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: «complaint»\nbody: |\n  Jeg beklager at de to lampene er forsinket.\n\n  De kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
        'intent: «complaint»\nbody: |\n  Jeg beklager at de to lampene hadde en ripe.\n\n  De nye kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
      good: [
        'intent: complaint\nbody: |\n  Vi beklager at de to lampene er forsinket.\n\n  De kommer til deg tirsdag 24. november, og vi beklager ventetiden.',
        'intent: service\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
    },
    uk: {
      bad: [
        'intent: «complaint»\nbody: |\n  Перепрошую, дві лампи затримуються.\n\n  Їх привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
      ],
      good: [
        'intent: complaint\nbody: |\n  Перепрошую, дві лампи затримуються.\n\n  Їх привезуть до Вас у вівторок, 24 листопада. Перепрошую за це очікування.',
      ],
    },
    ru: {
      bad: [
        'intent: «complaint»\nbody: |\n  Простите, две лампы задерживаются.\n\n  Их привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
      good: [
        'intent: complaint\nbody: |\n  Простите, две лампы задерживаются.\n\n  Их привезут к Вам во вторник, 24 ноября. Приношу извинения за это ожидание.',
      ],
    },
    fy: {
      bad: [
        'intent: «complaint»\nbody: |\n  It spyt my dat de twa lampen letter komme.\n\n  Se komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
      ],
      good: [
        'intent: complaint\nbody: |\n  It spyt my dat de twa lampen letter komme.\n\n  Se komme tiisdei 24 novimber by jo. It spyt my dat jo wachtsje moatte.',
      ],
    },
  },
};
