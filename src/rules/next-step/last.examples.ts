import type { Explanation } from '../../model/rule.ts';

export const lastExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. Please «confirm» the address by Monday, 23 November.\nnext_step:\n  summary: >-\n    The lamps come on Tuesday, 24 November.\n  action:\n    reply: true',
      'body: |\n  Thank you for your order. Both lamps come on Tuesday, 24 November. «P.S.» The box is heavy.',
    ],
    good: [
      'body: |\n  Thank you for your order. Please open the box with care: the lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamp of the make P.S. Lighting comes on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. «Befêstigje» asjebleaft it adres foar moandei 23 novimber.\nnext_step:\n  summary: >-\n    De lampen komme tiisdei 24 novimber.\n  action:\n    reply: true',
        'body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber. «P.S.» De doaze is swier.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Befêstigje asjebleaft it adres: de lampen komme tiisdei 24 novimber.',
        'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber.',
      ],
    },
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Vennligst «bekreft» adressen innen mandag 23. november.\nnext_step:\n  summary: >-\n    Vi kommer tirsdag 24. november.\n  action:\n    reply: true',
      ],
      good: ['body: |\n  Takk for bestillingen. PS-lampen kommer tirsdag 24. november.'],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за Ваше замовлення. Будь ласка, «підтвердьте» адресу до понеділка, 23 листопада.\nnext_step:\n  summary: >-\n    Лампи привезуть у вівторок, 24 листопада.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Дякую за Ваше замовлення. Відкрийте, будь ласка, коробку обережно: лампи привезуть у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: [
        'body: |\n  Спасибо за Ваш заказ. Пожалуйста, «подтвердите» адрес до понедельника, 23 ноября.\nnext_step:\n  summary: >-\n    Лампы привезут во вторник, 24 ноября.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Спасибо за Ваш заказ. Откройте, пожалуйста, коробку осторожно: лампы привезут во вторник, 24 ноября.',
      ],
    },
  },
};
