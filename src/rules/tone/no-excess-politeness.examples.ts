import type { Etiquette } from '../../model/rule.ts';

export const noExcessPolitenessExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «We cannot thank you enough», and the lamps come on Tuesday, 24 November.',
      'next_step:\n  summary: Please confirm the address and «please» give the floor by Monday, 23 November.\n  action:\n    reply: true',
      'body: |\n  Thank you for your order, thank you for the photos and thank you for the plan. Sorry for the wait, and «thanks for» the key.',
    ],
    good: [
      'body: |\n  Thank you for your order. Sorry for the wait, and thanks for the photos. The lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. Many thanks for the plan. The word “please please” is on the box.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Vi er «evig takknemlige». Lampene kommer tirsdag 24. november.'],
      good: [
        'body: |\n  Takk for bestillingen. Svar gjerne innen mandag, så hjelper jeg deg gjerne. Tusen takk for bildene.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Ми «безмежно вдячні», і лампи привезуть у вівторок, 24 листопада.'],
      good: [
        'body: |\n  Дякую за замовлення. Перепрошую за очікування і дякую за фото. Лампи привезуть у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Мы «бесконечно благодарны», и лампы привезут во вторник, 24 ноября.'],
      good: [
        'body: |\n  Спасибо за заказ. Извините за ожидание и спасибо за фото. Лампы привезут во вторник, 24 ноября.',
      ],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. «Wy kinne jo net genôch betankje», en de lampen komme tiisdei 24 novimber.',
        'next_step:\n  summary: Befêstigje asjebleaft it adres en jou «asjebleaft» de ferdjipping foar moandei 23 novimber.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Sorry foar it wachtsjen. De lampen komme tiisdei 24 novimber.',
        "body: |\n  Tige tank foar jo bestelling. Tige tank foar de foto's. De lampen komme tiisdei 24 novimber.",
      ],
    },
  },
};
