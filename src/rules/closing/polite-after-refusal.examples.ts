import type { Explanation } from '../../model/rule.ts';

export const politeAfterRefusalExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  outcome: «refused»\nbody: |\n  Your answer of Friday, 20 November, is with us. The two lamps go back to the shop.',
      'context:\n  outcome: «refused»\nbody: |\n  Thank you for your answer of Friday, 20 November. The two lamps go back to the shop.',
    ],
    good: [
      'context:\n  outcome: refused\nbody: |\n  Thank you for your answer of Friday, 20 November. You are always welcome to look at the lamps another time.',
      'context:\n  outcome: agreed\nbody: |\n  Your answer of Friday, 20 November, is with us. The two lamps go back to the shop.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  outcome: «refused»\nbody: |\n  Svaret ditt fra fredag 20. november er kommet frem. De to lampene går tilbake til butikken.',
        'context:\n  outcome: «refused»\nbody: |\n  Takk for svaret fredag 20. november. De to lampene går tilbake til butikken.',
      ],
      good: [
        'context:\n  outcome: refused\nbody: |\n  Takk for svaret fredag 20. november. Du er alltid velkommen til å se på lampene en annen gang.',
        'context:\n  outcome: agreed\nbody: |\n  Svaret ditt fra fredag 20. november er kommet frem. De to lampene er satt av til deg.',
      ],
    },
    uk: {
      bad: [
        'context:\n  outcome: «refused»\nbody: |\n  Дякую за Вашу відповідь у п’ятницю, 20 листопада. Дві лампи поїдуть до крамниці.',
      ],
      good: [
        'context:\n  outcome: refused\nbody: |\n  Дякую за Вашу відповідь у п’ятницю, 20 листопада. Будемо раді бачити Вас іншим разом.',
      ],
    },
    ru: {
      bad: [
        'context:\n  outcome: «refused»\nbody: |\n  Спасибо за Ваш ответ в пятницу, 20 ноября. Две лампы вернутся в магазин.',
      ],
      good: [
        'context:\n  outcome: refused\nbody: |\n  Спасибо за Ваш ответ в пятницу, 20 ноября. Будем рады видеть Вас в другой раз.',
      ],
    },
    fy: {
      bad: [
        'context:\n  outcome: «refused»\nbody: |\n  Tige tank foar jo antwurd fan freed 20 novimber. De twa lampen geane nei de winkel.',
      ],
      good: [
        'context:\n  outcome: refused\nbody: |\n  Tige tank foar jo antwurd fan freed 20 novimber. Jo binne altyd wolkom yn de winkel.',
      ],
    },
  },
};
